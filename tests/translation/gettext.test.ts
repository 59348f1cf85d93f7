/**
 * GNU gettext takes every file that we write, says nothing about it, and would have written the same, so tools that follow
 * it leave our files as they are. Where a line is folded depends on the version of Unicode that each knows. Runs where gettext is installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSource } from '../../scripts/restore/compose/compose-source.ts';
import { parseMdx } from '../../scripts/restore/compose/mdx-syntax.ts';
import { readSources } from '../../scripts/restore/read/read-sources.ts';
import { restoreSource } from '../../scripts/restore/restore.ts';
import { messagesOf } from '../../src/model/translation/message.ts';
import { type Entry, emptyCatalogue, parseTranslation, printTranslation } from '../../src/model/translation/po.ts';
import { entriesOf, reconcile } from '../../src/model/translation/reconcile.ts';

const hasGettext = spawnSync('msgcat', ['--version']).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gettext-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[]): { status: number | null; said: string; printed: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: stderr, printed: stdout };
}

function write(name: string, entries: readonly Entry[]): string {
  const text = printTranslation({ ...emptyCatalogue('en'), entries: [...entries] });
  writeFileSync(join(folder, name), text);
  return text;
}

const unfolded = (text: string): string => text.replace(/"\n(?:#~?\|? )?"/g, '');

const parse = (text: string) => {
  const parsed = parseTranslation(new TextEncoder().encode(text));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.catalogue;
};

describe.skipIf(!hasGettext)('with GNU gettext', async () => {
  const { sources } = await readSources(new URL('../../content/sources', import.meta.url).pathname);
  const pages = sources.flatMap((source) => composeSource(restoreSource(source)).pages);

  /** The entries of the collection's articles in all states, with former originals and obsolete texts. */
  function entriesInAllStates(): Entry[][] {
    return pages.map((page, number) => {
      const messages = messagesOf(page.frontMatter, parseMdx(page.body));
      const entries = entriesOf(reconcile(messages, [])).map((entry, index): Entry => {
        const translated = {
          ...entry,
          translation: entry.original,
          references: [`content/sources/a.txt:${index + 1}`],
        };
        if (index % 4 === 0) return entry;
        if (index % 4 === 1) return { ...translated, flags: ['fuzzy'], notes: ['machine: some model'] };
        return index % 4 === 2 ? translated : { ...translated, original: `${entry.original.slice(4)}旧文 an old one` };
      });
      return entriesOf(reconcile(messages.toSpliced(number % 7, 2), entries));
    });
  }

  test('msgfmt --check says nothing of any file, and msgcat would have written the same', () => {
    const states = entriesInAllStates();
    expect(states.flat().some(({ obsolete }) => obsolete)).toBe(true);
    expect(states.flat().some(({ previous }) => previous !== undefined)).toBe(true);
    for (const entries of states) {
      const text = write('a.po', entries);
      expect(run('msgfmt', ['--check', '-o', join(folder, 'a.mo'), 'a.po'])).toMatchObject({ status: 0, said: '' });
      const rewritten = run('msgcat', ['a.po']);
      expect(unfolded(rewritten.printed)).toEqual(unfolded(text));
      expect(rewritten.said).toBe('');
    }
  });

  test.each([
    ['unfolded', ['--no-wrap']],
    ['folded narrowly', ['--width=40']],
    ['sorted, without places', ['--sort-output', '--no-location']],
    ['with every character escaped', ['--escape']],
  ])('what msgcat rewrites %s says the same', (_, options) => {
    const entries = entriesInAllStates()[0] ?? [];
    write('b.po', entries);
    const { printed } = run('msgcat', [...options, 'b.po']);
    const said = (some: readonly Entry[]) =>
      some
        .map(({ context, original, translation, previous, flags, notes, obsolete }) =>
          JSON.stringify([context, original, translation, previous, flags, notes, obsolete]),
        )
        .sort();
    expect(said(parse(printed).entries)).toEqual(said(entries));
  });
});
