import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { usualMeasure } from '../../scripts/restore/arrange/join-cut-paragraphs.ts';
import { kindsOfEvidence } from '../../scripts/restore/arrange/seam-evidence.ts';
import { scaleWith } from '../../scripts/restore/arrange/seam-odds.ts';
import { type BenchDocument, builtInDocuments } from '../score/bench-document.ts';
import { loadRestorer } from '../score/restorer.ts';
import { type AnnotatedSeams, annotatedSeams, countJoins } from './annotated-seams.ts';
import { fitSeams, given } from './fit-seams.ts';

let issue: BenchDocument;
let read: (annotation: string) => AnnotatedSeams[];

beforeAll(async () => {
  const restorer = await loadRestorer(projectRoot);
  issue = (await builtInDocuments()).find(({ id }) => id.startsWith('industry')) as BenchDocument;
  const source = restorer.read(issue);
  read = (text) => annotatedSeams(source, [{ name: 'issue', text }]);
});

const annotationOf = ({ annotations }: BenchDocument) => annotations.map(({ text }) => text).join('\n');

describe('weights fitted to a page', () => {
  test('join it as it should be', () => {
    const seams = read(annotationOf(issue));
    const measure = { scale: scaleWith(fitSeams(seams)), enough: usualMeasure.enough };
    const { trueJoins, made, right } = countJoins(seams[0] as AnnotatedSeams, measure);
    expect(trueJoins).toBeGreaterThan(4);
    expect(made - right).toBe(0);
    expect(right).toBeGreaterThan(trueJoins / 2);
  });

  test('are the same each time', () => {
    const fitted = () => fitSeams(read(annotationOf(issue)));
    expect(fitted()).toEqual(fitted());
  });

  test('are given where they cannot be fitted', () => {
    const { between } = fitSeams(read(annotationOf(issue)));
    for (const kind of kindsOfEvidence) if (given[kind]) expect(between[kind]).toBe(given[kind].weight);
  });
});

test('second copies of text teach nothing', () => {
  const copies = annotationOf(issue).replace(/^(\S+\t\S+)\t[^\t]*\t[^\t]*\t[^\t]*/gm, '$1\t-\trepeat\t');
  const { between, ...alone } = fitSeams(read(copies));
  const fitted = kindsOfEvidence.filter((kind) => given[kind] === undefined).map((kind) => between[kind]);
  expect(new Set([...fitted, ...Object.values(alone.staysOpen), ...Object.values(alone.begins)])).toEqual(new Set([0]));
});
