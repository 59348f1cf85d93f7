/** What is recorded of the main kinds of decisions, each on a small document with the damage it is about. */
import { describe, expect, test } from 'vitest';
import { ferry, jam } from './arrange/articles.testing.ts';
import { claimText } from './arrange/claim-text.ts';
import { dropRepeats } from './arrange/drop-repeats.ts';
import { findArticles } from './arrange/find-articles.ts';
import { followJoins } from './arrange/follow-joins.ts';
import { findHeadlines, type Headline } from './arrange/headlines.ts';
import { joinCutParagraphs } from './arrange/join-cut-paragraphs.ts';
import { linkFootnotes } from './arrange/link-footnotes.ts';
import { separateColumns } from './arrange/separate-columns.ts';
import { splitDecks } from './arrange/split-deck.ts';
import { splitSignatures } from './arrange/split-signature.ts';
import { splitSubjects } from './arrange/split-subjects.ts';
import { learnTopics } from './arrange/topics.ts';
import { type Decision, lineByEnd, lineByStart } from './decision.ts';
import { blocks, type GivenBlock, page, paragraphs, sourceOf } from './lines.testing.ts';
import { restoreSource } from './restore.ts';
import type { Watch } from './watch.ts';

const [first = '', second = '', third = '', fourth = ''] = paragraphs;
const text = (one: string): GivenBlock => ['paragraph', one];

/** What a rule decides about the text that reads so, by what it records. */
function decided(run: (watch: Watch) => void, about: string): Decision[] {
  const decisions: Decision[] = [];
  run({ off: new Set(), decisions });
  return decisions.filter(({ where }) => where.some((one) => one.text.trim() === about));
}

/** What the whole restorer decides about a line. */
function decidedOnLine(document: string, line: string): Decision[] {
  return decided(({ decisions }) => restoreSource(sourceOf(document), decisions ? { decisions } : {}), line);
}

const said = (decisions: readonly Decision[]) =>
  decisions.map(({ stage, rule, what, next }) => [stage, rule, what, next?.what]);

test('a line is named by its first words or its last, Chinese and Latin at the same width', () => {
  expect(lineByStart(12, ' 渡船每天清早六点离岸，船工先把缆绳盘好 ')).toBe('line 12 “渡船每天清早六点离岸，船工先…”');
  expect(lineByEnd(12, '渡船每天清早六点离岸，船工先把缆绳盘好')).toBe('line 12 “…早六点离岸，船工先把缆绳盘好”');
  expect(lineByStart(3, 'A ferry that leaves at six in the morning')).toBe('line 3 “A ferry that leaves at six i…”');
  expect(lineByEnd(3, '渡口')).toBe('line 3 “渡口”');
});

describe('repair', () => {
  test('a doubled run: what is dropped, and by which of the four rules', () => {
    const document = `${page(15)}\n\n岸电箱，岸电箱，去年装到了四十个\n\n${page(15)}`;
    const [repair] = decidedOnLine(document, '岸电箱，岸电箱，去年装到了四十个');
    expect(repair).toMatchObject({ stage: 'repair', rule: 'undouble-start', what: 'loses a second copy: “岸电箱，”' });
  });

  test('a doubled bullet before a doubled line: one decision for each', () => {
    const document = `${page(15)}\n\n●●渡口的清晨渡口的清晨\n\n${page(15)}`;
    const all: Decision[] = [];
    restoreSource(sourceOf(document), { decisions: all });
    const dropped = all.filter(({ stage }) => stage === 'repair').map(({ rule, what }) => [rule, what]);
    expect(dropped).toEqual([
      ['undouble-whole', 'loses a second copy: “渡口的清晨”'],
      ['undouble-bullet', 'loses a second copy: “●”'],
    ]);
  });
});

