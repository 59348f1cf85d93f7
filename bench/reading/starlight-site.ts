/** The same text in a Starlight site as one gets it from its guide: a sidebar with one page, its search, nothing changed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packages } from './fetched-packages.ts';
import type { MeasuredArticle } from './measured-pages.ts';

export const starlightPackages: Packages = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' };

/**
 * @param folder in which Starlight's packages are installed
 * @param site address at which the site will stand
 * @returns the folder of the built site, and the path of the page
 * @throws when it could not be built
 */
export function buildStarlight(
  folder: string,
  { body, language }: MeasuredArticle,
  site: string,
): { dist: string; path: string } {
  for (const old of ['src', 'dist', '.astro']) rmSync(join(folder, old), { recursive: true, force: true });
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  const locale = language === 'zh' ? { label: '简体中文', lang: 'zh-CN' } : { label: 'English', lang: 'en' };
  writeFileSync(join(folder, 'astro.config.mjs'), configuration(site, locale));
  writeFileSync(join(folder, 'src/content.config.ts'), collections);
  writeFileSync(join(docs, 'index.md'), page('目录', '正文见左。'));
  writeFileSync(join(docs, 'article.md'), page('文章', body.replace(/^<\/?Figure>$/gm, '')));
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stderr, stdout } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  if (status !== 0) throw new Error(`Starlight did not build:\n${stdout}\n${stderr}`);
  return { dist: join(folder, 'dist'), path: 'article/' };
}

function configuration(site: string, locale: { label: string; lang: string }): string {
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: ${JSON.stringify(site)},
  integrations: [starlight({ title: 'Starlight', locales: { root: ${JSON.stringify(locale)} } })],
});
`;
}

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function page(title: string, body: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}\n---\n\n${body}\n`;
}
