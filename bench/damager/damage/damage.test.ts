import { describe, expect, test } from 'vitest';
import { parseLayout } from '../original.ts';
import { type Passage, textOf, wholeLine } from '../print.ts';
import { createRandom } from '../random.ts';
import { blankAfterFirstLine } from './blank-after-first-line.ts';
import { breakTitle } from './broken-title.ts';
import { bylineOnTwoLines, bylineSetApart, signatureBehindText } from './byline-forms.ts';
import { captionInsideParagraph } from './caption-inside-paragraph.ts';
import { cutLine } from './column-break.ts';
import { swapColumns } from './columns-swapped.ts';
import { joinDeckToHeading, pullQuote } from './deck-on-heading-line.ts';
import { doubleEnd, doubleHeading, doubleNumber, doubleOpening } from './doubled-heading.ts';
import { halfWidthPunctuation, spacedBrackets } from './half-width-punctuation.ts';
import { hardWrap, widthOf, wrapLine } from './hard-wrap.ts';
import { hyphenateLineEnds } from './hyphenated-line-end.ts';
import { interleaveColumns } from './interleaved-columns.ts';
import { loseCharacters, loseDigits } from './lost-digits.ts';
import { confuseCharacters, strayMarks } from './ocr-noise.ts';
import { overlapAtCut } from './overlap-at-cut.ts';
import { pageFurniture } from './page-furniture.ts';
import { nearCopyOf, repeatClause, repeatOf, repeatStretch } from './repeated-block.ts';
import { runningHead, runningHeadAfterFormFeed } from './running-head.ts';

const random = createRandom(7);
const passage = (text: string, role: Passage['role'] = 'body'): Passage => ({ article: 'a01', role, order: 100, text });
const paragraph = passage(
  '码头上的灯在2025年全部换成了新的，一共1860盏，“亮得能看清缆绳的毛边”。老船工们却说，太亮的夜里反而看不清水，于是港务处又在防波堤上留了40盏旧灯。',
);
const column = { width: 30, firstIndent: 4 };

describe('hard wrap', () => {
  const lines = hardWrap(paragraph, column);

  test('keeps to the width but for one hanging mark, the first line set in', () => {
    const widths = lines.map((line) => widthOf(line[0]?.text ?? ''));
    expect(widths[0]).toBeLessThanOrEqual(28);
    expect(Math.max(...widths)).toBeLessThanOrEqual(32);
  });

  test('breaks no number, opens no line with a closing mark and ends none with an opening one', () => {
    const texts = lines.map((line) => line[0]?.text ?? '');
    expect(texts.filter((text) => /^[，。”]|[“（]$/u.test(text))).toEqual([]);
    expect(texts.join('')).toBe(paragraph.text);
    expect(texts.some((text) => text.includes('2025'))).toBe(true);
  });
});

test('a title breaks behind its colon', () => {
  expect(textOf(breakTitle(passage('芯片上车之前：云州车规半导体的三道关口', 'title'), 36))).toBe(
    '芯片上车之前：\n云州车规半导体的三道关口\n',
  );
});

test('a doubled heading over two lines doubles each line', () => {
  const lines = doubleHeading(hardWrap(passage('一是选址要看码头也要看铁路', 'h2'), { width: 20, firstIndent: 0 }));
  expect(textOf(lines)).toBe('一是选址要看码头也要一是选址要看码头也要\n看铁路看铁路\n');
});

test('the opening of a list item is doubled up to its first comma', () => {
  const line = doubleOpening(wholeLine(passage('在海澜，我们把泵房搬到了楼顶。', 'list')));
  expect(line?.[0]?.text).toBe('在海澜，在海澜，我们把泵房搬到了楼顶。');
});

test('the blank line of a paragraph stands behind its first line', () => {
  const lines = blankAfterFirstLine(hardWrap(paragraph, column), 1, random);
  expect(lines.findIndex((line) => line.length === 0)).toBe(1);
});

test('a cut leaves both halves and falls between two characters of a sentence', () => {
  const halves = cutLine(wholeLine(paragraph), createRandom(3));
  const [first, second] = [halves?.[0][0]?.text ?? '', halves?.[1][0]?.text ?? ''];
  expect(first + second).toBe(paragraph.text);
  expect(first).not.toMatch(/[。？！]$/u);
  expect(second).toMatch(/^[\u4e00-\u9fff]/u);
});

