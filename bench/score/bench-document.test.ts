import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { annotatedDocuments, annotates } from './bench-document.ts';

test.each([
  ['ferry-news/truth.tsv', 'ferry-news', true],
  ['ferry-news/lost.tsv', 'ferry-news', false],
  ['ferry-news.tsv', 'ferry-news', true],
  ['017.dev.tsv', '017_a1b2', true],
  ['017.dev.tsv', '0170_a1b2', false],
  ['ferry.tsv', 'ferry-news', false],
])('%s annotates %s: %s', (path, id, expected) => {
  expect(annotates(path, id)).toBe(expected);
});

test('annotations of one document stay apart, each under its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'annotated-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['017_a1.txt', '018_b2.txt', '017.east.tsv', '017.west.tsv'])
    writeFileSync(join(folder, name), `what ${name} says`);
  const [document, ...others] = await annotatedDocuments(folder, folder);
  expect(others).toEqual([]);
  expect(document?.annotations).toEqual([
    { name: '017.east', text: 'what 017.east.tsv says' },
    { name: '017.west', text: 'what 017.west.tsv says' },
  ]);
});
