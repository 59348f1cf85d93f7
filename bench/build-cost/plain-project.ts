/** What Reading Room is compared with: the smallest Astro project that shows `.mdx` files through the glob loader. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "plain", "type": "module", "private": true }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()] };
`,
  'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = { articles: defineCollection({ loader: glob({ pattern: '*/*/*.mdx', base: process.env.BENCH_ARTICLES }) }) };
`,
  'src/Figure.astro': '<figure><figcaption><slot /></figcaption></figure>\n',
  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Figure from '../Figure.astro';
export async function getStaticPaths() {
  const articles = await getCollection('articles');
  return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
---
<!doctype html>
<html lang="zh-Hans">
  <head><meta charset="utf-8" /><title>{article.data.title}</title></head>
  <body><h1>{article.data.title}</h1><Content components={{ Figure }} /></body>
</html>
`,
};

/** Writes the project; the packages are those that Reading Room has. */
export async function writePlainProject(folder: string): Promise<void> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
}