test('an overlap repeats the end of the first half', () => {
  const halves = cutLine(wholeLine(paragraph), createRandom(3));
  if (!halves) throw new Error('the paragraph is long enough to cut');
  const [first, second] = [halves[0][0]?.text ?? '', overlapAtCut(halves[1], random)[0]?.text ?? ''];
  const overlap = second.slice(0, second.length - (halves[1][0]?.text.length ?? 0));
  expect(overlap.length).toBeGreaterThanOrEqual(2);
  expect(first.endsWith(overlap)).toBe(true);
});

test('a caption stands between the halves of its paragraph', () => {
  const caption = wholeLine(passage('防波堤上的旧灯。', 'caption'));
  const roles = captionInsideParagraph(wholeLine(paragraph), [caption], random).map((line) => line[0]?.passage.role);
  expect(roles).toEqual(['body', 'caption', 'body']);
});

test('lost figures leave a mark for each digit or a space, and are handed back', () => {
  const { text, lost } = loseDigits('产量由120万吨增至3400万吨，增长了2倍，占到61%。', 1, createRandom(5));
  expect(text).not.toMatch(/\d/);
  expect(lost.map((gap) => gap.text)).toEqual(['120', '3400', '2', '61']);
  expect(text).toMatch(/\ufffd/);
});

test('numbers at the head of a paragraph and list numbers stay', () => {
  expect(loseDigits('2025年是个好年。', 1, random).text).toBe('2025年是个好年。');
});

test('half-width marks spare full stops and quotation marks', () => {
  expect(halfWidthPunctuation('“行吗？”他问：（笑）好，行；走！')).toBe('“行吗?”他问:(笑)好,行;走!');
  expect(spacedBrackets('项目（一期）投产（见图）。')).toBe('项目 ( 一期 ) 投产 ( 见图 )。');
});

test('a byline is split before its place, set apart by two spaces, or set behind the text', () => {
  expect(textOf(bylineOnTwoLines(passage('本报记者 林知遥 陆明 海澜报道', 'byline')))).toBe(
    '本报记者 林知遥 陆明\n海澜报道\n',
  );
  expect(bylineSetApart(passage('远帆集团总裁 顾听澜', 'byline'))[0]?.text).toBe('远帆集团总裁  顾听澜');
  const signed = signatureBehindText([wholeLine(passage('还会再来。'))], passage('（丁一）', 'byline'));
  expect(textOf(signed)).toBe('还会再来。 （丁一）\n');
});

test('a pull quote says a sentence of its section and stands behind the heading', () => {
  const heading = wholeLine(passage('灯与水', 'h1'));
  const deck = pullQuote(
    heading,
    [wholeLine(passage('旧灯只剩下防波堤上的那四十盏了。夜里看水的人靠它认路。'))],
    random,
  );
  if (!deck) throw new Error('the section has a sentence of the right length');
  expect(textOf([joinDeckToHeading(heading, deck)])).toBe('灯与水 旧灯只剩下防波堤上的那四十盏了。\n');
});

test('running heads carry the folio', () => {
  expect(textOf(runningHead('港航会议论文集', 9))).toBe('\n\n\n港航会议论文集\n\n- 9 -\n\n');
  expect(textOf(runningHeadAfterFormFeed('Harbour Papers', 3))).toBe('\n\fHarbour Papers    3\n\n');
});

test('English words are divided inside, and the halves are the word', () => {
  const text =
    'The harbour authority considered the unmistakable difficulty of communicating navigational information before departure, and considered it again.';
  const lines = hyphenateLineEnds(
    hardWrap(passage(text), { width: 38, firstIndent: 0 }),
    { width: 38, firstIndent: 0 },
    1,
    random,
  );
  const printed = textOf(lines);
  expect(printed).toMatch(/[a-z]{3}-\n[a-z]{3}/);
  expect(printed.replace(/-\n/g, '').replace(/\n/g, ' ').trim()).toBe(text);
  expect(Math.max(...lines.map((line) => line[0]?.text.length ?? 0))).toBeLessThanOrEqual(38);
});

test('repeats belong to no article and begin like their first copy', () => {
  const copy = repeatOf(wholeLine(paragraph), random)?.[0];
  expect(copy?.passage).toMatchObject({ article: '-', role: 'repeat' });
  expect(paragraph.text.startsWith(copy?.text ?? '?')).toBe(true);
});

