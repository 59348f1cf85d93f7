import { expect, test } from 'vitest';
import type { Note } from '../restore/document.ts';
import { noteLines } from './notes.ts';

const notes: Note[] = [
  { level: 'doubt', rule: 'title', source: 'tide', line: 40, message: 'Two titles.' },
  { level: 'error', rule: 'json', source: '/home/mo/scans/b.json', line: 12, message: 'Broken.' },
  { level: 'error', rule: 'ledger', source: 'tide', line: 9, message: 'Counted twice.' },
  { level: 'error', rule: 'no-sources', source: '/srv/other', message: 'Nothing there.' },
];
const files = new Map([['tide', '/home/mo/scans/tide.txt']]);

test('errors are grouped by file in the order of their lines, with paths as the user knows them', () => {
  expect(noteLines(notes, { files, verbose: false, folder: '/home/mo' })).toEqual([
    '/srv/other: error no-sources: Nothing there.',
    'scans/b.json:12: error json: Broken.',
    'scans/tide.txt:9: error ledger: Counted twice.',
  ]);
});

test('doubts are listed when asked for', () => {
  expect(noteLines(notes, { files, verbose: true, folder: '/' })).toContain(
    'home/mo/scans/tide.txt:40: doubt title: Two titles.',
  );
});
