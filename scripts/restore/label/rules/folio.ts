import type { Role } from '../../document.ts';
import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { folioInLine, folio as folioPattern, issueLine } from '../patterns.ts';

/**
 * A page number on a line of its own is furniture. Numbers inside tables look the same, so a bare number counts only
 * between blank lines or at a page's edge, or right beside a short line that comes back, or where such numbers count on
 * from page to page; one between dashes always.
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
    const counted = countingOn(lines, numbers);
    const found = new Map<number, LineLabel>();
    for (const index of numbers) {
      const names = [nameBeside(lines, index, -1), nameBeside(lines, index, 1)];
      const besideFurniture = [-1, 1].some((step) => roleBeside(lines, index, step as -1 | 1) === 'furniture');
      const isPaged =
        besideFurniture ||
        names.some((name) => name !== undefined && ((beside.get(name) ?? 0) > 1 || issueLine.test(name)));
      if (isPaged || standsAlone(lines[index] as ContextLine)) found.set(index, { role: 'furniture' });
    }
    for (const index of [...counted, ...pageCodes(lines)]) found.set(index, { role: 'furniture' });
    return found;
  },
};

/** An article's number in its journal, and the page's number in the article behind it: `042107-3`. */
const pageCode = /^([A-Za-z]{0,4}\d[\dA-Za-z]{3,9}\P{Script=Han}?)(\d{1,3})$/u;

/** Page codes with one beginning whose last number counts on from page to page. */
function pageCodes(lines: readonly ContextLine[]): number[] {
  const codes = new Map<string, { index: number; number: number }[]>();
  for (const [index, { role, trimmed }] of lines.entries()) {
    const [, start, number] = (role === undefined && pageCode.exec(trimmed.normalize('NFKC'))) || [];
    if (start === undefined) continue;
    const chain = codes.get(start) ?? [];
    const last = chain.at(-1);
    const goesOn = last && Number(number) === last.number + 1 && index - last.index >= fewestLines;
    if (!goesOn) chain.length = 0;
    chain.push({ index, number: Number(number) });
    codes.set(start, chain);
  }
  return [...codes.values()].filter((chain) => chain.length >= fewestPages).flatMap((c) => c.map(({ index }) => index));
}

/** Fewest pages that show that numbers count on, and fewest lines on a page. */
const fewestPages = 3;
const fewestLines = 8;

/**
 * Numbers that count on from one to the next, with lines of text above and so many lines between as a page has; some may
 * stand in a line with the running head. The rows of a table count on line by line.
 *
 * @param numbers indexes of the lines that are a number alone
 */
function countingOn(lines: readonly ContextLine[], numbers: readonly number[]): ReadonlySet<number> {
  const alone = new Set(numbers);
  const chains = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    if (!alone.has(index) && !isHeadWithNumber(line)) continue;
    const [, ahead, behind] = folioInLine.exec(line.trimmed) ?? [];
    const number = Number(ahead ?? behind ?? /\d+/.exec(line.trimmed)?.[0]);
    if (!standsByText(lines, index)) continue;
    const before = [number - 1, number - 2].map((one) => chains.get(one)).find((chain) => chain !== undefined);
    const goesOn = before !== undefined && index - (before.at(-1) as number) >= fewestLines;
    const chain = goesOn ? before : [];
    chain.push(index);
    chains.set(number, chain);
  }
  return new Set([...new Set(chains.values())].filter((chain) => chain.length >= fewestPages).flat());
}

const longestHead = 80;

const isHeadWithNumber = ({ role, trimmed }: ContextLine) =>
  role === undefined && trimmed.length <= longestHead && folioInLine.test(trimmed) && !endsSentence(trimmed);

/** A line of text, no cell of a table, stands at most two lines away. */
const standsByText = (lines: readonly ContextLine[], index: number) =>
  [-2, -1, 1, 2].some((step) => {
    const near = lines[index + step];
    return near !== undefined && near.width >= near.measure * 0.6 && /\p{L}/u.test(near.trimmed);
  });

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
