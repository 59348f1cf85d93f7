import { describe, expect, test } from 'vitest';
import type { Message, MessageRole } from '../../../src/model/translation/message.ts';
import { readGlossary } from '../glossary.ts';
import { faultsOf, hasWords } from './faults.ts';

const glossary = readGlossary('terms: [{ zh: 渡口, en: ferry }]');
if (Array.isArray(glossary)) throw new Error(glossary[0]?.message);

function faults(original: string, translation: string, role: MessageRole = 'paragraph', from: 'zh' | 'en' = 'zh') {
  const message: Message = { context: 'p1', role, text: original, comments: [] };
  return faultsOf(
    message,
    translation,
    { from, to: from === 'zh' ? 'en' : 'zh' },
    glossary as Exclude<typeof glossary, unknown[]>,
  );
}
const reasons = (...given: Parameters<typeof faults>) =>
  faults(...given)
    .map(({ reason }) => reason)
    .join(' ');

describe('nothing is wrong with', () => {
  test.each<Parameters<typeof faults>>([
    ['船票2元，渡口停航4年[^1]。', 'A ticket is 2 yuan; the ferry lay idle for 4 years.[^1]'],
    ['船票', 'The word for a ticket that people on both banks of the river have always used is “船票”'],
    ['下降了\u2007个百分点，�河', 'It fell \u2007 points on the �', 'paragraph'],
    ['年 | 船\n2024 | 3', 'Year | Boats\n2024 | 3', 'table'],
    ['A ticket costs 2 yuan.', '船票2元。', 'paragraph', 'en'],
    ['The GPS, AIS and VHF sets', 'GPS、AIS和VHF设备', 'paragraph', 'en'],
    ['2024 | 3', '2024 | 3', 'table'],
    ['p < 0.05 且 n > 3', 'p < 0.05 and n > 3'],
    ['出口与进口', 'exports and imports: important ones'],
    ['一、南岸', 'I. South bank', 'heading'],
    ['代码 {1+1} 与 <b>', 'The code {1+1} and <b>'],
  ])('%j: %j', (...given) => {
    expect(faults(...given)).toEqual([]);
  });
});

describe('not even a draft is', () => {
  test.each<[string, Parameters<typeof faults>, RegExp]>([
    ['nothing', ['南岸', ' '], /empty/],
    ['the original', ['南岸的石阶。', '南岸的石阶'], /the original/],
    ['the original in English', ['The south bank', 'the South Bank.', 'paragraph', 'en'], /the original/],
    ['another language', ['南岸的石阶', '南岸の石段はとても古いものです'], /not in English/],
    ['a third script', ['南岸的石阶', 'Каменные ступени'], /not in English/],
    ['English for Chinese', ['The south bank', 'the southern bank', 'paragraph', 'en'], /not in Chinese/],
    ['a script', ['南岸', 'South bank <script>alert(1)</script>'], /markup.*<script>/],
    ['a tag that is not closed', ['南岸', 'South bank <img src=x onerror=alert(1)'], /markup.*<img/],
    ['a comment', ['南岸', 'South <!-- bank -->'], /markup.*<!--/],
    ['an expression', ['南岸', 'South {process.env.HOME} bank'], /markup.*\{/],
    ['an import', ['南岸', "import x from 'y'\n\nSouth bank"], /markup.*import/],
    ['an export', ['南岸', 'export const x = 1'], /markup.*export/],
    ['Markdown', ['南岸', '**South** bank'], /markup.*\*\*/],
    ['a heading of Markdown', ['南岸', '## South bank'], /markup.*##/],
    ['a link', ['南岸', '[South bank](https://example.org)'], /markup.*example/],
    ['an entity', ['南岸', 'South&nbsp;bank'], /markup.*&nbsp;/],
  ])('%s', (_, given, reason) => {
    const found = faults(...given);
    expect(found.map((fault) => fault.reason).join(' ')).toMatch(reason);
    expect(found.every(({ isUnusable }) => isUnusable)).toBe(true);
  });
});

describe('a draft to be looked at has', () => {
  test.each<[string, Parameters<typeof faults>, RegExp]>([
    ['a number less', ['停航4年，船票2元', 'A ticket is 2 yuan'], /4/],
    ['another number', ['船票2元', 'A ticket is 3 yuan'], /2/],
    ['no footnote mark', ['南岸[^1]', 'South bank'], /marks \[\^1\], the translation none/],
    ['a footnote mark twice', ['南岸[^1]', 'South[^1] bank[^1]'], /marks \[\^1\], the translation \[\^1\] \[\^1\]/],
    ['another footnote mark', ['南岸[^1]', 'South bank[^2]'], /marks \[\^1\], the translation \[\^2\]/],
    ['a lost character filled in', ['南�岸', 'South bank'], /1 lost characters.*translation 0/],
    ['a lost figure filled in', ['下降\u2007个百分点', 'It fell some points'], /1 lost figures.*translation 0/],
    ['a row less', ['年 | 船\n甲 | 乙', 'Year | Boats', 'table'], /2, 2 cells.*translation 2\./],
    ['a cell less', ['年 | 船\n甲 | 乙', 'Year | Boats\nA', 'table'], /2, 2 cells.*translation 2, 1\./],
    ['more lines', ['南岸，北岸', 'South bank,\nnorth bank'], /2 lines/],
    ['lost markup', ['代码 {1+1} 在此', 'The code is here'], /original has \{/],
    ['Chinese in it', ['南岸的石阶三百级', 'Three hundred 石阶 on the bank'], /Chinese was left/],
    ['another term than the glossary', ['渡口', 'The pier'], /“ferry” for 渡口/],
  ])('%s', (_, given, reason) => {
    const found = faults(...given);
    expect(reasons(...given)).toMatch(reason);
    expect(found.some(({ isUnusable }) => isUnusable)).toBe(false);
  });
});

test.each([
  ['2024 | 3', 'zh', false],
  ['www.example.org', 'zh', false],
  ['3 km', 'en', true],
  ['https://example.org/a', 'en', false],
  ['[^1]', 'en', false],
  ['3吨', 'zh', true],
] as const)('whether %s has words to translate', (text, language, expected) => {
  expect(hasWords(text, language)).toBe(expected);
});

test('numbers are compared by value', () => {
  expect(
    faults('客流4.2万人次，投资1.1亿元', 'Passengers numbered 42,000 and investment was 110 million yuan'),
  ).toEqual([]);
  expect(reasons('客流4.2万人次', 'Passengers numbered 4,200')).toContain('4,200');
});
