import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Glossary, readGlossary } from './glossary.ts';

function glossary(yaml: string): Glossary {
  const read = readGlossary(yaml);
  if (Array.isArray(read)) throw new Error(read[0]?.message);
  return read;
}

const ferries = glossary(`terms:
  - { zh: 渡口, en: ferry, alternatives: [crossing] }
  - { zh: 北岸渡口, en: North Bank Ferry, kind: place }
  - { zh: 石阶, en: stone steps }
  - { zh: 孪生, en: twin, alternatives: [double] }
  - { zh: 亿, en: hundred million, kind: unit }
`);
const chinese = (text: string, language: 'zh' | 'en') => ferries.termsIn(text, language).map(({ zh }) => zh);
const broken = (original: string, translation: string, from: 'zh' | 'en') =>
  ferries.broken(original, translation, from).map(({ term }) => term);

describe('the terms of a text', () => {
  test('in Chinese, the longer one where one holds another', () => {
    expect(chinese('渡口旁的石阶', 'zh')).toEqual(['渡口', '石阶']);
    expect(chinese('北岸渡口', 'zh')).toEqual(['北岸渡口']);
    expect(chinese('北岸渡口和别的渡口', 'zh')).toEqual(['北岸渡口', '渡口']);
  });

  test('in English, as whole words, in any case and number, and by their alternatives', () => {
    expect(chinese('Ferries and a stone step', 'en')).toEqual(['渡口', '石阶']);
    expect(chinese('the North Bank Ferry', 'en')).toEqual(['北岸渡口']);
    expect(chinese('two crossings', 'en')).toEqual(['渡口']);
    expect(chinese('ferryman, twinkle', 'en')).toEqual([]);
  });
});

describe('a translation', () => {
  test.each([
    ['石阶有三百级', 'There are 300 stone steps', []],
    ['石阶有三百级', 'There are 300 stairs', ['石阶']],
    ['渡口', 'The crossing', []],
    ['北岸渡口', 'the ferry', ['北岸渡口']],
    ['三亿', '300 million', []],
  ])('of %s: %s', (original, translation, expected) => {
    expect(broken(original, translation, 'zh')).toEqual(expected);
  });

  test.each([
    ['the ferries', '渡口', []],
    ['the ferries', '轮渡', ['ferry']],
    // Another meaning of the word may be right.
    ['a double', '两倍', []],
    ['a twin', '两倍', ['twin']],
  ])('of %s: %s', (original, translation, expected) => {
    expect(broken(original, translation, 'en')).toEqual(expected);
  });
});

test('of a person the family name will do', () => {
  const people = glossary('terms: [{ zh: 林望, en: Lin Wang, kind: person }]');
  expect(people.broken('林望说', 'Lin said', 'zh')).toEqual([]);
  expect(people.broken('林望说', 'she said', 'zh')).toEqual([{ term: '林望', accepted: ['Lin Wang'] }]);
});

test('where several Chinese terms have one English rendering, each of them will do, and it is missed once', () => {
  const lorries = glossary('terms: [{ zh: 集卡, en: lorries }, { zh: 货车, en: lorry }]');
  expect(lorries.broken('a lorry', '一辆货车', 'en')).toEqual([]);
  expect(lorries.broken('a lorry', '一辆车', 'en')).toEqual([{ term: 'lorry', accepted: ['集卡', '货车'] }]);
});

describe('what is wrong with a glossary is told by line', () => {
  test.each([
    ['terms:\n  - { zh: 渡口 }\n', 2, /"en".*English rendering/],
    ['terms:\n  - { zh: 渡口, en: ferry }\n  - { zh: 渡口, en: crossing }\n', 3, /渡口 twice.*line 2/],
    ['terms:\n  - zh: 渡口\n    en: ferry\n    kind: boat\n', 4, /"kind".*person, place/],
    ['terms:\n  - zh: 渡口\n    en: ferry\n    remark: x\n', 4, /key "remark"/],
    ['terms:\n  - zh: 渡口\n    en: ferry\n    alternatives: crossing\n', 4, /"alternatives".*list/],
    ['- { zh: 渡口, en: ferry }\n', 1, /Expected a line "terms:"/],
    ['terms: [\n', 2, /not readable YAML/],
    ['terms: *all\n', 1, /alias/],
  ])('%j', (yaml, line, message) => {
    const read = readGlossary(yaml);
    expect(read).toEqual([{ rule: 'glossary', line, message: expect.stringMatching(message) }]);
  });
});

test('an empty file is a glossary without terms', () => {
  expect(glossary('').terms).toEqual([]);
});

test('the glossary of the collection can be read, and its terms are found', () => {
  const yaml = readFileSync(join(import.meta.dirname, '../../content/glossary.yaml'), 'utf8');
  const { terms, termsIn } = glossary(yaml);
  expect(terms.filter((term) => !termsIn(term.zh, 'zh').includes(term))).toEqual([]);
  expect(terms.filter((term) => !termsIn(term.en, 'en').includes(term))).toEqual([]);
});
