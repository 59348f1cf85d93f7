/** Which pages of a built site are measured: one of each template, all of the same document. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MeasuredArticle {
  language: string;
  source: string;
  slug: string;
  /** its MDX without front matter */
  body: string;
  /** what is neither blank nor markup, roughly: the figure by which the article is chosen */
  characters: number;
}

/**
 * The article whose length is nearest to what is wanted.
 * @param articles folder of `LANG/SOURCE/SLUG.mdx`
 */
export function articleOfLength(articles: string, wanted: number): MeasuredArticle {
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const all = files.sort().map((file) => readArticle(articles, file));
  const distance = ({ characters }: MeasuredArticle) => Math.abs(characters - wanted);
  const [nearest] = all.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) throw new Error(`${articles} has no articles`);
  return nearest;
}

function readArticle(articles: string, file: string): MeasuredArticle {
  const [language = '', source = '', name = ''] = file.split(/[/\\]/);
  const text = readFileSync(join(articles, file), 'utf8');
  const body = text.replace(/^---\n.*?\n---\n/s, '');
  const characters = body.replace(/<[^>]*>|[\s#>*|\\-]/g, '').length;
  return { language, source, slug: name.replace(/\.mdx$/, ''), body, characters };
}

/** @returns name of the template → path from the site's root; without the page in two languages where there is none */
export function pagesBeside({ language, source, slug }: MeasuredArticle, site: string): [string, string][] {
  const article = `${language}/${source}/${slug}/`;
  const pages: [string, string][] = [
    ['article', article],
    ['parallel', `${article}parallel/`],
    ['source', `${language}/${source}/`],
    ['home', `${language}/`],
    ['search', `${language}/search/`],
  ];
  return pages.filter(([, path]) => existsSync(join(site, path, 'index.html')));
}
