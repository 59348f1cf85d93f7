/** What the explanation says of the built-in collection, against the ledger and the lines of the files. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultFolders, projectRoot } from './command-line/folders.ts';
import { explainLine, type Recorded, recordDecisions } from './explain-line.ts';
import { roles } from './restore/document.ts';
import { page, sourceOf } from './restore/lines.testing.ts';
import { readSources } from './restore/read/read-sources.ts';

const bare = (text: string) => text.replace(/[\s…]+/g, '');
const sorted = (text: string) => [...bare(text)].sort().join('');

describe('every line of the collection', () => {
  let recorded: Recorded[];
  beforeAll(async () => {
    const { sources } = await readSources(join(projectRoot, defaultFolders.sources));
    recorded = sources.map(recordDecisions);
  });

  /** Every so many lines, since each asks the whole ledger. */
  const step = 7;
  const someLines = (text: string) =>
    [...text.split('\n').keys()].map((at) => at + 1).filter((line) => line % step === 1);

  test('is told of with all its characters, each with one outcome', () => {
    for (const one of recorded) {
      const { text, file } = one.restored.source;
      for (const line of someLines(text)) {
        const { texts, errors } = explainLine(one, line);
        const inFile = text.split('\n')[line - 1] ?? '';
        expect(errors).toEqual([]);
        // Of an escape in JSON the file has other characters than the text.
        if (file.endsWith('.txt')) expect(sorted(texts.map((each) => each.text).join(''))).toBe(sorted(inFile));
        for (const each of texts)
          expect(sorted(each.outcomes.map(({ characters }) => characters).join(''))).toBe(sorted(each.text));
      }
    }
  });

  test('goes into a page that there is, or out for a reason', () => {
    for (const one of recorded) {
      const paths = one.composed.pages.map((each) => each.path);
      const outcomes = someLines(one.restored.source.text).flatMap((line) =>
        explainLine(one, line).texts.flatMap((each) => each.outcomes),
      );
      for (const { article, reason } of outcomes) {
        if (article) {
          expect(paths).toContain(article.path);
          expect(roles).toContain(article.role);
          expect(reason).toBeUndefined();
        } else expect(reason).toBeDefined();
      }
    }
  });

  test('has a role by a rule or because none took it', () => {
    for (const one of recorded.filter(({ restored }) => restored.source.file.endsWith('.txt')))
      for (const line of someLines(one.restored.source.text))
        for (const { decisions } of explainLine(one, line).texts)
          expect(decisions.some(({ stage, what }) => stage === 'label' && what.startsWith('is '))).toBe(true);
  });
});

describe('one line', () => {
  test('may end up in several places: its doubled run left out, the rest in a block', () => {
    const document = `渡口的清晨\n\n${page(15)}\n\n岸电箱，岸电箱，去年装到了四十个\n\n${page(15)}`;
    const at = document.split('\n').indexOf('岸电箱，岸电箱，去年装到了四十个') + 1;
    const [told] = explainLine(recordDecisions(sourceOf(document)), at).texts;
    expect(told?.outcomes).toMatchObject([
      { characters: '岸电箱， … 去年装到了四十个', article: { place: expect.stringMatching(/^p\d+$/) } },
      { characters: '岸电箱，', reason: 'doubled' },
    ]);
  });

  test('of JSON may hold many lines of text, and each is told of', () => {
    const content = '渡船每天清早六点离岸。\n谁来付费\n船工先把缆绳盘好。';
    const source = sourceOf(JSON.stringify({ title: '渡口', content }), 'ferry.json');
    const { texts } = explainLine(recordDecisions(source), 1);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['渡口', '渡船每天清早六点离岸。', '谁来付费', '船工先把缆绳盘好。']),
    );
    const title = texts.find(({ text }) => text === '渡口');
    expect(title?.outcomes).toMatchObject([{ article: { place: 'title', role: 'title', title: '渡口' } }]);
  });

  test.each([2, 99])('that is blank or not there is told nothing of: %d', (line) => {
    expect(explainLine(recordDecisions(sourceOf('渡口的清晨\n\n船开了。')), line).texts).toEqual([]);
  });
});
