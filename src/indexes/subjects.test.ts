import { describe, expect, test } from 'vitest';
import { chineseSubjects } from './chinese-terms.ts';
import { englishSubjects } from './english-terms.ts';
import type { TextToIndex } from './salient-terms.ts';

const asText = (title: string, text: string, at: number): TextToIndex => ({
  id: `t${at + 1}`,
  title,
  headings: [],
  text,
});

/** Texts about other things, so that a subject stands in few. */
function amongOthers(about: readonly (readonly [string, string])[], others: readonly string[]): TextToIndex[] {
  return [...about, ...others.map((text) => [text.slice(0, 6), text] as const)].map(([title, text], at) =>
    asText(title, text, at),
  );
}

describe('subjects of Chinese texts', () => {
  const others = [
    '面馆的汤头熬了四个小时，客人说发展很快。',
    '雪线以上没有人家，只有一条小路，发展旅游不易。',
    '图书室星期三闭馆，读者有意见，馆长说要发展。',
    '剧团下乡演了九场，戏台是借来的，发展要靠观众。',
    '茶园今年减产，茶农改种了果树，发展慢了。',
    '邮局的绿色门面刷了三遍，发展到今天不容易。',
  ];
  const texts = amongOthers(
    [
      ['碳普惠账户满月', '居民开立碳普惠账户。什么是碳普惠？步行一次，碳普惠记一笔；发展碳普惠，先要有人信。'],
      ['小城试行碳普惠', '小城的碳普惠从公交开始，后来碳普惠也算骑车。有人问碳普惠值不值，“碳普惠”不说话，发展在人。'],
    ],
    others,
  );

  test('are words and compounds that some texts are about, though no dictionary has them', () => {
    expect(chineseSubjects(texts)).toEqual([{ term: '碳普惠', ids: ['t1', 't2'] }]);
  });

  test('need two texts', () => {
    expect(chineseSubjects(texts.slice(1))).toEqual([]);
  });

  test('are none where there are no texts', () => {
    expect(chineseSubjects([])).toEqual([]);
    expect(englishSubjects([])).toEqual([]);
  });
});

describe('subjects of English texts', () => {
  const others = [
    'The noodle shop opens at noon, and nobody minds.',
    'Above the snow line there is only a path.',
    'The library closes on Wednesdays, which readers dislike.',
    'A troupe played nine evenings on a borrowed stage.',
    'The tea harvest is small, so growers plant fruit.',
    'The post office was painted green three times.',
  ];
  const texts = amongOthers(
    [
      [
        'The Last Ferries of the North Bank',
        'A ferry leaves at six. The ferry is old, the ferries before it were older, and they quickly sold one ferry for parts.',
      ],
      [
        'Who Needs a Ferry?',
        'Every ferry needs a pilot. No ferry runs at night; the ferries lie at the quay. They quickly tie up the ferry.',
      ],
    ],
    others,
  );

  test('are nouns, singular and plural together, in the form that is printed most', () => {
    expect(englishSubjects(texts)).toEqual([{ term: 'Ferry', ids: ['t1', 't2'] }]);
  });
});
