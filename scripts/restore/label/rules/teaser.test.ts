import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { teaser } from './teaser.ts';

const teased =
  '去年有四成的船在港口接了岸电，船长们说夜里终于睡得着觉，账单却比烧油时厚了一叠，码头和船东都在等一个说法。';

test('a hot word, its paragraph and the headline that names the page are a teaser', () => {
  const text = ['岸电', teased, '谁来付岸电的账 ↗ A3', '渡轮改票价..... B2'].join('\n\n');
  expect(Object.values(rolesIn(text, teaser))).toEqual(['promo', 'promo', 'promo', 'promo']);
});

test('a reporter below an index belongs to an article', () => {
  const text = ['渡轮改票价..... B2', '渡口两边的早市', '本报记者 沈一帆 临江报道', teased].join('\n\n');
  expect(rolesIn(text, teaser)).toEqual({ '渡轮改票价..... B2': 'promo' });
});

test.each([['他想了很久，终于没有说……'], ['候船室在 A3 号门旁边，走过去要五分钟。'], ['下转 B2']])(
  '%s names no page',
  (line) => {
    expect(rolesIn([line, teased].join('\n\n'), teaser)).toEqual({});
  },
);

test('a headline with its page in brackets below is a teaser', () => {
  expect(rolesIn(['渡口两边的早市', '（第五版）', teased].join('\n\n'), teaser)).toEqual({
    渡口两边的早市: 'promo',
    '（第五版）': 'promo',
  });
});
