/** A paper's own contents list stands under its title, chapters apart by a blank line, without page numbers. */
import { blankLine, type Line, type Passage, wholeLine } from '../print.ts';

const chapter = /^(第[一二三四五六七八九十]+[章部分]|摘\s*要|参考|结语|[0-9]+\s|[IVX]+\.|Abstract|References)/;

/** The contents lines, a blank line before each chapter. */
export function contentsList(contents: readonly Passage[]): Line[] {
  return contents.flatMap((passage) =>
    chapter.test(passage.text) ? [blankLine, wholeLine(passage)] : [wholeLine(passage)],
  );
}
