import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkArticles } from '../../check/check-articles.ts';
import { writeArticles } from '../../disk/write.ts';
import type { Article, Note, Restored, Source } from '../document.ts';
import { sourceFromBytes } from '../read/read-sources.ts';
import { restoreSource } from '../restore.ts';
import { sliceTraced, traceText } from '../traced-text.ts';
import { articleFiles } from './article-files.ts';
import { composeSource } from './compose-source.ts';
import { type HostileDocument, hostileDocument, restoreAnyhow } from './hostile-source.testing.ts';

/** Composes a document, writes it and has the written files checked against it. */
async function findings(document: HostileDocument, restore: (source: Source) => Restored): Promise<Note[]> {
  const source = sourceFromBytes(document.name, document.bytes);
  if (Array.isArray(source)) return [];
  const composed = composeSource(restore(source));
  const notes = composed.notes.filter((note) => note.rule !== 'no-article');
  if (composed.pages.length === 0) return notes;
  const folder = mkdtempSync(join(tmpdir(), 'compose-'));
  try {
    await writeArticles(join(folder, 'articles'), [composed]);
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    writeFileSync(join(sources, document.name), document.bytes);
    return [...notes, ...(await checkArticles({ sources, articles: join(folder, 'articles') }))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const numbers = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 });

test('whatever the text and the roles of its lines: nothing lost, nothing invented, Markdown that says it', async () => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, numbers, async (document, some) => {
      expect(await findings(document, (source) => restoreAnyhow(source, some))).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('the same for what the restorer makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (document) => {
      expect(await findings(document, restoreSource)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(hostileDocument, numbers, ({ name, bytes }, some) => {
      const compose = () => {
        const source = sourceFromBytes(name, bytes);
        return Array.isArray(source) ? source : [...articleFiles([composeSource(restoreAnyhow(source, some))])];
      };
      expect(compose()).toEqual(compose());
    }),
    { numRuns: 50 },
  );
});

function sourceOf(text: string, name = 'harbour.txt'): Source {
  const source = sourceFromBytes(name, Buffer.from(text));
  if (Array.isArray(source)) throw new Error(source[0]?.message);
  return source;
}

function restoredOf(source: Source, articles: Article[]): Restored {
  return { source, articles, leftOut: [...source.leftOut], notes: [] };
}

const text =
  '港口的早晨\n\n林桥\n\n船到了。\n\n\n\n没有标题的一篇文章从这里开始，它说了很多话，直到三十个字以后才停。\n';

function twoArticles(): Restored {
  const source = sourceOf(text);
  const at = (part: string) => traceText(source.text, text.indexOf(part), text.indexOf(part) + part.length);
  return restoredOf(source, [
    {
      head: [
        { role: 'title', text: at('港口的早晨') },
        { role: 'byline', text: at('林桥') },
      ],
      blocks: [{ role: 'paragraph', text: at('船到了。') }],
      authors: ['林桥'],
      lang: 'zh-Hans',
    },
    { head: [], blocks: [{ role: 'paragraph', text: at(text.split('\n')[8] ?? '') }], authors: [], lang: 'zh-Hans' },
  ]);
}

test('pages, card and ledger of a document', () => {
  const { pages, card, ledger, notes } = composeSource(twoArticles());
  expect(notes).toEqual([]);
  expect(pages).toMatchObject([
    {
      path: 'zh/harbour/gang-kou-de-zao-chen.mdx',
      frontMatter: { title: '港口的早晨', untitled: false, authors: ['林桥'], byline: '林桥', lines: '1-5', order: 1 },
      body: '船到了。\n',
    },
    {
      frontMatter: {
        title: '没有标题的一篇文章从这里开始，它说了很多话，直到三十个字以后',
        untitled: true,
        lines: '9',
        order: 2,
      },
    },
  ]);
  expect(card).toEqual({
    id: 'harbour',
    title: { zh: 'harbour' },
    lang: 'zh-Hans',
    articles: pages.map((page) => page.slug),
  });
  expect(ledger.articles[0]?.places).toEqual([
    ['title', [[0, 5, 1, 1]]],
    ['byline', [[7, 9, 3, 3]]],
    ['p1', [[11, 15, 5, 5]]],
  ]);
  expect(ledger.articles[1]?.places).toEqual([['p1', [[19, 52, 9, 9]]]]);
  expect(ledger.counts).toEqual({ all: 44, inArticles: 44, leftOut: {} });
});

test('a character that no stage placed, or one placed twice, is told and the document not published', () => {
  const lost = twoArticles();
  const [, second] = lost.articles;
  const paragraph = second?.blocks[0];
  if (!second || !paragraph) throw new Error('the example has a second article');
  second.blocks = [{ ...paragraph, text: sliceTraced(paragraph.text, 3) }];
  expect(composeSource(lost)).toMatchObject({
    pages: [],
    notes: [{ level: 'error', rule: 'ledger', line: 9, message: expect.stringContaining('3 characters') }],
  });
  const twice = twoArticles();
  twice.leftOut.push({ reason: 'promo', text: traceText(text, 0, 2) });
  expect(composeSource(twice)).toMatchObject({
    pages: [],
    notes: [{ rule: 'ledger', line: 1, message: expect.stringContaining('two places') }],
  });
});

test('a document of which nothing is left has no files, and a note', () => {
  const source = sourceOf('江海周刊\n');
  const restored = {
    ...restoredOf(source, []),
    leftOut: [{ reason: 'furniture' as const, text: traceText(source.text, 0, 4) }],
  };
  const composed = composeSource(restored);
  expect(composed.notes).toMatchObject([{ level: 'error', rule: 'no-article' }]);
  expect(articleFiles([composed]).size).toBe(0);
});
