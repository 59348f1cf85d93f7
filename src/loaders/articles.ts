/**
 * Loads the restored articles. They are MDX without code (the one component is `<Figure>`), so they are rendered by the
 * site's Markdown processor to plain HTML instead of becoming a JavaScript module each: a page costs what Markdown costs.
 */
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readIfThere } from './read-if-there.ts';
import { watchFiles, withSlashes } from './watch-files.ts';

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
      watchFiles(context, base, async (path) => {
        if (path.endsWith('.mdx')) await loadArticle(context, base, path);
      });
    },
  };
}

/** Stores the article, or takes it away where its file is gone. */
async function loadArticle(context: LoaderContext, base: string, file: string): Promise<string> {
  const id = withSlashes(file).replace(/\.mdx$/, '');
  const path = join(base, file);
  const text = (await readIfThere(path))?.toString();
  if (text === undefined) {
    context.store.delete(id);
    return id;
  }
  const digest = context.generateDigest(text);
  if (context.store.get(id)?.digest === digest) return id;
  const { frontmatter } = parseFrontmatter(text);
  const data = await context.parseData({ id, data: frontmatter, filePath: path });
  const rendered = await context.renderMarkdown(text, { fileURL: pathToFileURL(path) });
  context.store.set({ id, data, rendered, digest });
  return id;
}
