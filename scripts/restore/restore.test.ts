/**
 * The restorer's promises on generated documents of every shape of damage. The runs are few and their seed fixed, so
 * that the tests give the same answer everywhere; for many runs with seeds of their own:
 *
 *     RESTORE_RUNS=500 npx vitest run scripts/restore/restore.test.ts
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeSource } from './compose/compose-source.ts';
import type { Ledger } from './compose/ledger.ts';
import { parseMdx } from './compose/mdx-syntax.ts';
import { outlineOf } from './compose/outline.ts';
import { type DamagedDocument, damagedDocument, shapeNames } from './damaged-document.testing.ts';
import type { Decision } from './decision.ts';
import type { Article, Restored, Source } from './document.ts';
import { sourceFromBytes } from './read/read-sources.ts';
import { restoreSource } from './restore.ts';
import { rules } from './rules.ts';
import type { TracedText } from './traced-text.ts';

const asked = Number(process.env.RESTORE_RUNS ?? 0);
const runs: fc.Parameters<unknown> = asked > 0 ? { numRuns: asked } : { numRuns: 25, seed: 20260101 };
const timeout = 240_000 + asked * 1000;

/** Runs a check on documents of a shape; those that reading refuses are passed over. */
function onDamaged(shape: string, check: (source: Source) => void, times = runs): void {
  fc.assert(
    fc.property(damagedDocument(shape), (document) => {
      const source = sourceOf(document);
      if (source !== undefined) check(source);
    }),
    times,
  );
}

function sourceOf({ name, text }: DamagedDocument): Source | undefined {
  const source = sourceFromBytes(name, Buffer.from(text));
  return Array.isArray(source) ? undefined : source;
}

/** The character that each offset stands for: in JSON not always the one in the file. */
function charactersOf(source: Source): Map<number, string> {
  const texts = source.parts.flatMap((part) => [
    part.body,
    ...(part.title ? [part.title] : []),
    ...(part.authors ?? []),
  ]);
  return new Map(texts.flatMap(({ text, origins }) => origins.map((offset, at) => [offset, text[at] ?? ''] as const)));
}

function placedTexts(articles: readonly Article[]): TracedText[] {
  return articles.flatMap((article) =>
    [...article.head, ...article.blocks].flatMap((block) => block.rows?.flat() ?? [block.text]),
  );
}

const isBlank = (character: string) => /\s/.test(character);

/** Offsets that are not blank, in the order of the texts. */
const offsetsOf = (texts: readonly TracedText[]) =>
  texts.flatMap(({ text, origins }) => origins.filter((_, at) => !isBlank(text[at] ?? '')));

const byNumber = (left: number, right: number) => left - right;

function expectNothingLost(source: Source, { articles, leftOut }: Restored, circumstance?: string): void {
  const ofParts = [...charactersOf(source)].filter(([, character]) => !isBlank(character)).map(([offset]) => offset);
  const ofReading = offsetsOf(source.leftOut.map(({ text }) => text));
  const placed = offsetsOf([...placedTexts(articles), ...leftOut.map(({ text }) => text)]);
  // Sorted lists, not sets: what stands in two places would stand here twice.
  expect(placed.sort(byNumber), circumstance).toEqual([...ofParts, ...ofReading].sort(byNumber));
}

function expectNothingInvented(source: Source, { articles }: Restored): void {
  const characters = charactersOf(source);
  for (const { text, origins } of placedTexts(articles)) {
    expect(origins.length).toBe(text.length);
    const meant = origins
      .map((offset) => characters.get(offset) ?? '')
      .map((one, at) => (isBlank(text[at] ?? '') ? ' ' : one));
    expect(text.replace(/\s/g, ' ')).toBe(meant.join(''));
  }
}

/** What the ledger says stands in each block of an article. */
function textsInLedger({ places }: Ledger['articles'][number], characters: ReadonlyMap<number, string>): string[] {
  return places
    .filter(([name]) => /^p\d+$/.test(name))
    .map(([, ranges]) =>
      ranges
        .flatMap(([from, to]) => Array.from({ length: to - from }, (_, step) => characters.get(from + step) ?? ''))
        .filter((character) => !isBlank(character))
        .join(''),
    );
}

