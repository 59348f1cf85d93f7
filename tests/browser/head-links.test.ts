/** What search engines and previews read of a page: built with an address, which the other tests' site does not have. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'reading-room-head-'));
const root = 'https://reading.example/room/';

beforeAll(() => {
  const script = join(import.meta.dirname, 'build-articles.ts');
  const [articles, translations] = ['articles', 'translations'].map((name) => join(import.meta.dirname, name));
  const given = [script, articles ?? '', translations ?? '', join(folder, 'site'), root];
  const { status, stderr } = spawnSync(process.execPath, given, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Head {
  lang: string;
  canonical: string;
  /** addresses below the site's root, by language */
  alternates: Record<string, string>;
  locale: string;
  otherLocales: string[];
}

function headOf(path: string): Head {
  const [head = ''] = readFileSync(join(folder, 'site', path, 'index.html'), 'utf8').split('</head>');
  const values = (pattern: RegExp) => [...head.matchAll(pattern)].map(([, value = '']) => value);
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  return {
    lang: values(/<html lang="([^"]+)"/g).join(),
    canonical: values(/<link rel="canonical" href="([^"]+)"/g)
      .join()
      .replace(root, ''),
    alternates: Object.fromEntries(links.map(([, lang = '', href = '']) => [lang, href.replace(root, '')])),
    locale: values(/property="og:locale" content="([^"]+)"/g).join(),
    otherLocales: values(/property="og:locale:alternate" content="([^"]+)"/g),
  };
}

const slope = 'meadow-review-2024/wind-on-the-slope/';
const channels = 'signal-papers-2022/quiet-channels/';

test.each([
  [
    `zh/${slope}`,
    'zh-Hans',
    { 'zh-Hans': `zh/${slope}`, en: `en/${slope}`, 'x-default': `zh/${slope}` },
    ['zh_CN', 'en_GB'],
  ],
  [
    `en/${slope}`,
    'en',
    { 'zh-Hans': `zh/${slope}`, en: `en/${slope}`, 'x-default': `zh/${slope}` },
    ['en_GB', 'zh_CN'],
  ],
  [
    `zh/${channels}`,
    'zh-Hans',
    { 'zh-Hans': `zh/${channels}`, en: `en/${channels}`, 'x-default': `en/${channels}` },
    ['zh_CN', 'en_GB'],
  ],
  [
    `en/${slope}parallel/`,
    'en',
    { 'zh-Hans': `zh/${slope}parallel/`, en: `en/${slope}parallel/`, 'x-default': `zh/${slope}parallel/` },
    ['en_GB', 'zh_CN'],
  ],
  ['zh/', 'zh-Hans', { 'zh-Hans': 'zh/', en: 'en/', 'x-default': '' }, ['zh_CN', 'en_GB']],
  ['', 'zh-Hans', { 'zh-Hans': 'zh/', en: 'en/', 'x-default': '' }, ['']],
  ['en/search/', 'en', { 'zh-Hans': 'zh/search/', en: 'en/search/' }, ['en_GB', 'zh_CN']],
  // Not translated: of the other language there is nothing.
  ['zh/harbour-notes-2023/lighthouse/', 'zh-Hant', {}, ['zh_TW']],
  ['zh/meadow-review-2024/short-note/', 'zh-Hans', {}, ['zh_CN']],
])('/%s tells its language, its counterparts and its own address', (path, lang, alternates, [locale, ...others]) => {
  expect(headOf(path)).toEqual({ lang, canonical: path, alternates, locale, otherLocales: others });
});
