import { describe, expect, test } from 'vitest';
import { blocks, paragraphs, shown } from '../lines.testing.ts';
import { everyRule } from '../watch.ts';
import { ferry, jam } from './articles.testing.ts';
import { dropRepeats, overlapLength, withoutOverlap } from './drop-repeats.ts';

const [first = '', second = '', third = '', fourth = '', fifth = ''] = paragraphs;
const text = (...texts: string[]) => blocks(...texts.map((one) => ['paragraph', one] as ['paragraph', string]));
const kept = (given: ReturnType<typeof blocks>) => dropRepeats(given).blocks.map((block) => block.text.text);

test('of two copies one is kept, the other is left out and named', () => {
  const { blocks: rest, leftOut, notes } = dropRepeats(text(first, second, first, third));
  expect(shown(rest).map(([, one]) => one)).toEqual([first, second, third]);
  expect(leftOut).toMatchObject([{ reason: 'repeated', text: { text: first } }]);
  expect(notes).toMatchObject([
    { level: 'info', rule: 'drop-repeats', line: 5, message: expect.stringContaining('line 1 ') },
  ]);
});

test('a copy with a character read wrongly and other marks is a copy', () => {
  const damaged = first.replace('缆绳', '览绳').replaceAll('，', ',');
  expect(kept(text(first, second, damaged))).toEqual([first, second]);
});

test('of a whole and a part of it the whole is kept', () => {
  expect(kept(text(first.slice(0, 50), second, first))).toEqual([second, first]);
});

test('where the text was read in order, what stands again far away was printed twice', () => {
  const given = text(first, second, third, fourth, fifth, first);
  expect(dropRepeats(given, false, everyRule, 4).blocks).toEqual(given);
  expect(dropRepeats(text(first, second, first), false, everyRule, 4).blocks).toHaveLength(2);
});

describe('the last line of a text, read again beside it,', () => {
  const end = first.slice(-5);

  test('is left out', () => {
    expect(kept(text(second, first, end, third))).toEqual([second, first, third]);
    expect(kept(text(end, second, first))).toEqual([second, first]);
  });

  test('stays far from it', () => {
    expect(kept(text(first, second, third, end))).toEqual([first, second, third, end]);
  });

  test('stays where it is a whole clause', () => {
    const clause = first.slice(first.lastIndexOf('，') + 1);
    expect(kept(text(first, clause, second))).toEqual([first, clause, second]);
  });
});

test('a text that a column cut inside what it quotes is no copy of what it quotes', () => {
  const [half, rest] = [second.slice(0, 40), second.slice(40, 46)];
  const goesOn = `${rest}，这话是管理员在墙上写给孩子们看的，后来有人描红了。`;
  expect(kept(text(half, goesOn, first, second))).toEqual([half, goesOn, first, second]);
  expect(kept(text(half, third, first, second))).toEqual([third, first, second]);
});

test('a loop of the reading program is read once', () => {
  expect(kept(text(first, second, first, second, first, second, third))).toEqual([first, second, third]);
});

test('a column that was read twice is dropped whole, and the copy with own text in between is kept', () => {
  const given = text(third, first, second, fourth, second, fifth, third, first);
  expect(kept(given)).toEqual([fourth, second, fifth, third, first]);
});

test('of two copies of a cut paragraph the one that goes on is kept', () => {
  const [cut, rest] = ['船工说，旧缆绳晒在岸边，孩子们拿它跳绳，跳断了再接，接好了再', '跳，一条缆绳能用上三年。'];
  expect(kept(text(cut, first, second, cut, rest))).toEqual([first, second, cut, rest]);
});

test('of two copies the one whose neighbours speak of the same is kept', () => {
  const copied = '船工说，渡船的缆绳夜里收在岸上，孩子们天亮以前不上船。';
  expect(kept(text(...jam.slice(0, 3), copied, ...jam.slice(3), ...ferry, copied))).toEqual([...jam, ...ferry, copied]);
});

test('short pieces beside a copy go with it', () => {
  const ending = '孩子们看着船靠岸。';
  expect(kept(text(first, second + ending, third, first, ending, fourth))).toEqual([
    first,
    second + ending,
    third,
    fourth,
  ]);
});

