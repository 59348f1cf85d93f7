import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Citation, cite } from './citation.ts';

const reading = { address: 'https://library.example/zh/coast-weekly/lamps/#p4', day: '2026-11-21' };
const chinese: Citation = {
  key: 'coast-weekly-lamps',
  title: '灯塔还亮着',
  subtitle: '守夜人的账本',
  authors: ['林知遥', '周砚'],
  publication: '海岸周报',
  date: '2024-05-09',
  lang: 'zh-Hans',
  kind: 'newspaper',
};
const english: Citation = {
  key: 'port-papers-cranes',
  title: 'Quiet Cranes',
  subtitle: '',
  authors: ['Ada Byrne', 'Tom Okafor', 'Wei Lan', 'Jo Reed'],
  publication: 'Port Papers',
  date: '2023',
  lang: 'en',
  kind: 'collection',
};

describe('GB/T 7714', () => {
  test('a newspaper article', () => {
    expect(cite('gbt7714', chinese, reading)).toBe(
      '林知遥, 周砚. 灯塔还亮着: 守夜人的账本[N/OL]. 海岸周报, 2024-05-09[2026-11-21]. https://library.example/zh/coast-weekly/lamps/#p4.',
    );
  });

  test('a contribution by more than three authors', () => {
    expect(cite('gbt7714', english, reading)).toBe(
      'Ada Byrne, Tom Okafor, Wei Lan, et al. Quiet Cranes[C/OL]//Port Papers, 2023[2026-11-21]. https://library.example/zh/coast-weekly/lamps/#p4.',
    );
  });

  test('without authors or date', () => {
    const bare = { ...chinese, authors: [], subtitle: '', date: undefined };
    expect(cite('gbt7714', bare, reading)).toMatch(/^灯塔还亮着\[N\/OL\]\. 海岸周报\[2026-11-21\]\. /);
  });
});

describe('Chicago', () => {
  test('Chinese names stay as they are', () => {
    expect(cite('chicago', chinese, reading)).toBe(
      '林知遥、周砚. “灯塔还亮着: 守夜人的账本.” 海岸周报, May 9, 2024. Accessed November 21, 2026. https://library.example/zh/coast-weekly/lamps/#p4.',
    );
  });

  test('of the first English name the family name leads', () => {
    expect(cite('chicago', english, reading)).toMatch(
      /^Byrne, Ada, Tom Okafor, Wei Lan, and Jo Reed\. “Quiet Cranes\.” Port Papers, 2023\. /,
    );
  });
});

describe('BibTeX', () => {
  test('an entry with its fields', () => {
    expect(cite('bibtex', chinese, reading).split('\n')).toEqual([
      '@article{coast-weekly-lamps,',
      '  author = {{林知遥} and {周砚}},',
      '  title = {{灯塔还亮着}},',
      '  subtitle = {{守夜人的账本}},',
      '  journaltitle = {{海岸周报}},',
      '  date = {2024-05-09},',
      '  langid = {chinese},',
      '  url = {https://library.example/zh/coast-weekly/lamps/#p4},',
      '  urldate = {2026-11-21},',
      '}',
    ]);
  });

  test('no title can end the entry or begin a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', '港', 'a', '$') }), (title) => {
        const entry = cite('bibtex', { ...chinese, title }, reading);
        const unescaped = entry.replace(/\\[{}]/g, '');
        expect(unescaped.split('{').length).toBe(unescaped.split('}').length);
        expect(entry).not.toMatch(/(?<!\\)[%$]/);
      }),
    );
  });
});
