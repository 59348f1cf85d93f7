/** Addresses of the site. All are paths from its root that end in `/`; pages link to each other relatively. */
import type { InterfaceLanguage } from './languages.ts';

export const homeAddress = (language: InterfaceLanguage) => `/${language}/`;
export const sourceAddress = (language: InterfaceLanguage, source: string) => `/${language}/${source}/`;
export const articleAddress = (language: InterfaceLanguage, source: string, slug: string) =>
  `/${language}/${source}/${slug}/`;
/** Both languages side by side, that of the address first. */
export const parallelAddress = (language: InterfaceLanguage, source: string, slug: string) =>
  `${articleAddress(language, source, slug)}parallel/`;
/** Page of the home lists; page 1 is the home page itself. */
export const homePageAddress = (language: InterfaceLanguage, page: number) =>
  page === 1 ? homeAddress(language) : `/${language}/page/${page}/`;
/** Page of a source's contents; page 1 is the source's own. */
export const sourcePageAddress = (language: InterfaceLanguage, source: string, page: number) =>
  page === 1 ? sourceAddress(language, source) : `/${language}/${source}/page/${page}/`;
/** The picture that shared links to an article show; only where the site's own address is known. */
export const titlePictureAddress = (language: InterfaceLanguage, source: string, slug: string) =>
  `${articleAddress(language, source, slug)}title.png`;
/** The newest articles in a language, as RSS; only where the site's own address is known. */
export const feedAddress = (language: InterfaceLanguage) => `/${language}/rss.xml`;
export const searchAddress = (language: InterfaceLanguage) => `/${language}/search/`;
export const aboutAddress = (language: InterfaceLanguage) => `/${language}/about/`;
/** The way to all indexes. */
export const indexesAddress = (language: InterfaceLanguage) => `/${language}/index/`;
/** Page of one index, such as that of authors; page 1 is the index itself. */
export const indexAddress = (language: InterfaceLanguage, kind: string, page: number) =>
  page === 1 ? `/${language}/index/${kind}/` : `/${language}/index/${kind}/page/${page}/`;
/** Shown without a network in place of a page that is not kept; tells what is. */
export const offlineAddress = (language: InterfaceLanguage) => `/${language}/offline/`;

/** Names that a source document cannot have, because a page of the site stands there. */
export const reservedSourceNames: ReadonlySet<string> = new Set([
  'search',
  'about',
  'offline',
  'page',
  'pagefind',
  '404',
  'index',
]);

/**
 * The link from one page to another, relative, so that the site works under any path and when moved.
 * @param from address of the page that holds the link, such as `/zh/search/`
 * @param to address, with or without a file name, query or fragment, such as `/zh/a/b/#p3`
 */
export function relativeLink(from: string, to: string): string {
  const fromParts = from.split('/').slice(1, -1);
  const [path = '', tail = ''] = splitAtTail(to);
  const toParts = path.split('/').slice(1);
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length - 1 && fromParts[shared] === toParts[shared]) shared++;
  const link = '../'.repeat(fromParts.length - shared) + toParts.slice(shared).join('/');
  return (link || './') + tail;
}

function splitAtTail(address: string): [string, string] {
  const at = address.search(/[?#]/);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

/**
 * The address with the host, for those who must know it whole: canonical links and feeds.
 * @param site where the site stands, with or without a path and a slash at the end
 */
export function absoluteAddress(site: URL, address: string): string {
  const root = new URL(site.href.endsWith('/') ? site.href : `${site.href}/`);
  return new URL(address.slice(1), root).href;
}
