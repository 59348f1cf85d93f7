/**
 * Bold that a PDF paints twice is extracted twice: `1. 选址要看码头1. 选址要看码头`; over two lines each half is doubled by
 * itself: `选址要看码头，也要看选址要看码头，也要看` / `铁路。铁路。`
 */
import { type Line, reprint } from '../print.ts';

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
