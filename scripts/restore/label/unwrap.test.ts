import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../document.ts';
import { blocksOf, column, labelled, page, paragraphs, shown } from '../lines.testing.ts';
import { label } from './label.ts';
import { byline } from './rules/byline.ts';
import { caption, credit } from './rules/caption.ts';
import { folio } from './rules/folio.ts';
import { footnote } from './rules/footnote.ts';
import { listItem } from './rules/list-item.ts';
import { unwrap } from './unwrap.ts';

const rules = [folio, caption, credit, footnote, byline, listItem];
const [first = '', second = '', third = ''] = paragraphs;

function blocks(text: string): ReturnType<typeof shown> {
  const leftOut: LeftOut[] = [];
  return shown(unwrap(labelled(text, ...rules), leftOut));
}
const paragraphsIn = (text: string) => blocks(text).flatMap(([role, one]) => (role === 'paragraph' ? [one] : []));

test.each([15, 23, 46])('the lines of a column of %d characters become the paragraphs they were', (characters) => {
  expect(paragraphsIn(page(characters))).toEqual(paragraphs);
});

describe('a paragraph goes on after', () => {
  const [line = '', ...rest] = column(first, 23).split('\n');
  const cutBy = (lines: string) => `${line}\n\n${lines}\n\n${rest.join('\n')}\n\n${page(23)}`;

  test.each([
    ['a page number', '- 9 -'],
    ['a picture', '图 3 渡口的早晨\n来源：港务年报'],
  ])('%s', (_, lines) => {
    expect(paragraphsIn(cutBy(lines))[0]).toBe(first);
  });

  test('the notes at the foot of its page', () => {
    const text = `${line}\n\n1 《港口年报》第 3 页\n\n- 9 -\n\f${rest.join('\n')}\n\n${page(23)}`;
    expect(paragraphsIn(text)[0]).toBe(first);
  });
});

test('it does not go on after a byline', () => {
  expect(paragraphsIn(`${column(second, 23)}\n\n本报记者 沈一帆\n\n${column(third, 23)}`)).toEqual([second, third]);
});

test('items take the lines that go on with them', () => {
  const items = [
    '（1）统一编号：七座码头的堆位使用同一套编码，彼此看得见，也查得到。',
    '（2）按小时计价：占用即计费，空出即停表，价格每季度公布一次。',
  ];
  const text = `${page(23)}\n\n${items.map((item) => column(item, 23)).join('\n')}\n\n${page(23)}`;
  expect(blocks(text).filter(([role]) => role === 'item')).toEqual(items.map((item) => ['item', item]));
});

test('notes are one block each, over as many lines as they have', () => {
  const text = `${page(46)}\n\n1 《港口年报》，渡口与桥梁研究中心编，\n第三册\n2 港务局\n\n- 7 -`;
  expect(blocks(text).filter(([role]) => role === 'footnote')).toEqual([
    ['footnote', '1《港口年报》，渡口与桥梁研究中心编，第三册'],
    ['footnote', '2港务局'],
  ]);
});

test('two captions one below the other stay two', () => {
  const text = `${page(46)}\n\n图 1 渡口\n图 2 桥墩\n\n${page(46)}`;
  expect(blocks(text).filter(([role]) => role === 'caption')).toEqual([
    ['caption', '图1 渡口'],
    ['caption', '图2 桥墩'],
  ]);
});

test('hyphens that are undone are handed on', () => {
  const leftOut: LeftOut[] = [];
  const text =
    'the official responsible for the esti-\nmate had retired and nobody remembered\nhow it had been calculated in those days';
  expect(shown(unwrap(labelled(text), leftOut))).toEqual([
    ['paragraph', text.replace('-\n', '').replaceAll('\n', ' ')],
  ]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(['hyphen']);
});

test('a document of no lines has no blocks', () => {
  expect(label([]).blocks).toEqual([]);
});

test('the name of a column stands over a longer headline', () => {
  const text = page(14);
  const roles = blocksOf(`${text}\n\n渡口谈\n谁来付岸电的账\n\n本报记者 沈一帆\n\n${text}`).filter(
    ({ role }) => role === 'heading',
  );
  expect(roles.map((block) => block.text.text)).toEqual(['渡口谈', '谁来付岸电的账']);
});

test('a title that pages repeat is a heading by itself', () => {
  const text = `航运观察\n渡口停航以后的两岸\n水慢下来了\n\n${column(first, 23)}\n\n— 2 —\n渡口停航以后的两岸\n\n${column(second, 23)}`;
  const headings = shown(label(labelled(text)).blocks).flatMap(([role, one]) => (role === 'heading' ? [one] : []));
  expect(headings).toContain('渡口停航以后的两岸');
});

test('a deck set as a sentence does not go on with a headline in capitals', () => {
  const leftOut: LeftOut[] = [];
  const lines = labelled('Council Weighs Fee\nFor Parking Lots\nNeighbors fear that their streets\nwill be filled').map(
    (line) => ({
      ...line,
      role: 'heading' as const,
    }),
  );
  expect(shown(unwrap(lines, leftOut)).map(([, text]) => text)).toEqual([
    'Council Weighs Fee For Parking Lots',
    'Neighbors fear that their streets will be filled',
  ]);
});

test('the session of a meeting and the title below it are two headings', () => {
  const head = (first: string) =>
    shown(blocksOf(`${page(34)}\n\n${first}\n粮仓里的图书室\n\n沈　帆\n\n${page(34)}`)).filter(
      ([role]) => role === 'heading',
    );
  expect(head('圆桌论坛二')).toEqual([
    ['heading', '圆桌论坛二'],
    ['heading', '粮仓里的图书室'],
  ]);
  expect(head('梁上的墨字与')).toEqual([['heading', '梁上的墨字与粮仓里的图书室']]);
});

test('each line of a head in capitals that ends in a full stop stands by itself', () => {
  const lines = labelled('FERRY LEFT AT PIER.\nOWNERS SILENT.\nTHE RIVER DOES NOT\nWAIT FOR THE BOAT.').map((line) => ({
    ...line,
    role: 'heading' as const,
  }));
  expect(shown(unwrap(lines, [])).map(([, one]) => one)).toEqual([
    'FERRY LEFT AT PIER.',
    'OWNERS SILENT.',
    'THE RIVER DOES NOT WAIT FOR THE BOAT.',
  ]);
});

test('what stands between dashes below a title is a heading of its own', () => {
  const text = `${page(34)}\n\n粮仓里的图书室\n——兼谈书架的高矮\n\n沈　帆\n\n${page(34)}`;
  expect(shown(blocksOf(text)).filter(([role]) => role === 'heading')).toEqual([
    ['heading', '粮仓里的图书室'],
    ['heading', '——兼谈书架的高矮'],
  ]);
});
