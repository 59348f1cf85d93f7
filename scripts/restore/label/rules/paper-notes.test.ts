import { expect, test } from 'vitest';
import { column, paragraphs, rolesIn } from '../../lines.testing.ts';
import { folio } from './folio.ts';
import { footnote } from './footnote.ts';
import { paperNoteBlocks, paperNotes } from './paper-notes.ts';

const [first = '', second = ''] = paragraphs.map((text) => column(text, 22));
const notes = '收稿日期：2021-03-04\n基金项目：临江省渡口项目（2018N21）\n作者简介：沈一帆，讲师，\n研究渡口。';
const footnotes = (text: string) =>
  Object.entries(rolesIn(text, folio, paperNotes)).flatMap(([line, role]) => (role === 'footnote' ? [line] : []));

test('notes on a paper at the foot of its page are footnotes', () => {
  expect(footnotes(first.replace('\n', `\n${notes}\n— 3 —\n`))).toEqual(notes.split('\n'));
});

test('under a title they stay', () => {
  expect(footnotes(`渡口停航以后\n\n收稿日期：2021-03-04\n\n${first}\n${second}\n— 3 —`)).toEqual([]);
});

test('where each line is a block, they are footnotes wherever they stand', () => {
  const note = '作者简介：沈一帆，讲师，研究渡口；顾听澜，教授。';
  expect(rolesIn(`${paragraphs[0]}\n\n${note}\n\n${paragraphs[1]}`, paperNoteBlocks)).toEqual({ [note]: 'footnote' });
  expect(rolesIn(`${paragraphs[0]}\n\n他的作者简介：一行字。`, paperNoteBlocks)).toEqual({});
});

test('numbered notes may stand below them', () => {
  const circled = '① 据渡口站二〇一八年的记录。';
  const text = `${first.replace('，', '①，')}\n${second.replace('\n', `\n${notes}。\n${circled}\n— 3 —\n`)}`;
  expect(
    Object.entries(rolesIn(text, folio, footnote, paperNotes)).flatMap(([line, role]) =>
      role === 'footnote' ? [line] : [],
    ),
  ).toEqual([...`${notes}。`.split('\n'), circled]);
});
