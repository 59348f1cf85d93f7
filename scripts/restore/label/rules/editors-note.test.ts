import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { editorsNote, question, responsibleEditor } from './editors-note.ts';

test.each([['本版文章均由本报记者沈一采写'], ['编者按/渡口要拆了，我们请四位老船工各写一段。']])(
  '%s is the editors’',
  (line) => {
    expect(rolesIn(line, editorsNote)).toEqual({ [line]: 'editor' });
  },
);

test.each([['《港湾晚报》：岸电的价钱由谁来定？'], ['记者：船东怎么看？'], ['问：什么时候通航？']])(
  '%s is a question',
  (line) => {
    expect(rolesIn(line, question)).toEqual({ [line]: 'question' });
  },
);

test.each([['《港湾晚报》报道了这件事。'], ['沈一帆：由三家商量着定。'], ['编辑部搬到了渡口边的旧仓库里。']])(
  '%s is neither',
  (line) => {
    expect(rolesIn(line, editorsNote, question)).toEqual({});
  },
);

test.each(['（未完待续）', '【待续】'])('%s closes a part of a story', (line) => {
  expect(rolesIn(line, editorsNote)).toEqual({ [line]: 'editor' });
});

test.each([
  ['（责任编辑：沈一帆）'],
  ['(责任编辑 沈一帆)'],
  ['【本文责编：沈一帆】'],
  ['（编辑：沈一帆 校对：顾听澜）'],
  ['（沈一帆编辑）'],
])('%s ends an article', (line) => {
  expect(rolesIn(line, responsibleEditor)).toEqual({ [line]: 'editor' });
});

test.each([
  ['（沈一帆）'],
  ['责任编辑说，渡口要拆了。'],
  ['（编辑部搬到了渡口边）'],
  ['渡口要拆了。（责任编辑：沈一帆）'],
])('%s does not, as a line', (line) => {
  expect(rolesIn(line, responsibleEditor)).toEqual({});
});

test.each([['（以上发言由会务组根据录音整理）'], ['（本刊记者顾听澜根据录音整理，题目为编者所加）']])(
  '%s closes what was said',
  (line) => {
    expect(rolesIn(line, responsibleEditor)).toEqual({ [line]: 'editor' });
  },
);

test('a signature in brackets that says so is a byline', () => {
  expect(rolesIn('（沈一帆 整理）', responsibleEditor)).toEqual({});
});