test('a repeated stretch stands behind itself', () => {
  const lines = ['一', '二', '三', '四'].map((text) => wholeLine(passage(text)));
  const looped = repeatStretch(lines, createRandom(2));
  const lastCopy = looped.findLastIndex((line) => line[0]?.passage.role === 'repeat');
  const upToLastCopy = textOf(looped.slice(0, lastCopy + 1)).replaceAll('\n', '');
  expect(upToLastCopy).toMatch(/(.{3,})\1$/u);
  expect(looped.filter((line) => line[0]?.passage.role === 'body')).toEqual(lines);
});

test('columns change places without loss; the first stays', () => {
  const columns = ['一', '二', '三', '四', '五', '六'].map((text) => [wholeLine(passage(text))]);
  const swapped = swapColumns(columns, 2, createRandom(9));
  expect(swapped).not.toEqual(columns);
  expect(new Set(swapped)).toEqual(new Set(columns));
  expect(swapped[0]).toBe(columns[0]);
});

test('interleaved columns take turns', () => {
  const [a, b, c] = ['甲', '乙', '丙'].map((text) => [wholeLine(passage(text))]);
  expect(interleaveColumns([a ?? [], c ?? []], [b ?? []])).toEqual([a, b, c]);
});

test('a heading is doubled in its number or in what stands behind a number or clause alone', () => {
  const heading = wholeLine(passage('一、选址要看码头，也要看铁路', 'h1'));
  expect(doubleNumber(heading)?.[0]?.text).toBe('一、一、选址要看码头，也要看铁路');
  expect(doubleNumber(wholeLine(passage('选址要看码头', 'h1')))).toBeUndefined();
  const ends = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => doubleEnd(heading, createRandom(seed))?.[0]?.text);
  expect(new Set(ends)).toEqual(
    new Set(['一、选址要看码头，也要看铁路选址要看码头，也要看铁路', '一、选址要看码头，也要看铁路也要看铁路']),
  );
  expect(doubleEnd(wholeLine(passage('选址要看码头', 'h1')), createRandom(3))).toBeUndefined();
});

test('characters are lost as figures are, and handed back', () => {
  const { text, lost } = loseCharacters('桥长120米', { number: 0, han: 1 }, createRandom(4));
  expect(lost.map((gap) => gap.text)).toEqual(['长', '米']);
  expect(text).toMatch(/^桥[\ufffd ]120[\ufffd ]$/);
});

test('confused characters look alike; marks of notes stay', () => {
  expect(confuseCharacters('天未亮[^1]，日已高', 1, random)).toBe('夫末亮[^1]，曰己高');
  expect(confuseCharacters('天未亮', 0, random)).toBe('天未亮');
});

test('stray marks stand inside a line and are no letters', () => {
  const line = strayMarks(wholeLine(paragraph), 0.2, createRandom(2));
  expect(line[0]?.text).not.toBe(paragraph.text);
  expect(line[0]?.text.replace(/[ ·*_•]/gu, '')).toBe(paragraph.text);
});

test('a clause that loops is written again straight behind itself', () => {
  const line = repeatClause(wholeLine(paragraph), createRandom(1)) ?? [];
  expect(line.map((run) => run.passage.role)).toEqual(['body', 'repeat', 'body']);
  const [before = '', copies = '', after = ''] = line.map((run) => run.text);
  expect(before + after).toBe(paragraph.text);
  const clause = /[^，]+，$/u.exec(before)?.[0] ?? '?';
  expect(copies).toBe(clause.repeat(copies.length / clause.length));
});

test('a near copy says almost the same', () => {
  const copy = nearCopyOf(wholeLine(paragraph), createRandom(8))?.[0]?.text ?? '';
  expect(copy).not.toBe(paragraph.text);
  expect(paragraph.text.length - copy.length).toBeLessThanOrEqual(6);
});

test('a line of several passages is wrapped to its column, and each piece knows its characters', () => {
  const looped = repeatClause(wholeLine(paragraph), createRandom(1)) ?? [];
  const lines = wrapLine(looped, column);
  expect(Math.max(...lines.map((line) => widthOf(textOf([line]).trimEnd())))).toBeLessThanOrEqual(32);
  expect(lines.flatMap((line) => line.map((run) => run.text)).join('')).toBe(looped.map((run) => run.text).join(''));
  for (const run of lines.flat()) expect(run.passage.text.slice(run.from, run.to)).toBe(run.text);
});

test('a document has its page furniture in one manner', () => {
  const layout = parseLayout('runningHead: 云州港航会议论文集');
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const between = pageFurniture(layout, createRandom(seed));
    const [one, other] = [between(27), between(28)].map((lines) => textOf(lines));
    expect(one).toContain('27');
    expect(other).toBe(one?.replace('27', '28'));
  }
});
