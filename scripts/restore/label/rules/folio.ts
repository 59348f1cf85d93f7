import { lineRule } from '../line-rule.ts';
import { folio as folioPattern } from '../patterns.ts';

/**
 * A page number on a line of its own is furniture. Numbers inside tables look the same, so a bare number counts only
 * between blank lines or at a page's edge; one between dashes always.
 *
 *     - 9 -        → furniture
 */
export const folio = lineRule('folio', (line) => {
  if (!folioPattern.test(line.trimmed)) return undefined;
  const dashed = /[-—–·|]/.test(line.trimmed) && /^\D.*\D$/.test(line.trimmed);
  const alone = line.blankBefore && line.blankAfter && (line.newPage || line.trimmed.length <= 3);
  return dashed || alone || /\p{L}/u.test(line.trimmed) ? { role: 'furniture' } : undefined;
});
