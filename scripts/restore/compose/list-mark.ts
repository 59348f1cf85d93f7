/**
 * Printed list marks that Markdown can show as they were: bullets, and numbers with a full stop. All other marks, such
 * as （一）, ①, 1) or 1、, stay in the text, for a browser would print them otherwise.
 */

export interface ListMark {
  /** code units of the block's text that the mark and the white space after it take */
  length: number;
  /** nothing for a bullet */
  number?: number;
}

const bullet = /^\s*(?:[•●▪■◆]\s*|[·*-]\s+)(?=\S)/;
// No zero in front and at most nine digits: what `<ol start>` prints again as it was.
const number = /^\s*(?<number>[1-9]\d{0,8})\.\s+(?=\S)/;

export function listMarkOf(text: string): ListMark | undefined {
  const bulleted = bullet.exec(text);
  if (bulleted) return { length: bulleted[0].length };
  const numbered = number.exec(text);
  return numbered ? { length: numbered[0].length, number: Number(numbered.groups?.number) } : undefined;
}
