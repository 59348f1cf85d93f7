import { expect, test } from 'vitest';
import type { JoinMeasure } from '../../scripts/restore/arrange/join-cut-paragraphs.ts';
import { kindsOfEvidence } from '../../scripts/restore/arrange/seam-evidence.ts';
import { paragraphs, sourceOf } from '../../scripts/restore/lines.testing.ts';
import { annotatedSeams, countJoins, type SeamCount } from './annotated-seams.ts';

const [first = '', second = '', third = '', ...others] = paragraphs;
/** The rest of the first paragraph, from a comma on, stands behind the second; of the third the rest is lost. */
const cutAt = first.indexOf('，再把');
const lines = [first.slice(0, cutAt), second, first.slice(cutAt), third.slice(0, 40), ...others];
const source = sourceOf(lines.join('\n\n'));

/** Joins what begins with a comma, so that counting is tried apart from weighing. */
const commaAt = kindsOfEvidence.indexOf('beginsInside');
const measure: JoinMeasure = {
  scale: { odds: (between) => (between[commaAt] ?? 0) - 0.5, mostAfter: { characters: 0, words: 0, partsOfSpeech: 0 } },
  enough: { text: 0, heading: 0 },
};

const tail = ['1', '1', 'a1', 'body', ''];
const head = ['5', '5', 'a1', 'body', '+'];
const lost = ['7', '7', 'a2', 'body', ''];

function countOf(...rows: string[][]): SeamCount[] {
  const annotation = { name: 'ferry', text: rows.map((row) => row.join('\t')).join('\n') };
  return annotatedSeams(source, [annotation]).map((seams) => countJoins(seams, measure));
}

test('a join is right where the annotation has it, and an end that was left open counts too', () => {
  expect(countOf(tail, head, lost)).toEqual([{ openEnds: 2, trueJoins: 1, made: 1, right: 1 }]);
});

test('it is wrong where the paragraph ends there, or goes on elsewhere', () => {
  expect(countOf(tail, ['5', '5', 'a3', 'body', ''])).toEqual([{ openEnds: 1, trueJoins: 0, made: 1, right: 0 }]);
  expect(countOf(tail, ['9', '9', 'a1', 'body', '+'])).toEqual([{ openEnds: 1, trueJoins: 1, made: 1, right: 0 }]);
});

test('only the annotated part counts, without second copies', () => {
  expect(countOf(lost)).toEqual([{ openEnds: 1, trueJoins: 0, made: 0, right: 0 }]);
  expect(countOf(['1', '1', '-', 'repeat', ''], lost)).toMatchObject([{ openEnds: 1, made: 0 }]);
  expect(countOf(tail, ['5', '5', '-', 'repeat', ''])).toMatchObject([{ openEnds: 1, made: 0 }]);
});

test('annotations of one document are counted one by one', () => {
  const annotations = [tail, lost].map((row, at) => ({ name: `part ${at}`, text: row.join('\t') }));
  const seams = annotatedSeams(source, annotations);
  expect(seams.map(({ name }) => name)).toEqual(['part 0', 'part 1']);
  expect(seams.map((one) => countJoins(one, measure).openEnds)).toEqual([1, 1]);
});
