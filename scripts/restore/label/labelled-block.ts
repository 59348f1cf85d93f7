/** What the stage label hands to arrange: a block with its place in the file and what its print told. */
import type { Block } from '../document.ts';
import type { TracedText } from '../traced-text.ts';

export interface LabelledBlock extends Block {
  /** line of the file on which it begins, from 1 */
  line: number;
  /** page, counted from 0 by the marks of new pages */
  page: number;
  /** it is the first of its page */
  newPage: boolean;
  /** headings: wider than the column it stands in, so set in larger type */
  overWide: boolean;
  /** printed twice, so in bold */
  bold: boolean;
  /** blank lines or a page's edge before it */
  apart: boolean;
  /** its last line stops far from the edge of a wide page, so nothing of it stands elsewhere, whatever its last mark */
  stopsShort?: boolean;
  /** footnotes: the printed number */
  mark?: string;
  /** headings over several lines: the lines as they were printed */
  printedLines?: TracedText[];
  /** bylines: it closes an article instead of opening one */
  closing?: boolean;
}
