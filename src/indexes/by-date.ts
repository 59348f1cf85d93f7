/** The index of dates: issues newest first, by year and month, the undated last; under each its articles. */
import { type CataloguedSource, sourceName } from '../catalogue/catalogue.ts';
import { nameIn } from '../i18n/bilingual.ts';
import { dictionaries } from '../i18n/dictionaries.ts';
import { formatDate } from '../i18n/format.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import type { IndexGroup } from './index-groups.ts';

const undated = 'undated';

/** @param sources newest first, as the catalogue has them */
export function datesIndex(sources: readonly CataloguedSource[], language: InterfaceLanguage): IndexGroup[] {
  const { tag, source: words } = dictionaries[language];
  const months = Map.groupBy(sources, ({ card }) => card.date?.slice(0, 7) ?? undated);
  return [...months].map(([month, issues]) => ({
    id: month === undated ? undated : `on-${month}`,
    label: month === undated ? words.undated : formatDate(tag, month),
    jump: month === undated ? words.undated : formatDate(tag, month.slice(0, 4)),
    entries: issues.map((source) => ({
      heading: {
        ...nameIn(language, sourceName(source.card, source.articles), source.card.lang),
        source: source.card,
      },
      rows: source.articles.map((article) => ({ article, source })),
    })),
  }));
}
