/**
 * A third language of the interface: every place that lacks it is named by the compiler, and with those filled the site
 * speaks it. Tried on a copy of the checkout, with English words in the place of those of the new language.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { copyCheckout, linkPackages } from './checkout.ts';
import { temporaryFolder } from './run-command.ts';

const folder = await temporaryFolder();
const checkout = join(folder, 'checkout');

/** A place that lacks the language, as the compiler names it. */
interface Gap {
  file: string;
  line: number;
  message: string;
}

function inCheckout(program: string, ...given: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(checkout, 'node_modules', program), ...given], {
    cwd: checkout,
    encoding: 'utf8',
  });
}

function compile(): Gap[] {
  // Compiled several times over: what did not change since is not looked at again.
  const again = ['--incremental', '--tsBuildInfoFile', join(folder, 'compiled.tsbuildinfo')];
  const { stdout } = inCheckout('typescript/bin/tsc', '--noEmit', '--pretty', 'false', ...again);
  const errors = stdout.matchAll(/^(?<file>[^\s(]+)\((?<line>\d+),\d+\): error (?<message>.*)$/gm);
  return [...errors].map(({ groups: { file = '', line = '', message = '' } = {} }) => ({
    file,
    line: Number(line),
    message,
  }));
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(checkout, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after, file).not.toBe(before);
  await writeFile(path, after);
}

/** Gives the object that is declared on a line a member for the new language: that of English. */
async function fill({ file, line }: Gap): Promise<void> {
  await edit(file, (text) => {
    const lines = text.split('\n');
    const declaration = lines
      .slice(line - 1)
      .join('\n')
      .replace(/(?<=[=:] )\{/, '{ get de() { return this.en; },');
    return [...lines.slice(0, line - 1), declaration].join('\n');
  });
}

const words = `import { en } from './en.ts';
import type { Words } from './words.ts';

export const de: Words = { ...en, tag: 'de', ownName: 'Deutsch', siteName: 'Lesesaal' };
`;

let gaps: Gap[];
beforeAll(async () => {
  await copyCheckout(checkout);
  await linkPackages(checkout);
  // Astro's own types, without which nothing of the collections is known.
  expect(inCheckout('astro/bin/astro.mjs', 'sync')).toMatchObject({ status: 0 });
  expect(compile()).toEqual([]);
  await edit('src/model/languages.ts', (text) => text.replace("en: ['en'],", "en: ['en'],\n  de: ['de'],"));
  gaps = compile();
});

test('the compiler names each place that lacks the language, and complains of nothing else', () => {
  expect(gaps.map(({ file }) => file)).toContain('src/i18n/dictionaries.ts');
  expect(gaps.filter(({ message }) => !message.includes("Property 'de' is missing"))).toEqual([]);
});

test('a word that a dictionary lacks does not compile', async () => {
  await writeFile(join(checkout, 'src/i18n/de.ts'), words.replace('...en', '...{ ...en, footer: undefined }'));
  expect(compile().map(({ file }) => file)).toContain('src/i18n/de.ts');
});

test('with all of them filled, the site speaks it', { timeout: 600_000 }, async () => {
  await writeFile(join(checkout, 'src/i18n/de.ts'), words);
  // The compiler names what holds a gap only once the gap is filled.
  for (let open = gaps, round = 0; open.length > 0 && round < 3; open = compile(), round++) {
    for (const gap of open) await fill(gap);
  }
  await edit('src/i18n/dictionaries.ts', (text) =>
    text
      .replace('return this.en;', 'return de;')
      .replace("import { en } from './en.ts';", "import { de } from './de.ts';\nimport { en } from './en.ts';"),
  );
  await edit('src/pages/[language]/about.astro', (text) =>
    text.replace('{ zh: aboutZh,', '{ de: aboutEn, zh: aboutZh,'),
  );
  expect(compile()).toEqual([]);
  const site = join(folder, 'site');
  const given = ['tests/browser/articles', 'tests/browser/translations', site];
  const built = spawnSync(process.execPath, ['tests/browser/build-articles.ts', ...given], {
    cwd: checkout,
    encoding: 'utf8',
  });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  const pageOf = (path: string) => readFile(join(site, path, 'index.html'), 'utf8');
  const home = await pageOf('de');
  expect(home).toContain('<html lang="de">');
  expect(home).toContain('Lesesaal');
  expect(await pageOf('zh')).toMatch(/<a href="\.\.\/de\/" hreflang="de"[^>]*>\s*Deutsch/);
  for (const page of ['about', 'search', 'meadow-review-2024'])
    expect(existsSync(join(site, 'de', page, 'index.html'))).toBe(true);
  expect(existsSync(join(site, 'de/meadow-review-2024/short-note'))).toBe(false);
});
