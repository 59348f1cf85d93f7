import { describe, expect, test, vi } from 'vitest';
import { authorsIndex } from './by-author.ts';
import { datesIndex } from './by-date.ts';
import { sourcesIndex } from './by-source.ts';
import { subjectsIndex } from './by-subject.ts';
import { sourceOf } from './catalogue.testing.ts';
import type { IndexGroup } from './index-groups.ts';

// What Astro fills only while it builds; the sources are handed in.
vi.mock('astro:content', () => ({ getCollection: () => [] }));

/** `LABEL: HEADING (QUALIFIER) [ROW, …]` */
function told(groups: readonly IndexGroup[]): string[] {
  return groups.flatMap(({ label, entries }) =>
    entries.map(({ heading, rows }) => {
      const names = rows.map(({ article, source }) => article?.original.data.title ?? source.card.id);
      return `${label}: ${heading.text}${heading.of ? ` (${heading.of.text})` : ''} [${names.join(', ')}]`;
    }),
  );
}

const harbour = { zh: '港湾晚报', en: 'Harbour Evening' };
const ridge = { zh: '山脊周刊', en: 'Ridge Weekly' };

describe('the index of authors', () => {
  const sources = [
    sourceOf({ id: 'h2', publication: harbour, date: '2026-02' }, [
      {
        title: '渡口',
        authors: ['曾小舟', '单雪'],
        translated: { title: 'The ferry', 'author:1': 'Zeng Xiaozhou', 'author:2': 'Shan Xue' },
      },
      { title: '浮桥', authors: ['安娜·莫尔'], translated: { title: 'The bridge', 'author:1': 'Anna Mohr' } },
    ]),
    sourceOf({ id: 'h1', publication: harbour, date: '2026-01' }, [{ title: '堤岸', authors: ['曾小舟'] }]),
    sourceOf({ id: 'r1', publication: ridge, date: '2025-12' }, [{ title: '雪线', authors: ['曾小舟'] }]),
    sourceOf({ id: 'e1', publication: { en: 'Signals' }, lang: 'en' }, [
      { title: 'Masts', authors: ['Rosa Keller', 'Mast Institute'] },
    ]),
  ];

  test('files Chinese names by how they are read as names, and parts what may be two people', () => {
    expect(told(authorsIndex(sources, 'zh'))).toEqual([
      'A: 安娜·莫尔 [浮桥]',
      'K: Rosa Keller [Masts]',
      'M: Mast Institute [Masts]',
      'S: 单雪 [渡口]',
      'Z: 曾小舟 (港湾晚报) [渡口, 堤岸]',
      'Z: 曾小舟 (山脊周刊) [雪线]',
    ]);
  });

  test('files names in English by family names, wherever they stand in the name', () => {
    expect(told(authorsIndex(sources, 'en'))).toEqual([
      'K: Rosa Keller [Masts]',
      'M: Mast Institute [Masts]',
      'M: Anna Mohr [浮桥]',
      'S: Shan Xue [渡口]',
      'Z: Zeng Xiaozhou [渡口, 堤岸]',
      'Z: 曾小舟 [雪线]',
    ]);
  });

  test('has nothing where nobody signs', () => {
    expect(authorsIndex([sourceOf({ id: 'x' }, [{ title: '无名' }])], 'zh')).toEqual([]);
  });
});

describe('the index of dates', () => {
  const sources = [
    sourceOf({ id: 'new', title: { zh: '三月号' }, date: '2026-03-16' }, [{ title: '甲' }, { title: '乙' }]),
    sourceOf({ id: 'month', title: { zh: '三月合刊' }, date: '2026-03' }, [{ title: '丙' }]),
    sourceOf({ id: 'year', title: { zh: '年鉴' }, date: '2025' }, [{ title: '丁' }]),
    sourceOf({ id: 'none', title: { zh: '散页' } }, [{ title: '戊' }]),
  ];

  test('goes by month and issue, and names the undated at the end', () => {
    expect(told(datesIndex(sources, 'zh'))).toEqual([
      '2026年3月: 三月号 [甲, 乙]',
      '2026年3月: 三月合刊 [丙]',
      '2025年: 年鉴 [丁]',
      '日期不详: 散页 [戊]',
    ]);
    expect(datesIndex(sources, 'en').map(({ jump }) => jump)).toEqual(['2026', '2025', 'undated']);
  });
});

describe('the index of sources', () => {
  const sources = [
    sourceOf({ id: 'r1', publication: ridge, date: '2026-03' }, [{ title: '甲' }]),
    sourceOf({ id: 'h2', publication: harbour, date: '2026-02' }, [{ title: '乙' }]),
    sourceOf({ id: 'h1', publication: harbour, date: '2026-01' }, [{ title: '丙' }]),
    sourceOf({ id: 'loose' }, [{ title: '丁' }]),
  ];

  test('puts the issues of a publication together, and last what names none', () => {
    expect(told(sourcesIndex(sources, 'zh'))).toEqual([
      'G: 港湾晚报 [h2, h1]',
      'S: 山脊周刊 [r1]',
      '–: 未注明出版物 [loose]',
    ]);
    expect(told(sourcesIndex(sources, 'en')).slice(0, 2)).toEqual([
      'H: Harbour Evening [h2, h1]',
      'R: Ridge Weekly [r1]',
    ]);
  });
});

describe('the columns in the index of subjects', () => {
  const sources = [
    sourceOf({ id: 'h1', publication: harbour }, [
      { title: '甲', kicker: '社 评 ↗' },
      { title: '乙', kicker: '■ 社评' },
      { title: '丙', kicker: '来信' },
    ]),
    sourceOf({ id: 'r1', publication: ridge }, [
      { title: '丁', kicker: '社评' },
      { title: '戊', kicker: '社评' },
    ]),
  ];

  test('are kickers that come again in a publication, without ornaments', () => {
    expect(told(subjectsIndex(sources, 'zh'))).toEqual([
      '栏目: 社评 (港湾晚报) [甲, 乙]',
      '栏目: 社评 (山脊周刊) [丁, 戊]',
    ]);
  });
});
