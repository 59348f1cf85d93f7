import { lineRule } from '../line-rule.ts';

/** Marks for which recognition takes specks, and asterisks and dashes that part sections; an ellipsis is text. */
const marks = /^[·•*_~^|'`.,:;°¨\-–—\s]{1,9}$/;

/**
 * A line of nothing but specks, or of the asterisks between two sections, says nothing by itself.
 *
 *     . ·        → furniture, between blank lines
 *     ……         → text
 */
export const strayMarks = lineRule('stray-marks', (line) =>
  marks.test(line.trimmed) && line.blankBefore && line.blankAfter ? { role: 'furniture' } : undefined,
);