describe('label', () => {
  test('a line that a rule takes, and the later rule that would have taken it otherwise', () => {
    const document = `${page(15)}\n\n图1 渡口的水位\n\n${page(15)}`;
    expect(said(decidedOnLine(document, '图1 渡口的水位'))).toContainEqual([
      'label',
      'caption',
      'is a caption',
      'is a heading, by the rule heading',
    ]);
  });

  test('where no other rule takes the line, it would be text', () => {
    const document = `${page(15)}\n\n- 9 -\n\n${page(15)}`;
    expect(said(decidedOnLine(document, '- 9 -'))).toContainEqual([
      'label',
      'folio',
      'is page furniture',
      'is running text: no rule takes it for anything else',
    ]);
  });

  test('a line that no rule takes goes on with the line before it, for certain', () => {
    const line = page(15).split('\n')[1] ?? '';
    expect(said(decidedOnLine(`渡口的清晨\n\n${page(15)}`, line))).toEqual([
      ['label', undefined, 'is running text: no rule takes it for anything else', undefined],
      ['label', undefined, expect.stringMatching(/^goes on with line 3 “渡船每天/), 'begins a paragraph'],
    ]);
  });

  test('where a sentence ends at the edge, the odds decide, with what each mark of print says', () => {
    // Every sentence of this column ends at its edge, so only the blank lines tell paragraphs.
    const sentence = '渡船每天清早六点离开北岸。';
    const paragraph = `渡船从不等人，这是老规矩，\n到点就走。\n\n`;
    const document = `${paragraph.repeat(6)}${sentence}\n${sentence}\n\n${paragraph.repeat(6)}`;
    const odds = decidedOnLine(document, sentence).filter(({ score }) => score?.unit === 'log odds');
    expect(odds.length).toBeGreaterThan(0);
    for (const { rule, because, score, next } of odds) {
      expect(because).toMatch(/^paragraph-[a-z-]+ [+−]\d/);
      expect(because).toContain(rule);
      expect(score?.value).toBeGreaterThanOrEqual(0);
      expect(next?.score?.value).toBeCloseTo(-(score?.value ?? 0));
    }
  });

  test('a heading over two lines', () => {
    const document = `${page(23)}\n\n船票涨价以后的渡口\n谁还在坐船\n\n${page(23)}`;
    expect(said(decidedOnLine(document, '谁还在坐船'))).toContainEqual([
      'label',
      'continue-lines',
      'goes on with line 31 “船票涨价以后的渡口”',
      'stands alone',
    ]);
  });
});

