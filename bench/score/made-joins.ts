/**
 * The joins that a restorer made: places inside a paragraph where it set together what stands apart in the document,
 * behind a blank line, behind other text, or before it. From the origins of the characters, so that no join is missed
 * that reads well by chance.
 */
import type { Article, Block, Role } from '../../scripts/restore/document.ts';

export interface MadeJoin {
  /** what the paragraph says before the seam, and its last character's offset in the document */
  left: string;
  leftAt: number;
  /** what it says behind the seam, and its first character's offset */
  right: string;
  rightAt: number;
}

const runningText: ReadonlySet<Role> = new Set(['deck', 'paragraph', 'item', 'quote', 'question', 'editor']);
/** Characters on each side of a seam that are handed on: more than are ever compared. */
const shownAround = 40;

/**
 * @param articles as the stage arrange hands them on
 * @param document the text into which the origins of their characters point
 */
export function madeJoins(articles: readonly Article[], document: string): MadeJoin[] {
  const lineOf = lineNumbersOf(document);
  const blocks = articles.flatMap((article) => [...article.head, ...article.blocks]);
  return blocks.filter((block) => runningText.has(block.role)).flatMap((block) => joinsIn(block, lineOf));
}

function joinsIn({ text: { text, origins } }: Block, lineOf: (offset: number) => number): MadeJoin[] {
  const joins: MadeJoin[] = [];
  let before: number | undefined;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at).trim() === '') continue;
    const [left, right] = [origins[before ?? at] ?? 0, origins[at] ?? 0];
    if (before !== undefined && standsApart(lineOf(left), lineOf(right)))
      joins.push({
        left: text.slice(Math.max(0, before + 1 - shownAround), before + 1),
        leftAt: left,
        right: text.slice(at, at + shownAround),
        rightAt: right,
      });
    before = at;
  }
  return joins;
}

/** Text goes on in the same line or in the next; anything else is a join. */
function standsApart(left: number, right: number): boolean {
  return right !== left && right !== left + 1;
}

/** The number of the line in which an offset stands. */
function lineNumbersOf(document: string): (offset: number) => number {
  const numbers = new Uint32Array(document.length + 1);
  let number = 0;
  for (let at = 0; at < document.length; at++) {
    numbers[at] = number;
    if (document.charCodeAt(at) === 0x0a) number++;
  }
  numbers[document.length] = number;
  return (offset) => numbers[offset] ?? number;
}
