import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { columnLines } from './column-lines.ts';

const whole =
  '港务公司的船员说，岸电接好以后夜里安静多了，可是月底的账单比烧油的时候厚了整整一叠，谁也说不清该由谁来付。';

test('lines of a narrow column go on in the next', () => {
  const lines = [
    '去年冬天海港的风比往年大,拖',
    '轮停了十一天。船东把账算给港',
    '口,港口又把账单转给供电单',
    '位,说这笔钱该由两家一起分',
    ',供电单位不肯。',
  ];
  expect(rolesIn([whole, ...lines, whole].join('\n\n'), columnLines)).toEqual(
    Object.fromEntries(lines.slice(0, 4).map((line) => [line, 'paragraph'])),
  );
});

test('headings one after the other are not lines of a column', () => {
  const headings = [
    '港口的岸电由谁来付账',
    '渡轮涨价以后的早市',
    '修船人的第二个春天',
    '老码头上的新电价表',
    '夜航船与灯塔看守人',
  ];
  expect(rolesIn([whole, ...headings, whole].join('\n\n'), columnLines)).toEqual({});
});
