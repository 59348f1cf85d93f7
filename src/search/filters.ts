/** The lists by which results are limited and sorted. A list that could not change anything is not shown. */

import type { Catalogue } from '../model/search-catalogue.ts';
import { type Asked, type Facet, facetCounts, facets } from './asked.ts';
import { element } from './elements.ts';
import type { Hit } from './find.ts';
import type { SearchWords } from './words.ts';

/** Names of authors beyond these are found by asking for them. */
const mostOptions = 200;

/**
 * @param hits all that answer the question, not limited yet
 * @param choose called with what is asked when the reader has chosen
 */
export function filterControls(
  hits: readonly Hit[],
  asked: Asked,
  catalogue: Catalogue,
  words: SearchWords,
  choose: (asked: Asked) => void,
): HTMLElement[] {
  const controls: HTMLElement[] = facets.flatMap((facet) => {
    const counts = facetCounts(facet, hits, asked, catalogue);
    const chosen = asked.filters[facet];
    if (counts.length < 2 && chosen === undefined) return [];
    const options = counts
      .slice(0, mostOptions)
      .map(([value, count]) => option(value, words.option(nameOf(facet, value, words), count)));
    if (chosen !== undefined && !counts.some(([value]) => value === chosen))
      options.unshift(option(chosen, words.option(nameOf(facet, chosen, words), 0)));
    const select = element('select', [option('', words.any[facet]), ...options]);
    select.value = chosen ?? '';
    select.addEventListener('change', () =>
      choose({ ...asked, page: 1, filters: withFilter(asked, facet, select.value) }),
    );
    return [labelled(words.facets[facet], select, facet)];
  });
  if (hits.length > 1) controls.push(sortControl(asked, words, choose));
  if (Object.keys(asked.filters).length > 0) controls.push(clearControl(asked, words, choose));
  return controls;
}

function withFilter({ filters }: Asked, facet: Facet, value: string): Asked['filters'] {
  const { [facet]: _, ...others } = filters;
  return value === '' ? others : { ...others, [facet]: value };
}

function sortControl(asked: Asked, words: SearchWords, choose: (asked: Asked) => void): HTMLElement {
  const select = element('select', [option('relevance', words.sortBy.relevance), option('date', words.sortBy.date)]);
  select.value = asked.sort;
  select.addEventListener('change', () =>
    choose({ ...asked, page: 1, sort: select.value === 'date' ? 'date' : 'relevance' }),
  );
  return labelled(words.sort, select, 'sort');
}

function clearControl(asked: Asked, words: SearchWords, choose: (asked: Asked) => void): HTMLElement {
  const button = element('button', [words.clearFilters]);
  button.type = 'button';
  button.addEventListener('click', () => choose({ ...asked, page: 1, filters: {} }));
  return button;
}

function labelled(label: string, select: HTMLSelectElement, name: string): HTMLElement {
  select.dataset.searchFilter = name;
  return element('label', [element('span', [label]), select]);
}

function option(value: string, text: string): HTMLOptionElement {
  const made = element('option', [text]);
  made.value = value;
  return made;
}

function nameOf(facet: Facet, value: string, words: SearchWords): string {
  if (facet === 'year') return words.year(value);
  if (facet === 'lang') return Object.entries(words.language).find(([lang]) => lang === value)?.[1] ?? value;
  return value;
}
