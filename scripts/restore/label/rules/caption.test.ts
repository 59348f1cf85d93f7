import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { caption, credit } from './caption.ts';

const around = (line: string) => `${page(46)}\n\n${line}\n\n${page(46)}`;

test.each([
  ['图 3 港区岸电用量的变化'],
  ['图1 渡口'],
  ['表 2-1：各港用电'],
  ['【图 2】桥墩的剖面'],
  ['Figure 4. Lanterns counted on the breakwater'],
  ['Table 1: Ferries by year'],
])('%s is a caption', (line) => {
  expect(rolesIn(around(line), caption)).toEqual({ [line]: 'caption' });
});

describe('sentences about figures are text', () => {
  test.each([
    ['如图 3 所示，夜里的电价最低'],
    ['图 3 显示，夜里的电价最低'],
    ['表 2 列出了各港的用电'],
    ['表2报告了各港的用电'],
    ['图3中的曲线由黄转青'],
    ['表1的电价证明夜里便宜，'],
    ['图5可以看出夜里的电价最低'],
    ['图 2 里的桥墩还没有浇筑。'],
    ['图书馆改了三次地方'],
    ['表示同意的有十二个人'],
    ['图5年前就画好了'],
    ['Figures for the year were low'],
    ['Table manners of the crew'],
  ])('%s', (line) => {
    expect(rolesIn(around(line), caption)).toEqual({});
  });
});

test.each([
  ['来源：港务年报'],
  ['( 出处 ) 渡口手记'],
  ['注：未计通道'],
  ['视觉资料室/图'],
  ['Source: Harbour office'],
  ['※ 按小时计'],
])('%s is a credit', (line) => expect(rolesIn(around(line), credit)).toEqual({ [line]: 'credit' }));

test.each([['水的来源有三处：井、河、雨'], ['注意：船要开了'], ['他把图画在船坞门口'], ['Sourced from the harbour']])(
  '%s is no credit',
  (line) => expect(rolesIn(around(line), credit)).toEqual({}),
);

test('a source that leaves a title open goes on in the next line', () => {
  const first = '来源：根据《渡口与桥梁研究中心关于岸电价格的';
  const text = `${page(46)}\n\n${first}\n调查（第三册）》整理\n\n${page(46)}`;
  expect(rolesIn(text, credit)).toEqual({ [first]: 'credit', '调查（第三册）》整理': 'credit' });
});

test('a caption that fills its line goes on in the next, up to a blank line', () => {
  const first = 'Figure 1 How the two ferries share one pier, and which of them has to wait outside';
  const text = `${page(41)}\n\n${first}\nuntil the lamp of the other is seen\n\n${page(41)}`;
  expect(rolesIn(text, caption)).toEqual({ [first]: 'caption', 'until the lamp of the other is seen': 'caption' });
});

test('a caption that breaks off where the next word has no room goes on with it, and only then', () => {
  const first = 'Figure 1 How the two ferries share one pier and which of them waits outside';
  const under = (line: string) => rolesIn(`${page(41)}\n\n${first}\n${line}\n\n${page(41)}`, caption);
  expect(under('lanterns permitting')).toEqual({ [first]: 'caption', 'lanterns permitting': 'caption' });
  expect(under('at dusk')).toEqual({ [first]: 'caption' });
});

test.each([['（航运局供图）'], ['Photo by Hugh Tarrant'], ['TOBIAS RUNDELL/THE LEDGER']])('%s is a credit', (line) => {
  expect(rolesIn(around(line), credit)).toEqual({ [line]: 'credit' });
});

test('TABLE I. is a caption', () => {
  expect(rolesIn(around('TABLE IV. The piers of the old ferry'), caption)).toEqual({
    'TABLE IV. The piers of the old ferry': 'caption',
  });
});
