/**
 * Loads the translations: each PO file is put together with the article it translates, whether or not it has kept up with
 * it, and rendered by the processor of the originals. A PO file whose article is not here is not looked at; one of which
 * nothing can be shown yet makes no page; one that cannot be read is told with its line, and makes none either.
 */
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Loader, LoaderContext } from 'astro/loaders';
import { renderTranslation } from '../markdown/render-translation.ts';
import { frontMatterSchema } from '../model/front-matter.ts';
import { interfaceLanguageOf, interfaceLanguages, ownTextLanguage } from '../model/languages.ts';
import { parseTranslation } from '../model/translation/po.ts';
import { readIfThere } from './read-if-there.ts';
import { watchFiles, withSlashes } from './watch-files.ts';

export interface TranslationFolders {
  /** `LANG/SOURCE/SLUG.mdx`, in the language of the original */
  articles: string;
  /** `LANG/SOURCE/SLUG.po`, in that of the translation; need not exist */
  translations: string;
}

/** @returns a loader of entries `LANG/SOURCE/SLUG`, LANG being the language of the translation */
export function translationLoader(folders: TranslationFolders): Loader {
  return {
    name: 'translations',
    async load(context) {
      const files: string[] = [];
      for await (const file of glob('*/*/*.po', { cwd: folders.translations })) files.push(file);
      const ids = files.map((file) => withSlashes(file).replace(/\.po$/, '')).sort();
      for (const id of ids) await loadTranslation(context, folders, id);
      const known = new Set(ids);
      for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
      const reload = async (ids: readonly string[]) => {
        for (const id of ids) await loadTranslation(context, folders, id);
      };
      watchFiles(context, folders.translations, async (path) => {
        if (path.endsWith('.po')) await reload([path.replace(/\.po$/, '')]);
      });
      watchFiles(context, folders.articles, async (path) => {
        if (path.endsWith('.mdx')) await reload(translationsOf(path));
      });
    },
  };
}

/** Stores the translation with that id, or takes it away where there is nothing to show. */
async function loadTranslation(context: LoaderContext, folders: TranslationFolders, id: string): Promise<void> {
  const language = interfaceLanguages.find((each) => id.startsWith(`${each}/`));
  const article = language && (await originalOf(folders.articles, id, language));
  const poPath = join(folders.translations, `${id}.po`);
  const bytes = article && (await readIfThere(poPath));
  if (!article || !bytes) {
    context.store.delete(id);
    return;
  }
  const digest = context.generateDigest(`${article.text}\0${bytes.toString('base64')}`);
  if (context.store.get(id)?.digest === digest) return;
  const parsed = parseTranslation(bytes);
  if ('problems' in parsed) {
    for (const { line, message } of parsed.problems) context.logger.error(`${poPath}:${line}: ${message}`);
    context.store.delete(id);
    return;
  }
  const { frontmatter, content } = parseFrontmatter(article.text);
  const original = frontMatterSchema.parse(frontmatter);
  const { entries } = parsed.catalogue;
  const rendered = await renderTranslation(content, original, entries, language, pathToFileURL(article.path));
  if (!rendered) {
    context.store.delete(id);
    return;
  }
  const { html, metadata, outcome, parallel } = rendered;
  const data = await context.parseData({
    id,
    data: {
      language,
      lang: ownTextLanguage(language),
      original: `${interfaceLanguageOf(original.lang)}/${id.slice(language.length + 1)}`,
      head: outcome.head,
      counts: outcome.counts,
      parallel,
    },
    filePath: poPath,
  });
  context.store.set({ id, data, rendered: { html, metadata }, digest });
}

/** The article that a translation with that id translates: the same source and slug in another language. */
async function originalOf(
  articles: string,
  id: string,
  language: string,
): Promise<{ path: string; text: string } | undefined> {
  const place = id.slice(language.length + 1);
  for (const other of interfaceLanguages) {
    if (other === language) continue;
    const path = join(articles, other, `${place}.mdx`);
    const text = (await readIfThere(path))?.toString();
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** @param path of an article in its folder @returns ids of what may be its translations */
function translationsOf(path: string): string[] {
  const place = path.replace(/^[^/]*\//, '').replace(/\.mdx$/, '');
  return interfaceLanguages.map((language) => `${language}/${place}`);
}
