/**
 * Pages carry the name of the volume or section and a folio at head or foot, in the manner of their house; where the text
 * runs on, these lines stand between its paragraphs or between the halves of a sentence:
 * `…渡船每天往返` / `云州港航会议论文集` / `- 27 -` / `十八趟，…`
 */
import type { Layout } from '../original.ts';
import { blankLine, type Line, strayLine } from '../print.ts';
import type { Random } from '../random.ts';
import { runningHead, runningHeadAfterFormFeed } from './running-head.ts';

/** The lines between one page and the next. */
export type PageFurniture = (folio: number) => Line[];

/** One house's manner, the same on all pages of a document. */
export function pageFurniture(layout: Layout, random: Random): PageFurniture {
  const head = layout.runningHead;
  const section = layout.sections.length > 0 ? random.pick(layout.sections) : undefined;
  const manners: readonly PageFurniture[] = [
    (folio) => runningHead(head, folio),
    (folio) => runningHeadAfterFormFeed(head, folio),
    (folio) => furniture(`${folio}`, head),
    (folio) => furniture(`第${folio}页`),
    (folio) => furniture(`${head} · ${folio} ·`),
    (folio) => furniture(section?.editors ?? head, `A${folio} ${section?.section ?? head}`),
  ];
  return random.pick(manners);
}

function furniture(...texts: readonly string[]): Line[] {
  return [blankLine, ...texts.map((text) => strayLine('furniture', text)), blankLine];
}
