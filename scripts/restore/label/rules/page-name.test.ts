import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { pageName } from './page-name.ts';
import { teaser } from './teaser.ts';

const paragraphs = (from: number) =>
  Array.from(
    { length: 13 },
    (_, at) => `第${from + at}段说的是渡口边的事情，船来船走，水涨水落，岸上的人各有各的忙法，谁也不耽误谁。`,
  );

test('a short line at the head of page after page is the name of the pages', () => {
  const text = [0, 20, 40].flatMap((from) => ['港口与航运', ...paragraphs(from)]).join('\n\n');
  expect(rolesIn(text, pageName)).toEqual({ 港口与航运: 'furniture' });
});

test('a heading that was read again and again at one place is not', () => {
  const text = ['老船工的新工牌', '一段。', '老船工的新工牌', '一段。', '老船工的新工牌', ...paragraphs(0)].join(
    '\n\n',
  );
  expect(rolesIn(text, pageName)).toEqual({});
});

test('a section that the index names heads its pages', () => {
  const text = ['绿色航运', '谁来付岸电的账 A3', ...paragraphs(0), '绿色航运', ...paragraphs(20)].join('\n\n');
  expect(rolesIn(text, teaser, pageName)).toMatchObject({ 绿色航运: 'furniture' });
});

test('codes of pages with the names of their sections', () => {
  const text = '渡船每天往返十八趟，票价仍是两元，交通部门把省下的钱用来养护两岸的石阶。';
  expect(rolesIn(['A25 港口经济', text, 'A26 港口经济', text].join('\n\n'), pageName)).toEqual({
    'A25 港口经济': 'furniture',
    'A26 港口经济': 'furniture',
  });
  expect(rolesIn(['A25 港口经济', text].join('\n\n'), pageName)).toEqual({});
});
