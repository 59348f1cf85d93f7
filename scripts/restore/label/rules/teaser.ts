import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { dotLeaders, jumpLine, pageInBrackets, pageReference, reporterByline } from '../patterns.ts';

/** Lines from one named page to the next that belong to the same index. */
const mostBetween = 5;
/** So many lines that name a page make a front page, with a masthead above them. */
const frontPage = 4;

/**
 * Teasers and the index of an issue: lines that name a page, what stands between them, the paragraph that a teaser's
 * headline follows, and the masthead above the first of them.
 *
 *     岸电                                   → promo, the hot word
 *     去年有四成的船在港口接了岸电。……          → promo, because the next line names the page
 *     谁来付岸电的账 ↗ A3                     → promo
 *     渡轮改票价..... B2                      → promo
 */
export const teaser: LineRule = {
  name: 'teaser',
  find(lines) {
    const found = new Map<number, LineLabel>();
    for (const index of promoLines(lines)) found.set(index, { role: 'promo' });
    return found;
  },
};

function promoLines(lines: readonly ContextLine[]): Set<number> {
  const named = lines.flatMap((line, index) => (line.role === undefined && namesPage(line) ? [index] : []));
  const promos = new Set<number>(named);
  named.forEach((at, order) => {
    const next = named[order + 1];
    if (next === undefined || next - at > mostBetween) return;
    for (let between = at + 1; between < next; between++) if (!startsArticle(lines, between)) promos.add(between);
  });
  if (named.length > 0) extendTeasers(lines, named, promos);
  if (named.length >= frontPage) addMasthead(lines, named[0] as number, promos);
  return promos;
}

export const namesPage = (line: ContextLine) =>
  line.width <= 80 &&
  !jumpLine.test(line.trimmed) &&
  ((pageReference.test(line.trimmed) && !/[。；]/.test(line.trimmed)) ||
    dotLeaders.test(line.trimmed) ||
    pageInBrackets.test(line.trimmed));

const startsArticle = (lines: readonly ContextLine[], index: number) =>
  reporterByline.test(lines[index]?.trimmed ?? '');

/** What stands above the first teaser of a front page, up to the first text, is its masthead. */
function addMasthead(lines: readonly ContextLine[], first: number, promos: Set<number>): void {
  if (lines.slice(0, first).some((line) => line.width > 90 || endsSentence(line.trimmed))) return;
  for (let index = 0; index < first; index++) promos.add(index);
}

/** The lines just before and after a cluster of named pages belong to it when they are short. */
function extendTeasers(lines: readonly ContextLine[], named: readonly number[], promos: Set<number>): void {
  const first = named[0] as number;
  for (let at = first - 1; at >= 0 && first - at <= 6 && (lines[at] as ContextLine).width < 44; at--) promos.add(at);
  for (const at of named) {
    const next = at + 1;
    const line = lines[next];
    const dotted = dotLeaders.test(lines[at]?.trimmed ?? '') || pageReference.test(lines[at]?.trimmed ?? '');
    if (line && dotted && !line.blankBefore && line.width < 60) promos.add(next);
  }
  for (const at of named) {
    if (!/↗/.test(lines[at]?.trimmed ?? '') && !promos.has(at - 1)) continue;
    const teaser = at - 1;
    const hotWord = at - 2;
    if ((lines[teaser]?.width ?? 0) > 60 && (lines[hotWord]?.width ?? 99) <= 24) {
      promos.add(teaser);
      promos.add(hotWord);
      if ((lines[hotWord - 1]?.width ?? 99) <= 14) promos.add(hotWord - 1);
    }
  }
}
