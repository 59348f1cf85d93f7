/** For tests: small documents of any shape, made of random words, damaged by the damager and then by chance. */
import fc from 'fast-check';
import { type Layout, type Original, parseLayout, parseOriginal } from '../../bench/damager/original.ts';
import { createRandom, type Random } from '../../bench/damager/random.ts';
import { jsonFeature } from '../../bench/damager/shapes/json-feature.ts';
import { narrowPage } from '../../bench/damager/shapes/narrow-page.ts';
import { pageOutOfOrder } from '../../bench/damager/shapes/page-out-of-order.ts';
import { proceedings } from '../../bench/damager/shapes/proceedings.ts';
import type { Shape } from '../../bench/damager/shapes/shape.ts';
import { wholeIssue } from '../../bench/damager/shapes/whole-issue.ts';

const shapes: Readonly<Record<string, Shape>> = {
  'narrow-page': narrowPage,
  'page-out-of-order': pageOutOfOrder,
  proceedings,
  'whole-issue': wholeIssue,
  json: jsonFeature,
};
export const shapeNames = Object.keys(shapes);

const hanWords =
  '渡口 船工 账本 清早 雾 码头 工程师 图书馆 电价 堆场 算法 研究 天天 研究研究 城市 数据 工厂 货轮 冷链 桥墩 税务 平台 支付 传感器 乡镇 合作社 试点 标准 目录 记者 先生 三成 增长 下降 认为 表示 已经 正在 可以 但是 因此 其中 大约 以及 从 把 在 由 与 的 了 和 让 每年 2024年 333 12.5% 4800 N7 6G A2 “慢一点” 《航运年报》'.split(
    ' ',
  );
const latinWords =
  'harbour ferry ledger morning engineer library price of the and with state-of-the-art count yard bridge sensor 2024 12.5% 6G growth fell during between small towns data A2 (pilot) council’s record'.split(
    ' ',
  );
const names = ['沈一帆', '顾听澜', '欧阳青', '林知遥'];

interface Language {
  lang: string;
  words: readonly string[];
  space: string;
  comma: string;
  stop: string;
}
const chinese: Language = { lang: 'zh-Hans', words: hanWords, space: '', comma: '，', stop: '。' };
const english: Language = { lang: 'en', words: latinWords, space: ' ', comma: ', ', stop: '.' };

function words(random: Random, { words: list, space }: Language, count: number): string {
  return Array.from({ length: count }, () => random.pick(list)).join(space);
}

function sentence(random: Random, language: Language): string {
  const clauses = Array.from({ length: random.between(1, 3) }, () => words(random, language, random.between(4, 12)));
  return clauses.join(language.comma) + language.stop;
}

function paragraph(random: Random, language: Language): string {
  const sentences = Array.from({ length: random.between(1, 5) }, () => sentence(random, language));
  return sentences.join(language.space);
}

/** One part of an article's Markdown. */
function piece(random: Random, language: Language, note: number): string[] {
  const kind = random.next();
  if (kind < 0.12)
    return [`## ${random.pick(['', '一、', '（二）', '1.1 '])}${words(random, language, random.between(2, 5))}`];
  if (kind < 0.2) return [`- ${sentence(random, language)}`, `- ${sentence(random, language)}`];
  if (kind < 0.26)
    return [
      '<Figure>',
      `图${random.between(1, 9)} ${words(random, language, 4)}`,
      `来源：${words(random, language, 2)}`,
      '</Figure>',
    ];
  if (kind < 0.3) return [`《江岸周报》：${sentence(random, language)}`];
  if (kind < 0.36) return [`${paragraph(random, language)}[^${note}]`, `[^${note}]: ${words(random, language, 5)}`];
  return [paragraph(random, language)];
}

function markdown(random: Random, language: Language): string {
  const pieces = Array.from({ length: random.between(3, 12) }, (_, index) => piece(random, language, index + 1));
  const name = random.pick(names);
  const byline = random.pick(['', `本报记者 ${name} 临江报道`, `远帆航运集团总裁 ${name}`, name]);
  const front = [
    `title: ${JSON.stringify(words(random, language, random.between(3, 8)))}`,
    `byline: ${JSON.stringify(byline)}`,
    `kicker: ${JSON.stringify(random.chance(0.3) ? words(random, language, 1) : '')}`,
    `lang: ${language.lang}`,
  ];
  return ['---', ...front, '---', '', ...pieces.flat().flatMap((line) => [line, ''])].join('\n');
}

