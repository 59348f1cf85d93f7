import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeSource } from './compose/compose-source.ts';
import { parseMdx } from './compose/mdx-syntax.ts';
import { damagedDocument, shapeNames } from './damaged-document.testing.ts';
import type { Decision } from './decision.ts';
import { type Restored, roles, type Source } from './document.ts';
import { sourceOf } from './lines.testing.ts';
import type { Step } from './read/corrections.ts';
import { sourceFromBytes } from './read/read-sources.ts';
import { restoreSource } from './restore.ts';

const text = `渡口的新时刻表

本报记者 林望

渡口的人等了一个上午，才等到写着新时刻的那块木牌。

木牌是旧船板做的，字是老船工写的，写到末班船的时候笔停了

图书馆又搬了一次家

本报记者 沈一帆

搬书的那天没有下雨，孩子们排成一队，从旧粮仓一直排到新楼门口。

一停，才把末班船的时刻补上去。

最后一箱书里夹着一张老借书证。
`;

function corrected(...steps: Step[]): Restored {
  const list = steps.map((step, at) => ({ step, line: at + 1 }));
  return restoreSource({ ...sourceOf(text), corrections: { file: 'by-hand.yaml', list } });
}

/** Titles with the first characters of what stands under them. */
const shown = ({ articles }: Restored) =>
  articles.map(({ head, blocks }) => [
    head.find(({ role }) => role === 'title')?.text.text ?? '',
    blocks.map(({ text: { text: all } }) => all.slice(0, 4)),
  ]);

test('an article is made of the lines that are named, in their order, and has the authors of its bylines', () => {
  const restored = corrected({
    article: [
      [11, 13],
      [17, 17],
      [15, 15],
    ],
  });
  expect(shown(restored).at(-1)?.[1]).toEqual(['搬书的那', '最后一箱', '一停，才']);
  expect(restored.articles.at(-1)?.authors).toEqual(['沈一帆']);
});

describe('paragraphs', () => {
  test('are joined where they stand apart, and parted inside', () => {
    const blocks = corrected({ join: [13, 17] }, { part: 17 }, { join: [13, 17] }).articles.flatMap(
      (one) => one.blocks,
    );
    const joined = blocks.filter(({ text: { text: all } }) => all.startsWith('搬书'));
    expect(joined.map(({ text: { text: all } }) => all)).toEqual([
      '搬书的那天没有下雨，孩子们排成一队，从旧粮仓一直排到新楼门口。最后一箱书里夹着一张老借书证。',
    ]);
  });

  test('are moved before and behind others', () => {
    const behind = corrected({ move: [[5, 5]], after: 17 });
    expect(shown(behind).at(-1)?.[1]).toContain('渡口的人');
    const before = shown(corrected({ move: [[17, 17]], before: 13 })).at(-1)?.[1] as string[];
    expect(before.indexOf('最后一箱')).toBe(before.indexOf('搬书的那') - 1);
  });

  test('become what they are named, and leave the article where no article has it', () => {
    const restored = corrected(
      { as: 'heading', lines: [[17, 17]], level: 2 },
      { as: 'advertisement', lines: [[13, 13]] },
    );
    expect(restored.articles.at(-1)?.blocks).toContainEqual(
      expect.objectContaining({
        role: 'heading',
        level: 2,
        text: expect.objectContaining({ text: expect.stringMatching(/^最后/) }),
      }),
    );
    expect(restored.leftOut).toContainEqual(
      expect.objectContaining({
        reason: 'advertisement',
        text: expect.objectContaining({ text: expect.stringMatching(/^搬书/) }),
      }),
    );
  });
});

test('a correction that fits nothing is told with its line, and the others hold', () => {
  const restored = corrected(
    { join: [2, 9] },
    { part: 13 },
    { move: [[4, 4]], after: 5 },
    { as: 'deck', lines: [[5, 5]] },
  );
  expect(restored.notes.filter(({ level }) => level === 'error')).toMatchObject([
    { source: 'by-hand.yaml', line: 1, message: expect.stringMatching(/^No paragraph ends in line 2\./) },
    { source: 'by-hand.yaml', line: 2, message: expect.stringMatching(/^Line 13 does not stand inside/) },
    { source: 'by-hand.yaml', line: 3, message: expect.stringMatching(/^No block begins in lines 4\./) },
  ]);
  expect(restored.articles[0]?.head.map(({ role }) => role)).toContain('deck');
});

test('who asks why is told that it was put right by hand, and where', () => {
  const decisions: Decision[] = [];
  const corrections = {
    file: 'by-hand.yaml',
    list: [
      { step: { part: 5 } as const, line: 1 },
      { step: { as: 'quote', lines: [[5, 5]] } as Step, line: 7 },
    ],
  };
  restoreSource({ ...sourceOf(text), corrections }, { decisions });
  expect(decisions.at(-1)).toMatchObject({ what: 'is a quotation, by hand', because: 'by-hand.yaml:7 says so' });
});

/** Steps over any lines of a document, most of which fit somewhere. */
function steps(lines: number): fc.Arbitrary<Step[]> {
  const line = fc.integer({ min: 1, max: lines });
  const run = fc.tuple(line, fc.nat(4)).map(([from, more]): [number, number] => [from, from + more]);
  const runs = fc.array(run, { minLength: 1, maxLength: 3 });
  const named = fc.constantFrom(...roles.filter((role) => role !== 'footnote'));
  return fc.array(
    fc.oneof<fc.Arbitrary<Step>[]>(
      fc.record({ join: fc.tuple(line, line) }),
      fc.record({ part: line }),
      fc.record({ move: runs, after: line }),
      fc.record({ move: runs, before: line }),
      fc.record({ article: runs }),
      fc.record({ as: named, lines: runs }),
    ),
    { minLength: 1, maxLength: 12 },
  );
}

const offsets = ({ articles, leftOut }: Restored) =>
  [
    ...articles.flatMap(({ head, blocks }) =>
      [...head, ...blocks].flatMap((block) => block.rows?.flat() ?? [block.text]),
    ),
    ...leftOut.map(({ text: one }) => one),
  ]
    .flatMap(({ text: all, origins }) => origins.filter((_, at) => /\S/.test(all[at] ?? '')))
    .sort((a, b) => a - b);

describe.each(shapeNames)('whatever is put right in a %s', (shape) => {
  test('nothing is lost, nothing stands twice, and every page can be read', () => {
    fc.assert(
      fc.property(
        damagedDocument(shape).chain((document) =>
          steps(document.text.split('\n').length).map((some) => ({ document, some })),
        ),
        ({ document, some }) => {
          const source = sourceFromBytes(document.name, Buffer.from(document.text));
          if (Array.isArray(source)) return;
          const list = some.map((step, at) => ({ step, line: at + 1 }));
          const withSteps: Source = { ...source, corrections: { file: 'by-hand.yaml', list } };
          const restored = restoreSource(withSteps);
          expect(offsets(restored)).toEqual(offsets(restoreSource(source)));
          const stale = { file: 'by-hand.yaml', list: [{ step: { part: 100_000 }, line: 1 }] };
          expect(restoreSource({ ...source, corrections: stale }).articles).toEqual(restoreSource(source).articles);
          const { pages, notes } = composeSource(restored);
          expect(notes.filter(({ level, rule }) => level === 'error' && rule !== 'no-article')).toEqual([]);
          for (const page of pages) expect(() => parseMdx(page.body)).not.toThrow();
        },
      ),
      { numRuns: 20, seed: 20261121 },
    );
  }, 120_000);
});
