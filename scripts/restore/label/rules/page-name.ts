import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { namedHeading } from '../patterns.ts';
import { namesPage } from './teaser.ts';

const fewestRepeats = 3;
/** Lines of text between two names of pages; what comes back sooner was read twice. */
const pageApart = 12;

/**
 * Names of the paper, its sections and pages: short lines that come back on page after page, or that the index
 * gives as the name of a section.
 *
 *     港口与航运          → furniture, at the head of four pages
 */
export const pageName: LineRule = {
  name: 'page-name',
  find(lines) {
    const names = new Set([...repeatedLines(lines), ...sectionNames(lines)]);
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role === undefined && names.has(line.trimmed)) found.set(index, { role: 'furniture' });
    });
    return found;
  },
};

/** Short lines of the index name its sections, which head the pages again. */
function sectionNames(lines: readonly ContextLine[]): Set<string> {
  return new Set(
    lines.filter((line) => line.role === 'promo' && line.width <= 16 && !namesPage(line)).map((line) => line.trimmed),
  );
}

/** Short lines that stand in the document again and again: names of the paper and of its pages. */
function repeatedLines(lines: readonly ContextLine[]): Set<string> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.role === undefined && line.width <= 44)
      places.set(line.trimmed, [...(places.get(line.trimmed) ?? []), index]);
  });
  const isSpread = (indexes: readonly number[]) =>
    indexes.filter((index, at) => at === 0 || index - (indexes[at - 1] as number) >= pageApart).length >= fewestRepeats;
  return new Set(
    [...places].filter(([text, indexes]) => isSpread(indexes) && !namedHeading.test(text)).map(([text]) => text),
  );
}
