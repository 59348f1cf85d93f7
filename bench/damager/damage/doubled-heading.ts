/**
 * Bold that a PDF paints twice is extracted twice: `1. 选址要看码头1. 选址要看码头`; over two lines each half is doubled by
 * itself: `选址要看码头，也要看选址要看码头，也要看` / `铁路。铁路。`
 */
import { type Line, reprint } from '../print.ts';
import type { Random } from '../random.ts';

/** The same lines, the text of each printed twice. */
export function doubleHeading(lines: readonly Line[]): Line[] {
  return lines.map((line) => reprint(line, (text) => text + text));
}

/** The opening of a list item up to its first comma or colon is bold: `在苏州，在苏州，我们…` Undefined without such an opening. */
export function doubleOpening(line: Line): Line | undefined {
  const run = line[0];
  const opening = run && /^[^，：。,:.]{2,14}[，：]/u.exec(run.text)?.[0];
  if (!run || !opening || line.length !== 1) return undefined;
  return [{ ...run, text: opening + run.text }];
}

/** What is doubled when only a part of the heading is bold: what stands behind its number or a clause. `选址要看码头，也要看铁路也要看铁路` */
export function doubleEnd(line: Line, random: Random): Line | undefined {
  const text = line[0]?.text ?? '';
  const number = numbering.exec(text)?.[0].length;
  const clauses = [...text.matchAll(/[，：；、]/gu)].map((match) => match.index + 1);
  const starts = [...(number === undefined ? [] : [number]), ...clauses].filter((at) => text.length - at >= 4);
  if (line.length !== 1 || starts.length === 0) return undefined;
  const start = random.pick(starts);
  return reprint(line, (words) => words + words.slice(start));
}

const numbering =
  /^(?:第[一二三四五六七八九十\d]+[章节]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+(?:\.\d+)*[.、]?)\s*/u;

/** The number of a heading printed twice, for it is bold by itself: `一、一、选址要看码头`. Undefined without a number. */
export function doubleNumber(line: Line): Line | undefined {
  const number = numbering.exec(line[0]?.text ?? '')?.[0];
  return number === undefined ? undefined : reprint(line, (text) => number + text);
}
