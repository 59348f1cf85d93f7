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
 *     A25 港口经济        → furniture, where another page is A26
 */
export const pageName: LineRule = {
  name: 'page-name',
  find(lines) {
    const names = new Set([...repeatedLines(lines), ...sectionNames(lines), ...codedNames(lines)]);
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role === undefined && names.has(line.trimmed)) found.set(index, { role: 'furniture' });
    });
    return found;
  },
};

/** The code of a newspaper's page and the name of its section, or the reverse: `A25 港口经济`. */
const codeAndName =
  /^[A-Z]\d{1,3}(?:\s?版)?[\s　]+\p{Script=Han}{2,8}$|^\p{Script=Han}{2,8}[\s　]+[A-Z]\d{1,3}(?:\s?版)?$/u;

/** One such line may be anything; several with other codes are pages. */
function codedNames(lines: readonly ContextLine[]): Set<string> {
  const coded = lines.filter((line) => line.role === undefined && codeAndName.test(line.trimmed));
  const names = new Set(coded.map((line) => line.trimmed));
  const codes = new Set([...names].map((name) => /[A-Z]\d{1,3}/.exec(name)?.[0]));
  return codes.size > 1 ? names : new Set();
}

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