function layoutFor(random: Random, articles: readonly Original[]): Layout {
  const numbers = articles.map((_, index) => `'0${index + 1}'`);
  return parseLayout(
    [
      'section: 产业观察',
      'editors: 本版编辑 施远 美编 江禾',
      'runningHead: 云州港航会议论文集',
      'masthead: [江岸周报, 江岸周报官方微信]',
      random.chance(0.5)
        ? `sections: [{ page: A1, section: 要闻, editors: 编辑/施远, articles: [${numbers.join(', ')}] }]`
        : '',
      random.chance(0.5) && articles.length > 1 ? `interleaved: [['01', '02']]` : '',
      'index: [{ title: 渡口边的修船人, page: A2 }]',
    ].join('\n'),
  );
}

/** @returns the text of a damaged document; the same numbers give the same document */
function damagedText(shapeName: string, seed: number, strength: number, count: number, language: Language): string {
  const random = createRandom(seed);
  const originals = Array.from({ length: count }, (_, index) =>
    parseOriginal(`0${index + 1}-article`, markdown(random.fork(`article ${index}`), language)),
  );
  const shape = shapes[shapeName];
  if (shape === undefined) throw new Error(`there is no shape ${shapeName}`);
  return shape(originals, layoutFor(random, originals), { seed, strength }).text;
}

/** One change at a place given as a share of the text's lines, 0 to 1. */
type Edit =
  | { what: 'swap'; place: number; other: number }
  | { what: 'delete'; place: number }
  | { what: 'repeat'; place: number; times: number }
  | { what: 'insert'; place: number; column: number; text: string }
  | { what: 'break'; place: number; column: number };

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '\u00ad',
    '\u200b',
    '\ufffd',
    '\u2028',
    '\f',
    '\t\t',
    '\u3000',
    '\u2043',
    '😀',
    '𠮷',
    '（沈一帆）',
    '3',
    '- 9 -',
    '图 1',
    '●●',
    '……',
  ),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ what: fc.constant('swap' as const), place: share, other: share }),
  fc.record({ what: fc.constant('delete' as const), place: share }),
  fc.record({ what: fc.constant('repeat' as const), place: share, times: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ what: fc.constant('insert' as const), place: share, column: share, text: strange }),
  fc.record({ what: fc.constant('break' as const), place: share, column: share }),
);

function applyEdit(lines: string[], change: Edit): void {
  const at = Math.floor(change.place * lines.length);
  const line = lines[at] ?? '';
  if (change.what === 'delete') lines.splice(at, 1);
  else if (change.what === 'repeat') lines.splice(at, 0, ...Array.from({ length: change.times }, () => line));
  else if (change.what === 'swap') {
    const other = Math.floor(change.other * lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', line];
  } else {
    const column = Math.floor(change.column * line.length);
    const between = change.what === 'insert' ? change.text : '\n';
    lines[at] = line.slice(0, column) + between + line.slice(column);
  }
}

function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const change of edits) applyEdit(lines, change);
  // Where reading ends is not what is tried here: an empty file and U+0000 are refused.
  return lines.join('\n').replaceAll('\0', '');
}

export interface DamagedDocument {
  name: string;
  text: string;
}

export function damagedDocument(shapeName: string): fc.Arbitrary<DamagedDocument> {
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      strength: fc.constantFrom(0, 0.25, 0.5, 1),
      articles: fc.integer({ min: 1, max: 4 }),
      language: fc.oneof(
        { weight: 4, arbitrary: fc.constant(chinese) },
        { weight: 1, arbitrary: fc.constant(english) },
      ),
      edits: fc.oneof(fc.constant<Edit[]>([]), fc.array(edit, { maxLength: 12 })),
    })
    .map(({ seed, strength, articles, language, edits }) => {
      const text = damagedText(shapeName, seed, strength, articles, language);
      if (shapeName !== 'json') return { name: 'damaged.txt', text: edited(text, edits) };
      const feature: { title: string; content: string } = JSON.parse(text);
      return {
        name: 'damaged.json',
        text: JSON.stringify({ ...feature, content: edited(feature.content, edits) }, null, 1),
      };
    });
}