function expectReadablePages(source: Source, restored: Restored): void {
  const { pages, ledger, notes } = composeSource(restored);
  // A document may be all furniture after lines of it were deleted; it is then told, not published.
  expect(notes.filter((note) => note.level === 'error' && note.rule !== 'no-article')).toEqual([]);
  const characters = charactersOf(source);
  for (const [index, page] of pages.entries()) {
    const shown = outlineOf(parseMdx(page.body)).map((block) => block.text.replace(/\s/g, ''));
    const article = ledger.articles[index];
    expect(shown).toEqual(article && textsInLedger(article, characters));
  }
}

describe.each(shapeNames)('documents of the shape %s', (shape) => {
  test('nothing is lost and nothing stands twice', { timeout }, () => {
    onDamaged(shape, (source) => expectNothingLost(source, restoreSource(source)));
  });

  test('nothing is invented', { timeout }, () => {
    onDamaged(shape, (source) => expectNothingInvented(source, restoreSource(source)));
  });

  test('restored again they are the same', { timeout }, () => {
    onDamaged(shape, (source) => expect(restoreSource(source)).toEqual(restoreSource(source)));
  });

  test('nothing is lost and nothing stands twice when a rule is switched off', { timeout }, () => {
    onDamaged(
      shape,
      (source) => {
        for (const { name } of rules)
          expectNothingLost(source, restoreSource(source, { without: new Set([name]) }), name);
      },
      { ...runs, numRuns: Math.ceil((runs.numRuns ?? 25) / 5) },
    );
  });

  test('they are the same when decisions are recorded, and each names its text and its rule', { timeout }, () => {
    const names: readonly string[] = rules.map(({ name }) => name);
    onDamaged(shape, (source) => {
      const decisions: Decision[] = [];
      expect(restoreSource(source, { decisions })).toEqual(restoreSource(source));
      const characters = charactersOf(source);
      for (const { rule, where } of decisions) {
        if (rule !== undefined) expect(names).toContain(rule);
        expect(where.flatMap(({ origins }) => origins).some((offset) => characters.has(offset))).toBe(true);
      }
    });
  });

  test('their pages show the text that was meant', { timeout }, () => {
    onDamaged(shape, (source) => expectReadablePages(source, restoreSource(source)));
  });
});

test('restoring does not change the source', () => {
  onDamaged('proceedings', (source) => {
    const before = structuredClone(source);
    restoreSource(source);
    expect(source).toEqual(before);
  });
});

describe('a part that names its title', () => {
  const content = ['船工先把缆绳盘好，再把甲板扫净。', '谁来付费', '对岸的学校七点半上课。（沈一帆）'].join('\n');
  const source = sourceOf({ name: 'ferry.json', text: JSON.stringify({ title: '渡口边的修船人', content }) });
  const [article, ...more] = source ? restoreSource(source).articles : [];

  test('is one article under that title', () => {
    expect(more).toEqual([]);
    expect(article?.head.filter((block) => block.role === 'title').map((block) => block.text.text)).toEqual([
      '渡口边的修船人',
    ]);
  });

  test('has its text as it came and its authors from the signature', () => {
    expect(article?.blocks.map((block) => block.text.text).join('')).toBe(
      '船工先把缆绳盘好，再把甲板扫净。谁来付费对岸的学校七点半上课。',
    );
    expect(article?.authors).toEqual(['沈一帆']);
  });
});

test('a paper whose headings are marked is read in its order, whatever its columns say', () => {
  const sections = [
    '渡口停航以后，两岸的人改走上游的大桥。',
    '果酱装进药瓶，贴上手写的标签。',
    '气象站三十一年没有漏过一次。',
  ];
  const text = [
    '# 渡口的账',
    '沈一帆，顾听澜',
    '（临江大学 港口系，临江 430000）',
    '摘要：本文记三件不相干的事。',
    ...sections.flatMap((section, at) => [`## ${at + 1} 第${'甲乙丙'[at]}件`, section]),
    '## 参考文献',
    '[1] 沈一帆. 渡口[J]. 岸线，2019：3.',
  ].join('\n\n');
  const source = sourceFromBytes('paper.md.txt', Buffer.from(text));
  if (Array.isArray(source)) throw new Error(source[0]?.message);
  const { articles } = restoreSource(source);
  expect(articles).toHaveLength(1);
  expect(articles[0]?.blocks.map(({ text }) => text.text).filter((one) => sections.includes(one))).toEqual(sections);
  expect(articles[0]?.authors).toEqual(['沈一帆', '顾听澜']);
});
