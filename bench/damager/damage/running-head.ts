/**
 * Page breaks: the running head and the folio stand between the halves of a sentence; elsewhere the form feed alone is
 * left, as a space or as itself, before the first line of the new page.
 */
import { blankLine, blanks, type Line, reprint, strayLine } from '../print.ts';

/** Head and folio as PDF proceedings have them: three blank lines, the head, a blank, `- 9 -`, a blank. */
export function runningHead(head: string, folio: number): Line[] {
  return [...blanks(3), strayLine('furniture', head), blankLine, strayLine('furniture', `- ${folio} -`), blankLine];
}

/** The head and folio on one line after a form feed, as pdftotext leaves them. */
export function runningHeadAfterFormFeed(head: string, folio: number): Line[] {
  const text = folio % 2 === 0 ? `${folio}    ${head}` : `${head}    ${folio}`;
  return [blankLine, reprint(strayLine('furniture', text), (line) => `\f${line}`), blankLine];
}

/** The first line of a page, the form feed before it turned into a space. */
export function afterPageBreak(line: Line): Line {
  const [first, ...rest] = line;
  return first ? [{ ...first, text: ` ${first.text}` }, ...rest] : line;
}
