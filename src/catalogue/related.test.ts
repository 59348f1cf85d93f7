import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relatedTexts, termsOf } from './related.ts';

const limits = { least: 0.05, most: 3 };
const texts = [
  { id: 'cranes', text: '码头的吊车夜里也在转。吊车司机说，码头越忙，吊车越要检修。' },
  { id: 'repairs', text: '检修吊车要停工一天。码头为每台吊车建了检修档案，吊车坏在哪里一查便知。' },
  { id: 'noodles', text: '面馆的汤头熬了四个小时。面馆老板说，汤头淡了，客人一口就知道。' },
  { id: 'broth', text: '老汤头讲究火候。汤头熬得好，面馆才留得住人。' },
];

test('lists what is about the same, and nothing else', () => {
  const related = relatedTexts(texts, limits);
  expect(Object.fromEntries([...related].map(([id, list]) => [id, list.map((other) => other.id)]))).toEqual({
    cranes: ['repairs'],
    repairs: ['cranes'],
    noodles: ['broth'],
    broth: ['noodles'],
  });
});

test('words that stand everywhere make nothing alike', () => {
  const everywhere = Array.from({ length: 12 }, (_, at) => ({ id: `${at}`, text: '本报记者报道。本报记者报道。' }));
  expect([...relatedTexts(everywhere, limits).values()].flat()).toEqual([]);
});

test('terms are pairs of Han inside a run, and Latin words whatever their case', () => {
  expect(termsOf('云端AI，Harbour港口')).toEqual(['harbour', '云端', '港口']);
});

test('likeness is mutual, never more than one, and no text is like itself', () => {
  const text = fc.string({ unit: fc.constantFrom('港', '口', '吊', '车', '面', '汤', '。'), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (all) => {
      const related = relatedTexts(
        all.map((each, at) => ({ id: `${at}`, text: each })),
        { least: 0.01, most: all.length },
      );
      for (const [id, list] of related) {
        for (const { id: other, likeness } of list) {
          expect(other).not.toBe(id);
          expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
          expect(related.get(other)?.find((back) => back.id === id)?.likeness).toBeCloseTo(likeness, 9);
        }
      }
    }),
  );
});
