/**
 * A pull quote stands under the heading of its section; the extraction sets it on a line of its own or joins it to the
 * heading: `算力拼单 去年的空闲卡时，今年成了商品。`
 */
import { type Line, onlyRun, wholeLine } from '../print.ts';
import type { Random } from '../random.ts';

const shortest = 14;
const longest = 46;

/** A pull quote for the section that `heading` opens: a sentence of its paragraphs, said again. Undefined where none is short enough. */
export function pullQuote(heading: Line, section: readonly Line[], random: Random): Line | undefined {
  const head = onlyRun(heading)?.passage;
  const sentences = section.flatMap((line) => sentencesOf(onlyRun(line)?.passage.text ?? ''));
  if (!head || sentences.length === 0) return undefined;
  return wholeLine({ article: head.article, role: 'deck', order: head.order + 0.5, text: random.pick(sentences) });
}

function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^。！？!?]+[。！？!?]/gu) ?? [];
  return sentences.filter(
    (part) => part.length >= shortest && part.length <= longest && /^[^”’]*$/u.test(part) && !/[“‘]/u.test(part),
  );
}

/** Heading and deck on one line, a space between. */
export function joinDeckToHeading(heading: Line, deck: Line): Line {
  return [...heading, ...deck.map((run) => ({ ...run, text: ` ${run.text}` }))];
}
