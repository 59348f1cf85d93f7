/**
 * The front page of a weekly: masthead, lines beside QR codes, teasers with their page, and the dotted page index.
 * `冷链班列开行满月..... B3`, `每天四十二分钟，住在另一座城 ↗ A2`
 */
import type { Layout, Teaser } from '../original.ts';
import { blankLine, blanks, type Line, strayLine } from '../print.ts';
import type { Random } from '../random.ts';

const contactLine = /电话|总机|许可证|法律顾问|零售价|印刷|邮编|出版/;
const codeLine = /微博|微信|客户端|扫码/;

/** What stands above the first article. */
export function frontPageHead(layout: Layout, random: Random): Line[] {
  const codes = layout.masthead.filter((text) => codeLine.test(text));
  const names = layout.masthead.filter((text) => !codeLine.test(text) && !contactLine.test(text));
  return [
    ...codes.flatMap((text) => [...blanks(3), strayLine('furniture', text)]),
    ...names.flatMap((text) => [blankLine, strayLine('furniture', text)]),
    ...dottedIndex(layout.index, random),
    blankLine,
  ];
}

/** What stands after the first article: teasers, then the index by section, then contact and licence lines. */
export function frontPageFoot(layout: Layout): Line[] {
  const contacts = layout.masthead.filter((text) => contactLine.test(text));
  return [
    ...(layout.teasers.length > 0 ? [blankLine, strayLine('promo', '本期热词 ↗')] : []),
    ...layout.teasers.flatMap(teaserLines),
    ...sectionIndex(layout),
    ...blanks(3),
    ...contacts.map((text) => strayLine('furniture', text)),
    ...(contacts.length > 0 ? [blankLine] : []),
  ];
}

function teaserLines(teaser: Teaser): Line[] {
  return [teaser.word, teaser.text, `${teaser.title} ↗ ${teaser.page}`].flatMap((text) => [
    blankLine,
    strayLine('promo', text),
  ]);
}

/** Index lines with leaders; now and then two stand on one line because their columns were read as one. */
function dottedIndex(index: Layout['index'], random: Random): Line[] {
  const lines: string[] = [];
  for (const [place, entry] of index.entries()) {
    const joined = place > 0 && random.chance(0.25) ? lines.pop()?.replace(/\.{5}.*$/, '') : undefined;
    lines.push(`${joined ?? ''}${entry.title}..... ${entry.page}`);
  }
  return lines.length === 0 ? [] : [blankLine, ...lines.map((text) => strayLine('promo', text))];
}

function sectionIndex(layout: Layout): Line[] {
  return layout.sections.flatMap((page) => {
    const entries = layout.index.filter((entry) => entry.page === page.page);
    const name = [blankLine, strayLine('promo', page.section), blankLine, strayLine('promo', page.page)];
    return [...name, ...entries.flatMap((entry) => [blankLine, strayLine('promo', `${entry.title} ${entry.page}`)])];
  });
}
