/**
 * Builds once what all browser tests look at: the built-in collection as the converter restores it, with a few articles
 * beside it that have every feature of an article page, and one source that is long enough for its list to be paged.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumHere } from './chromium.ts';

const project = resolve(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** folder of the built site */
    site: string;
    /** what converting the built-in collection complained of; nothing when every document is in the site */
    conversionErrors: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  await chromiumHere();
  const folder = mkdtempSync(join(tmpdir(), 'reading-room-tests-'));
  const articles = join(folder, 'articles');
  const site = join(folder, 'site');
  const collection = join(project, 'content/sources');
  const conversion = run('scripts/convert.ts', '--sources', collection, '--articles', articles);
  provide('conversionErrors', conversion.status === 0 ? '' : conversion.stderr);
  cpSync(join(import.meta.dirname, 'articles'), articles, { recursive: true });
  writeLongSource(articles);
  const build = run('tests/browser/build-articles.ts', articles, join(import.meta.dirname, 'translations'), site);
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  if (build.status !== 0) {
    cleanUp();
    throw new Error(`the site of the browser tests was not built: ${build.stderr}`);
  }
  provide('site', site);
  return cleanUp;
}

function run(script: string, ...parameters: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(project, script), ...parameters], { cwd: project, encoding: 'utf8' });
}

/** 70 short articles: two pages of contents. All of them have the word 长目录, each has its own number. */
function writeLongSource(articles: string): void {
  const id = 'long-list-2021';
  const slugs = Array.from({ length: 70 }, (_, at) => `note-${at + 1}`);
  mkdirSync(join(articles, 'zh', id), { recursive: true });
  mkdirSync(join(articles, id));
  const card = { id, title: { zh: '长目录' }, date: '2021', lang: 'zh-Hans', articles: slugs };
  writeFileSync(join(articles, id, 'source.json'), JSON.stringify(card));
  for (const [at, slug] of slugs.entries()) {
    const frontMatter = `title: 短文之${at + 1}\nlang: zh-Hans\nsource: ${id}\nlines: "${at + 1}"\norder: ${at + 1}`;
    const text = `这是长目录里的一篇短文，编号${1000 + at}。`;
    writeFileSync(join(articles, 'zh', id, `${slug}.mdx`), `---\n${frontMatter}\n---\n\n${text}\n`);
  }
}