/** A heading with a text under it, printed twice. */
const twiceUnderHeading = (text: string) =>
  blocks(
    ['heading', '清早的渡口'],
    ['paragraph', text],
    ['paragraph', third],
    ['paragraph', fourth],
    ['heading', '清早的渡口'],
    ['paragraph', text],
    ['paragraph', fifth],
  );

test('a heading that led only the copy goes with it', () => {
  expect(kept(twiceUnderHeading(first + second))).toEqual(['清早的渡口', first + second, third, fourth, fifth]);
});

// Short enough for a pull quote, but both stand under a heading, so neither quotes the other.
test('so it does when the text is short', () => {
  expect(kept(twiceUnderHeading(first))).toEqual(['清早的渡口', first, third, fourth, fifth]);
});

describe('what is said twice by right', () => {
  test.each([
    ['short answers', ['没有。', '没有。']],
    ['headings and dates', ['第二天清早', '第二天清早']],
  ])('%s', (_, twice) => {
    expect(kept(text(twice[0] ?? '', first, twice[1] ?? '', second)).filter((one) => one === twice[0])).toHaveLength(2);
  });

  test('headings that several papers share', () => {
    const given = blocks(['heading', '参考文献'], ['paragraph', first], ['heading', '参考文献'], ['paragraph', second]);
    expect(kept(given)).toHaveLength(4);
  });

  test('paragraphs that share a clause', () => {
    const [left, right] = [
      `${fourth}对岸的学校七点半上课，船要赶在那之前。`,
      `${fifth}对岸的学校七点半上课，书要赶在那之前。`,
    ];
    expect(kept(text(left, right))).toEqual([left, right]);
  });

  test('captions', () => {
    const given = blocks(['caption', first], ['paragraph', second], ['caption', first]);
    expect(kept(given)).toHaveLength(3);
  });
});

test('every block is kept or left out, none both', () => {
  const given = text(first, second, first, third, second, first);
  const { blocks: rest, leftOut } = dropRepeats(given);
  const origins = [...rest, ...leftOut].flatMap((one) => one.text.origins);
  expect(origins.toSorted((a, b) => a - b)).toEqual(given.flatMap((one) => one.text.origins).toSorted((a, b) => a - b));
});

describe('characters read twice at a cut', () => {
  test.each([
    ['船工先把缆绳盘好，再把', '盘好，再把甲板扫净', 5],
    ['客人才陆续，', '续，上来', 2],
  ])('%s / %s', (tail, head, length) => {
    expect(overlapLength(tail, head)).toBe(length);
  });

  test.each([
    ['reduplication across the cut', '孩子们天', '天背着书包'],
    ['a word that comes again', '他们数一数船工', '船工的人数'],
    ['nothing in common', '船工先把缆绳', '书架做矮了一半'],
    ['one side without text', '', '书架'],
  ])('%s is no overlap', (_, tail, head) => {
    expect(overlapLength(tail, head)).toBe(0);
  });

  test('they are left out once', () => {
    const [head] = text('盘好，再把甲板扫净');
    if (!head) throw new Error('there is a head');
    const { block, leftOut } = withoutOverlap(head, 5);
    expect([block.text.text, leftOut]).toEqual([
      '甲板扫净',
      { reason: 'overlap', text: { text: '盘好，再把', origins: [0, 1, 2, 3, 4] } },
    ]);
  });
});

test('the cut-off beginning of a paragraph that stands whole elsewhere is left out', () => {
  const whole = '出航先要认水。渡口编了一本水文册，哪一段有暗桩、哪一段有漩涡，都用红笔画在图上。';
  const cut = '出航先要认水。渡口编了一本水';
  const { blocks: kept, leftOut } = dropRepeats(
    blocks(['paragraph', cut], ['paragraph', '船工们都说这本册子比老师傅的话管用。'], ['paragraph', whole]),
    true,
  );
  expect(kept.map(({ text }) => text.text)).not.toContain(cut);
  expect(leftOut.map(({ reason, text }) => [reason, text.text])).toEqual([['repeated', cut]]);
});
