/**
 * Loads the restored articles. They are MDX without code (the one component is `<Figure>`), so they are rendered by the
 * site's Markdown processor to plain HTML instead of becoming a JavaScript module each: a page costs what Markdown costs.
 */
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Loader, LoaderContext } from 'astro/loaders';

/** @param base folder of the articles: `LANG/SOURCE/SLUG.mdx` */
export function articleLoader(base: string): Loader {
  return {
    name: 'articles',
    async load(context) {
      const files: string[] = [];
      for await (const file of glob('*/*/*.mdx', { cwd: base })) files.push(file);
      const seen = new Set<string>();
      for (const file of files.sort()) seen.add(await loadArticle(context, base, file));
      for (const id of context.store.keys()) if (!seen.has(id)) context.store.delete(id);
      watch(context, base);
    },
  };
}

async function loadArticle(context: LoaderContext, base: string, file: string): Promise<string> {
  const id = file
    .split(sep)
    .join('/')
    .replace(/\.mdx$/, '');
  const path = join(base, file);
  const text = await readFile(path, 'utf8');
  const digest = context.generateDigest(text);
  if (context.store.get(id)?.digest === digest) return id;
  const { frontmatter } = parseFrontmatter(text);
  const data = await context.parseData({ id, data: frontmatter, filePath: path });
  const rendered = await context.renderMarkdown(text, { fileURL: pathToFileURL(path) });
  context.store.set({ id, data, rendered, digest });
  return id;
}

function watch(context: LoaderContext, base: string): void {
  if (!context.watcher) return;
  context.watcher.add(base);
  const isArticle = (path: string) => path.endsWith('.mdx') && !relative(base, path).startsWith('..');
  const reload = async (path: string) => {
    if (isArticle(path)) await loadArticle(context, base, relative(base, path));
  };
  context.watcher.on('add', reload).on('change', reload);
  context.watcher.on('unlink', (path) => {
    if (isArticle(path))
      context.store.delete(
        relative(base, path)
          .split(sep)
          .join('/')
          .replace(/\.mdx$/, ''),
      );
  });
}
