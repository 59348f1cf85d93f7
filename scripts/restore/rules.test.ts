import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultFolders, projectRoot } from '../command-line/folders.ts';
import { lineRules } from './label/label.ts';
import { blockRules } from './label/label-paragraph-lines.ts';
import { readSources } from './read/read-sources.ts';
import { restoreSource } from './restore.ts';
import { rules } from './rules.ts';

const names = rules.map(({ name }) => name);

/** A set that knows what it was asked for. */
class Asked extends Set<string> {
  readonly names = new Set<string>();
  override has(name: string): boolean {
    this.names.add(name);
    return super.has(name);
  }
}

test('each rule has one name, in kebab case, and a sentence', () => {
  expect(new Set(names).size).toBe(names.length);
  for (const { name, does } of rules) {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(does).toMatch(/^[A-Z].+\.$/);
  }
});

test('the rules that label lines are those of the two lists', () => {
  const lists = [...lineRules, ...blockRules].map(({ name }) => name);
  const given: readonly string[] = names;
  expect(lists.filter((name) => !given.includes(name))).toEqual([]);
});

test('every rule has a switch, and every switch is of a rule', async () => {
  const { sources } = await readSources(join(projectRoot, defaultFolders.sources));
  const asked = new Asked();
  for (const source of sources) restoreSource(source, { without: asked });
  expect([...asked.names].sort()).toEqual([...names].sort());
});
