import type { Role } from '../../document.ts';
import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { folio as folioPattern, issueLine } from '../patterns.ts';

/**
 * A page number on a line of its own is furniture. Numbers inside tables look the same, so a bare number counts only
 * between blank lines or at a page's edge, or right beside a short line that comes back; one between dashes always.
 *
 *     - 9 -        → furniture
 *
 *     9            → furniture
 *     港口周刊       (comes back below other numbers)
 */
export const folio: LineRule = {
  name: 'folio',
  find(lines) {
    const numbers = lines.flatMap((line, index) =>
      line.role === undefined && folioPattern.test(line.trimmed) ? [index] : [],
    );
    const beside = countOf(numbers.flatMap((index) => [nameBeside(lines, index, -1), nameBeside(lines, index, 1)]));
    const found = new Map<number, LineLabel>();
    for (const index of numbers) {
      const names = [nameBeside(lines, index, -1), nameBeside(lines, index, 1)];
      const besideFurniture = [-1, 1].some((step) => roleBeside(lines, index, step as -1 | 1) === 'furniture');
      const isPaged =
        besideFurniture ||
        names.some((name) => name !== undefined && ((beside.get(name) ?? 0) > 1 || issueLine.test(name)));
      if (isPaged || standsAlone(lines[index] as ContextLine)) found.set(index, { role: 'furniture' });
    }
    return found;
  },
};

function standsAlone(line: ContextLine): boolean {
  const dashed = /[-—–·|]/.test(line.trimmed) && /^\D.*\D$/.test(line.trimmed);
  const alone = line.blankBefore && line.blankAfter && (line.newPage || line.trimmed.length <= 3);
  return dashed || alone || /\p{L}/u.test(line.trimmed);
}

const widestName = 44;

/** The short line right above or below a number, without a blank line between, where the two stand apart from the rest. */
function nameBeside(lines: readonly ContextLine[], index: number, step: -1 | 1): string | undefined {
  const [number, name] = [lines[index] as ContextLine, lines[index + step]];
  if (
    name === undefined ||
    (name.width > widestName && !issueLine.test(name.trimmed)) ||
    !/\p{L}/u.test(name.trimmed) ||
    endsSentence(name.trimmed)
  )
    return undefined;
  const [upper, lower] = step < 0 ? [name, number] : [number, name];
  return !upper.blankAfter && upper.blankBefore && lower.blankAfter ? name.trimmed : undefined;
}

/** The role of the line right above or below, without a blank line between. */
function roleBeside(lines: readonly ContextLine[], index: number, step: -1 | 1): Role | undefined {
  const upper = lines[step < 0 ? index - 1 : index];
  return upper?.blankAfter ? undefined : lines[index + step]?.role;
}

function countOf(names: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
