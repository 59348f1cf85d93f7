import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeArticles } from '../disk/write.ts';
import { composeSource } from '../restore/compose/compose-source.ts';
import { sourceFromBytes } from '../restore/read/read-sources.ts';
import { restoreSource } from '../restore/restore.ts';
import { readArticles } from '../translate/read-articles.ts';
import { syncSource } from '../translate/sync.ts';
import { checkTranslations } from './check-translations.ts';

const text = `旧渡口修好以后

本报记者 苏望潮

北岸的渡口停航四年以后又响起了汽笛，修缮花了1.2亿元，比预算少三成，船工说最不习惯的是安静，电动机开起来听不见声音。

2024年有9万人渡江。
`;

let folder = '';
let articles = '';
let translations = '';
let file = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-translations-'));
  articles = join(folder, 'articles');
  translations = join(folder, 'translations');
  const source = sourceFromBytes('ferry.txt', Buffer.from(text));
  if (Array.isArray(source)) throw new Error(source[0]?.message);
  await writeArticles(articles, [composeSource(restoreSource(source))]);
  const read = await readArticles(articles, 'ferry', 'content/sources');
  const [path = '', po = ''] = [...syncSource(read.articles, []).files][0] ?? [];
  file = join(translations, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, po);
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}:\n${before}`);
  writeFileSync(file, after);
}

/** What an editor of PO files writes under the original of the last paragraph. */
const translateLast = (translation: string, comment = '') =>
  edit(/(#\. Paragraph\.\n(?:#: .*\n)msgctxt "p2"\nmsgid ".*"\nmsgstr )""/, `${comment}$1"${translation}"`);

const findings = async () =>
  (await checkTranslations({ articles, translations })).map(
    ({ source, line, rule, message }) => `${source === file ? '' : source}:${line}: ${rule}: ${message}`,
  );

test('an untranslated file, a good one and none at all are clean', async () => {
  expect(await findings()).toEqual([]);
  translateLast('In 2024 the ferry carried 90,000 people.');
  expect(await findings()).toEqual([]);
  rmSync(translations, { recursive: true });
  expect(await findings()).toEqual([]);
});

test('a wrong figure is named with its line, its block and both sides', async () => {
  translateLast('In 2024 the ferry carried 9,000 people.');
  const line = readFileSync(file, 'utf8').split('\n').indexOf('msgctxt "p2"') + 1;
  expect(await findings()).toEqual([
    expect.stringContaining(
      `:${line}: figures: p2: “9万 (90,000)” of the original is not in the translation. The translation has “9,000” instead.`,
    ),
    expect.stringContaining(
      `:${line}: figures: p2: “9,000” of the translation is not in the original. The original has “9万 (90,000)” instead.`,
    ),
  ]);
});

test('a translator may say why a difference stands', async () => {
  translateLast('In 2024 nearly everybody took the ferry.', '# figures: the number is in the caption already\n');
  expect(await findings()).toEqual([]);
});

test('a machine translation is checked like any other, an outdated one against its former original', async () => {
  translateLast('In 2024 the ferry carried 9,000 people.', '#, fuzzy\n');
  expect(await findings()).toHaveLength(2);
  edit('9万人', '9000人');
  expect(await findings()).toEqual([]);
});

test('a blank that passes for a translation is told', async () => {
  translateLast(' ');
  expect(await findings()).toEqual([expect.stringContaining('blank: p2: ')]);
});

test('a file that is not PO is told with its line', async () => {
  edit('msgid ""', 'msgid "');
  expect(await findings()).toEqual([expect.stringMatching(/^:1: po: /)]);
});

test('more can be asked of each block', async () => {
  translateLast('In 2024 the ferry carried 90,000 people.');
  const rule = ({ original, to }: { original: string; to: string }) => [{ rule: 'term', message: `${original} ${to}` }];
  const notes = await checkTranslations({ articles, translations }, [rule]);
  expect(notes.map(({ message }) => message)).toEqual(['p2: 2024年有9万人渡江。 en']);
});
