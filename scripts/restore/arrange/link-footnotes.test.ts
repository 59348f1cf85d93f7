import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../document.ts';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { linkFootnotes } from './link-footnotes.ts';

function link(...given: GivenBlock[]) {
  const leftOut: LeftOut[] = [];
  const linked = linkFootnotes(blocks(...given), leftOut);
  return { linked, leftOut };
}

const note = (mark: string, text: string, page = 0): GivenBlock => ['footnote', `${mark} ${text}`, { mark, page }];
/** The text around the first mark of the first block. */
function markIn(text: string, mark = '3'): string | undefined {
  const [block] = link(['paragraph', text], note(mark, '《港口年报》')).linked;
  const [found] = block?.marks ?? [];
  return found && `${text.slice(0, found.at)}^${text.slice(found.at)}`;
}

test('a bare digit in the text refers to the note with its number', () => {
  const { linked, leftOut } = link(['paragraph', '岸电占全市四成。3发展岸电要靠价格。'], note('3', '《港口年报》'));
  expect(linked).toMatchObject([
    { role: 'paragraph', marks: [{ at: 8, length: 1, label: '3' }] },
    { role: 'footnote', text: { text: '《港口年报》' }, label: '3' },
  ]);
  expect(leftOut).toMatchObject([{ reason: 'mark', text: { text: '3' } }]);
});

describe('a mark stands', () => {
  test.each([
    ['behind a word', '岸电的价格3由港口定。', '岸电的价格^3由港口定。'],
    ['behind a quotation', '他说“慢一点”3。', '他说“慢一点”^3。'],
    ['at the end', '岸电占全市四成。3', '岸电占全市四成。^3'],
    ['behind a number that ends in a mark', '占比12%。3随后下降。', '占比12%。^3随后下降。'],
    ['before a colon', '报告提出了三点3：省电。', '报告提出了三点^3：省电。'],
    ['before a word that begins like a unit', '船票降了价。3多重原因促成此事。', '船票降了价。^3多重原因促成此事。'],
    ['before a year', '作出了承诺。31998年船坞改建，', '作出了承诺。^31998年船坞改建，'],
    [
      'behind a number that ends a sentence',
      'The levy came to 31,900.3 The ferries paid.',
      'The levy came to 31,900.^3 The ferries paid.',
    ],
    ['at the end of an English sentence', 'The count was lower.3', 'The count was lower.^3'],
  ])('%s', (_, text, marked) => {
    expect(markIn(text)).toBe(marked);
  });
});

describe('digits that are numbers of the text are no marks', () => {
  test.each([
    ['他等了3年才上船。'],
    ['一共3条船。'],
    ['船票涨到3.5元。'],
    ['增长3%以后停住了。'],
    ['第3次试水成功。'],
    ['约3吨重的书。'],
    ['从2013到2023的船。'],
    ['3月的渡口有雾。'],
    ['耗电3GW的码头。'],
    ['共13人上船，'],
    ['三点到3点半之间，'],
    ['比分是5:3，'],
  ])('%s', (text) => {
    expect(markIn(text)).toBeUndefined();
  });

  test('the mark is found after them', () => {
    expect(markIn('他等了3年，约3吨书才上船。3后来船停了。')).toBe('他等了3年，约3吨书才上船。^3后来船停了。');
  });
});

// A space and a word after the mark are taken for a unit.
test('a mark inside an English paragraph is found', () => {
  expect(markIn('The count was lower.3 It was also better.')).toBe('The count was lower.^3 It was also better.');
});

test('the number in the name of a model is no mark', () => {
  expect(markIn('这款A3型的船卖得好。3后来停产了。')).toBe('这款A3型的船卖得好。^3后来停产了。');
});

test('marks are found in the order of the notes', () => {
  const { linked } = link(['paragraph', '船期改了。2桥修了。1水退了。2'], note('1', '甲'), note('2', '乙'));
  expect(linked[0]?.marks?.map(({ at, label }) => [at, label])).toEqual([
    [10, '1'],
    [15, '2'],
  ]);
});

test('a place that only may be a mark yields to the order of the others', () => {
  const { linked } = link(
    ['paragraph', '船期改了。4多家船坞停工，桥修了。3水退了。4路通了。'],
    note('3', '甲'),
    note('4', '乙'),
  );
  expect(linked[0]?.marks?.map(({ at, label }) => [at, label])).toEqual([
    [17, '3'],
    [22, '4'],
  ]);
});

test('the source of a figure may carry a mark; the number of the figure is none', () => {
  const { linked } = link(['caption', '图3渡口'], ['credit', '来源：港务年报3'], note('3', '《港口年报》'));
  expect(linked.map(({ marks }) => marks?.map(({ at }) => at))).toEqual([undefined, [7], undefined]);
});

test('the tab that a font lost behind the number goes with it', () => {
  const { linked, leftOut } = link(['paragraph', '占三成。3'], ['footnote', '3\ufffd《港口年报》', { mark: '3' }]);
  expect(linked[1]?.text.text).toBe('《港口年报》');
  expect(leftOut.map(({ text }) => text.text)).toEqual(['3\ufffd']);
});

test('numbers that begin anew with the next paper get labels of their own', () => {
  const { linked } = link(
    ['paragraph', '船期改了。1桥修了。'],
    note('1', '甲'),
    ['paragraph', '水退了。1船来了。', { page: 1 }],
    note('1', '乙', 1),
  );
  const labels = linked.filter((block) => block.role === 'footnote').map((block) => block.label ?? '');
  expect(new Set(labels).size).toBe(2);
  for (const label of labels) expect(label).toMatch(/1$/);
  expect(linked.flatMap((block) => block.marks ?? []).map((mark) => mark.label)).toEqual(labels);
});

test('a note whose mark is not found is kept with its number at the end', () => {
  const { linked, leftOut } = link(['paragraph', '船期改了。'], note('3', '《港口年报》'));
  expect(linked).toMatchObject([{ role: 'paragraph' }, { role: 'reference', text: { text: '3 《港口年报》' } }]);
  expect(linked[0]).not.toHaveProperty('marks');
  expect(leftOut).toEqual([]);
});

test('the mark of a note is not looked for pages away', () => {
  const { linked } = link(['paragraph', '船期改了。3桥修了。'], note('3', '《港口年报》', 9));
  expect(linked[0]).not.toHaveProperty('marks');
});

test('text without notes stays as it is', () => {
  const given = blocks(['paragraph', '船期改了。3桥修了。']);
  expect(linkFootnotes(given, [])).toEqual(given);
});

describe('a circled number', () => {
  const circled: GivenBlock = ['footnote', '② 《港口年报》', { mark: '②', page: 0 }];
  const link1 = (text: string) => link(['paragraph', text], circled).linked;

  test('inside the text refers to its note', () => {
    expect(link1('岸电占全市四成。②发展岸电要靠价格。')).toMatchObject([
      { role: 'paragraph', marks: [{ at: 8, length: 1, label: '2' }] },
      { role: 'footnote', text: { text: '《港口年报》' }, label: '2' },
    ]);
  });

  test('that counts what is listed is none', () => {
    expect(link1('岸电有两样好处：①省钱；②安静。')).toMatchObject([{ role: 'paragraph' }, { role: 'reference' }]);
  });
});