describe('arrange', () => {
  const usual = Array.from({ length: 4 }, () => paragraphs.flatMap((one) => one.match(/[^。]+。/g) ?? [])).flat();

  test('a cut paragraph: both halves tell of each other, with the odds and the next best', () => {
    const [tail, head] = ['岸电的价格由港口和供电所商', '定，船东只付用量。'];
    const given = blocks(
      text(tail),
      ['caption', '图为东港码头。'],
      text(head),
      text('水价也由两家商定。'),
      ...usual.map(text),
    );
    const join = (watch: Watch) => joinCutParagraphs(given, watch);
    const [ofTail] = decided(join, tail);
    const [ofHead] = decided(join, head);
    expect(ofTail).toMatchObject({
      rule: 'join-cut-paragraphs',
      what: 'goes on in line 5 “定，船东只付用量。”',
      score: { unit: 'log odds', atLeast: expect.any(Number) },
      next: {
        what: expect.stringMatching(/^goes on in line /),
        score: { unit: 'log odds', atLeast: expect.any(Number) },
      },
    });
    expect(ofHead?.what).toBe('goes on with the text of line 1 “岸电的价格由港口和供电所商”');
    expect(ofHead?.score).toEqual(ofTail?.score);
    expect(ofTail?.score?.value).toBeGreaterThan(ofTail?.next?.score?.value ?? 0);
  });

  test('an end for which nothing fits is left open, with the best that was not good enough', () => {
    const tail = '船厂的账房先生把去年冬天没有结清的那一笔缆绳钱记在了';
    const given = blocks(text(tail), ['heading', '谁来付费'], ...usual.map(text));
    const [open] = decided((watch) => joinCutParagraphs(given, watch), tail);
    expect(open?.what).toMatch(/left open/);
    expect(open?.score).toBeUndefined();
    expect(open?.next?.score?.value).toBeLessThan(open?.next?.score?.atLeast ?? 0);
  });

  test('a repeat: the copy tells which block is kept and how alike they are', () => {
    const given = blocks(text(first), text(second), text(first), text(third));
    const told = decided((watch) => dropRepeats(given, false, watch), first);
    expect(told.map(({ what, score }) => [what.replace(/ “.*$/, ''), score?.value])).toEqual([
      ['is dropped: it repeats line 1', 1],
      ['is kept, and its copy dropped: line 5', 1],
    ]);
    expect(told[0]).toMatchObject({ rule: 'drop-copies', score: { unit: 'share', atLeast: expect.any(Number) } });
  });

  test('the lines of a head: title, kicker, subtitle and byline, each with what else it could be', () => {
    const given = blocks(
      ['heading', '岸电'],
      ['heading', '谁来付岸电的账单'],
      ['heading', '——访港口的三位老船工'],
      ['byline', '本报记者 沈一帆'],
      text(first),
    );
    const headOf = (line: string) => said(decided((watch) => findHeadlines(given, watch), line));
    expect(headOf('谁来付岸电的账单')[0]?.slice(0, 3)).toEqual([
      'arrange',
      'find-titles',
      'is the title of an article',
    ]);
    expect(headOf('岸电')[0]?.[2]).toBe('is the kicker of the title in line 3 “谁来付岸电的账单”');
    expect(headOf('——访港口的三位老船工')[0]?.[2]).toBe('is the subtitle of the title in line 3 “谁来付岸电的账单”');
    expect(headOf('本报记者 沈一帆')[0]?.[2]).toBe('is the byline of the title in line 3 “谁来付岸电的账单”');
  });

  test('a heading that is no title tells how far it was from one', () => {
    const given = blocks(text(first), ['heading', '谁来付费'], text(second), text(third));
    const [heading] = decided((watch) => findHeadlines(given, watch), '谁来付费');
    expect(heading).toMatchObject({ what: 'is a section heading', next: { what: 'is the title of an article' } });
    expect(heading?.next?.score?.value).toBeLessThan(heading?.next?.score?.atLeast ?? 0);
  });

  test('text and headline are matched both ways, with the next best headline', () => {
    const given = blocks(
      ['heading', '渡船清早离岸，船工先盘缆绳'],
      ['byline', '本报记者 沈一帆'],
      text(first),
      ['heading', '旧粮仓改成图书室，书架做矮'],
      ['byline', '本报记者 顾听澜'],
      text(second),
    );
    const match = (watch: Watch) => findArticles(given, [], false, watch);
    const matched = (line: string) => decided(match, line).find(({ rule }) => rule === 'match-headlines');
    const ofText = matched(first);
    expect(ofText?.what).toMatch(/^stands under the headline in line 1 /);
    expect(ofText?.next?.what).toMatch(/^stands under the headline in line 7 /);
    expect(ofText?.score?.value).toBeGreaterThan(ofText?.next?.score?.value ?? 0);
    const ofTitle = matched('旧粮仓改成图书室，书架做矮');
    expect(ofTitle?.what).toMatch(/^heads the text that begins in line 11 /);
    expect(ofTitle?.next?.what).toMatch(/^heads the text that begins in line 5 /);
  });

  test('a headline after its text, and the text that it claims', () => {
    const title = '柑橘果酱的四口铜锅';
    const given = blocks(...[...ferry.slice(0, 5), ...jam.slice(0, 4)].map(text), ['heading', title]);
    const headline: Headline = { title: [9], subtitle: [], kicker: [], bylines: [], first: 9, last: 9 };
    const article = { indexes: [0, 1, 2, 3, 4, 5, 6, 7, 8] };
    const topics = learnTopics(given.map((block) => block.text.text));
    const claim = (watch: Watch) => claimText(given, { ...article }, headline, topics, watch);
    expect(decided(claim, jam[1] ?? '')).toMatchObject([
      {
        rule: 'claim-text',
        what: `goes to the headline after it, in line 19 “${title}”`,
        next: { what: expect.stringMatching(/^stays with the text before line 11 /) },
      },
    ]);
    expect(decided(claim, ferry[1] ?? '')).toEqual([]);
  });

  test('a column that moves with its paragraph, and the article that it leaves', () => {
    const given = blocks(text(first), text(third.slice(0, 30)), text(second), text(third.slice(30)), text(fourth));
    const [moved] = decided(
      (watch) =>
        followJoins(given, [{ indexes: [0, 1] }, { indexes: [2, 3, 4] }], [{ tail: 1, head: 3, odds: 9 }], watch),
      third.slice(30),
    );
    expect(moved?.what).toMatch(/^moves to the article that begins in line 1 .* of line 3 .*/);
    expect(moved?.score).toMatchObject({ value: 9, unit: 'log odds' });
    expect(moved?.next?.what).toMatch(/^stays in the article that begins in line 5 /);
  });

  test('columns read in turns: each block that moves tells how well it goes with either article', () => {
    const texts = [...ferry.slice(0, 5), ...jam.slice(0, 3)];
    const given = blocks(
      ['heading', '渡船与对岸的孩子'],
      ...texts.map(text),
      ['heading', '柑橘果酱的四口铜锅'],
      ...jam.slice(3).map(text),
    );
    const headline = (at: number): Headline => ({
      title: [at],
      subtitle: [],
      kicker: [],
      bylines: [],
      first: at,
      last: at,
    });
    const range = (from: number, to: number) => given.map((_, index) => index).slice(from, to);
    const topics = learnTopics(given.map((block) => block.text.text));
    const separate = (watch: Watch) =>
      separateColumns(
        given,
        [
          { headline: headline(0), indexes: range(1, 9) },
          { headline: headline(9), indexes: range(10, given.length) },
        ],
        topics,
        [],
        watch,
      );
    const [moved] = decided(separate, jam[0] ?? '');
    expect(moved?.what).toBe('moves to the article under line 19 “柑橘果酱的四口铜锅”');
    expect(moved?.next?.what).toBe('stays in the article under line 1 “渡船与对岸的孩子”');
    expect(moved?.score?.value).toBeGreaterThan(moved?.next?.score?.value ?? 0);
    expect(decided(separate, ferry[0] ?? '')).toEqual([]);
  });

  test('an article whose headline was lost begins where the words change', () => {
    const open = [...ferry.slice(0, -1), '孩子们长大以后离开对岸，回来坐渡船，船工还叫得'];
    const given = blocks(...[...open, ...jam].map(text));
    const indexes = given.map((_, index) => index);
    const topics = learnTopics(given.map((block) => block.text.text));
    const [begun] = decided((watch) => splitSubjects(given, [{ indexes }], topics, [], watch), jam[0] ?? '');
    expect(begun?.what).toBe('begins an article whose headline was lost');
    expect(begun?.score?.value).toBeLessThan(begun?.score?.atMost ?? 0);
  });

  test('a signature, a pull quote and a note', () => {
    const signed = blocks(text('船开了。（沈一帆）'));
    expect(decided((watch) => splitSignatures(signed, watch), '（沈一帆）').map(({ what }) => what)).toEqual([
      'is a byline that closes its article',
    ]);
    const sentence = '渡船每天清早六点离岸，船工先把缆绳盘好';
    const quoted = blocks(['heading', '谁来付费'], text(`“${sentence}。”`), text(first));
    expect(decided((watch) => splitDecks(quoted, watch), `“${sentence}。”`)).toMatchObject([{ rule: 'split-deck' }]);
    const noted = blocks(text(`${fourth}1`), ['footnote', '1 《港口年报》', { mark: '1' }]);
    const [note] = decided((watch) => linkFootnotes(noted, [], watch), '1 《港口年报》');
    expect(note?.what).toBe('belongs to the mark 1 in the text that begins in line 1 “合作社把柑橘按大小分成四级，…”');
  });
});
