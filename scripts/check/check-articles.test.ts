import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeArticles } from '../disk/write.ts';
import { composeSource } from '../restore/compose/compose-source.ts';
import type { Article, LeftOut, Source } from '../restore/document.ts';
import { readSources } from '../restore/read/read-sources.ts';
import { traceText } from '../restore/traced-text.ts';
import { checkArticles } from './check-articles.ts';

const text = '江海周刊\n港口的早晨\n本报记者 林桥\n船到了，码头上的人很少。\n新航线从这里开始。\n';
const json = '{"title": "灯塔", "content": "灯亮了\\u3002\\n\\"海\\"上有船。"}';
const page = 'zh/harbour/gang-kou-de-zao-chen.mdx';

let folder = '';
let sources = '';
let articles = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  sources = join(folder, 'sources');
  articles = join(folder, 'articles');
  mkdirSync(sources);
  writeFileSync(join(sources, 'harbour.txt'), text);
  writeFileSync(join(sources, 'light.json'), json);
  const read = await readSources(sources);
  await writeArticles(
    articles,
    read.sources.map((source) => composeSource({ source, notes: [], ...restored(source) })),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function restored(source: Source): { articles: Article[]; leftOut: LeftOut[] } {
  const [part] = source.parts;
  if (source.id === 'light') {
    const head = part?.title ? [{ role: 'title' as const, text: part.title }] : [];
    const blocks = part ? [{ role: 'paragraph' as const, text: part.body }] : [];
    return { articles: [{ head, blocks, authors: [], lang: 'zh-Hans' }], leftOut: source.leftOut };
  }
  const line = (number: number) => {
    const from =
      text
        .split('\n')
        .slice(0, number - 1)
        .join('\n').length + (number > 1 ? 1 : 0);
    return traceText(source.text, from, source.text.indexOf('\n', from));
  };
  const article: Article = {
    head: [
      { role: 'title', text: line(2) },
      { role: 'byline', text: line(3) },
    ],
    blocks: [
      { role: 'paragraph', text: line(4) },
      { role: 'heading', text: line(5) },
    ],
    authors: ['林桥'],
    lang: 'zh-Hans',
  };
  return { articles: [article], leftOut: [{ reason: 'furniture', text: line(1) }] };
}

const findings = async () =>
  (await checkArticles({ sources, articles })).map(({ source, rule }) => `${source.slice(folder.length + 1)} ${rule}`);

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(join(folder, path), after);
}

test('what was just written is clean', async () => {
  expect(await findings()).toEqual([]);
});

test.each([
  ['a character added', '码头', '旧码头', ['text']],
  ['a character taken away', '很少', '少', ['text']],
  ['two characters changed places', '船到', '到船', ['text']],
  ['a paragraph added', '## ', '又一段\n\n## ', ['text', 'invented']],
  ['two paragraphs joined', '\n\n## ', ' ', ['text', 'text']],
  ['a title changed', '港口的早晨', '港口的晚上', ['front-matter']],
  ['an author invented', '- "林桥"', '- "周岸"', ['invented']],
  ['a field of the front matter missing', /^lines:.*\n/m, '', ['front-matter']],
  ['a field that is not known', 'order:', 'color: red\norder:', ['front-matter']],
  ['other lines named', '"2-5"', '"2-9"', ['front-matter']],
  ['another place in the order', 'order: 1', 'order: 2', ['front-matter']],
  ['code in the text', '码头', '码头{1 + 1}', ['mdx']],
  ['broken MDX', '码头', '码头<b', ['mdx']],
  ['a component of another name', '码头', '码头\n\n<Video />\n', ['mdx']],
  ['a control character', '码头', '码\u202E头', ['control', 'text']],
  ['no front matter', /^---\n/, '', ['front-matter']],
])('in an article: %s', async (_, from, to, rules) => {
  edit(`articles/${page}`, from, to);
  expect(await findings()).toEqual(rules.map((rule) => `articles/${page} ${rule}`));
});

test('white space alone may differ', async () => {
  edit(`articles/${page}`, '船到了，', '船 到了，\n');
  expect(await findings()).toEqual([]);
});

test.each([
  [
    'a run that is missing',
    '"leftOut": {\n    "furniture": [[0,4,1,1]]',
    '"leftOut": {\n    "furniture": [[0,3,1,1]]',
    ['ledger', 'lost'],
  ],
  ['a run that overlaps', '[[0,4,1,1]]', '[[0,6,1,2]]', ['ledger', 'twice']],
  ['lines that are wrong', '[[0,4,1,1]]', '[[0,4,1,2]]', ['ledger']],
  ['a run outside the document', '[[0,4,1,1]]', '[[0,4,1,1],[900,901,9,9]]', ['ledger']],
  ['another version', '"version": 1', '"version": 2', ['ledger']],
  ['no JSON', '{', '', ['ledger']],
])('in a ledger: %s', async (_, from, to, rules) => {
  edit('articles/harbour/ledger.json', from, to);
  const found = await findings();
  expect([...new Set(found)].sort()).toEqual(rules.map((rule) => `articles/harbour/ledger.json ${rule}`));
});

test('a source that was changed, renamed or added since', async () => {
  edit('sources/harbour.txt', '船', '轮');
  renameSync(join(sources, 'light.json'), join(sources, 'tower.json'));
  expect(await findings()).toEqual([
    'sources/tower.json not-converted',
    'sources/harbour.txt source-changed',
    'articles/light/ledger.json source-gone',
  ]);
});

test('files that are missing, or that nothing answers for', async () => {
  renameSync(join(articles, page), join(articles, 'zh/harbour/other.mdx'));
  writeFileSync(join(articles, 'zh/stray.mdx'), '');
  edit('articles/light/source.json', '"id": "light"', '"id": "dark"');
  expect(await findings()).toEqual([
    'articles/harbour/source.json source-card',
    `articles/${page} missing`,
    'articles/light/source.json source-card',
    'articles/zh/stray.mdx stranger',
  ]);
});
