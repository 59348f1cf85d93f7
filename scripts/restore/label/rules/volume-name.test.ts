import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { volumeName } from './volume-name.ts';

const opens = (...head: string[]) => `${head.join('\n')}\n${page(34, { indent: 2 })}`;

describe('the name of a volume over its first title and author', () => {
  test.each([['渡口研讨会（第九届）论文汇编'], ['港航会议文集'], ['渡口简报　第 12 期　2026 年 3 月']])(
    '%s',
    (name) => {
      expect(rolesIn(opens(name, '岸线与泊位', '沈一帆'), volumeName)).toEqual({ [name]: 'furniture' });
      expect(rolesIn(opens(name, '', '岸线与泊位：', '三十年', '', '临江港务局局长　沈一帆'), volumeName)).toEqual({
        [name]: 'furniture',
      });
    },
  );

  test('with who publishes it', () => {
    expect(rolesIn(opens('临江智库', '渡口简报　第 12 期', '岸线与泊位', '沈一帆'), volumeName)).toEqual({
      临江智库: 'furniture',
      '渡口简报　第 12 期': 'furniture',
    });
  });
});

describe('not', () => {
  test('a title of that kind, right over its author', () => {
    expect(rolesIn(opens('岸线旧闻选编', '沈一帆'), volumeName)).toEqual({});
  });

  test('where text stands above', () => {
    expect(rolesIn(`${page(34)}\n${opens('港航会议文集', '岸线与泊位', '沈一帆')}`, volumeName)).toEqual({});
  });
});
