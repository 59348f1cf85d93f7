/** How lists are ordered and cut into pages. */

/** Newest first; a year alone stands before the months of that year, the undated last; then by id. */
export function newestFirst(
  a: { date?: string | undefined; id: string },
  b: { date?: string | undefined; id: string },
): number {
  if (a.date !== b.date) return (b.date ?? '') < (a.date ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** One page of a list. */
export interface ListPage<Item> {
  items: Item[];
  /** from 1 */
  page: number;
  /** how many pages the list has, at least 1 */
  of: number;
}

/** Cuts a list into pages of `size` items; an empty list has one empty page. */
export function pagesOf<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, at) => ({ items: items.slice(at * size, (at + 1) * size), page: at + 1, of }));
}
