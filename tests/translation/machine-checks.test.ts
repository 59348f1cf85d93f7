/**
 * The checks of machine translations, over translations that people made and reviewed: what they find there is a false
 * alarm, for which a reader would miss a translation or a server be asked in vain.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGlossary } from '../../scripts/translate/glossary.ts';
import { faultsOf } from '../../scripts/translate/machine/faults.ts';
import { parseTranslation } from '../../src/model/translation/po.ts';
import { stateOf } from '../../src/model/translation/state.ts';

const content = join(import.meta.dirname, '../../content');
const read = readGlossary(readFileSync(join(content, 'glossary.yaml'), 'utf8'));
if (Array.isArray(read)) throw new Error(read[0]?.message);
const glossary = read;

const blocks = (['en', 'zh'] as const).flatMap((to) => {
  const from = to === 'en' ? ('zh' as const) : ('en' as const);
  return globSync(`translations/${to}/*/*.po`, { cwd: content }).flatMap((file) => {
    const parsed = parseTranslation(readFileSync(join(content, file)));
    if ('problems' in parsed) throw new Error(file);
    const reviewed = parsed.catalogue.entries.filter((entry) => !entry.obsolete && stateOf(entry) === 'reviewed');
    return reviewed.map(({ context, original, translation, comments }) => {
      const role = comments[0]?.startsWith('Table') ? ('table' as const) : ('paragraph' as const);
      const message = { context, role, text: original, comments: [] };
      return { place: `${file} ${context}`, faults: faultsOf(message, translation, { from, to }, glossary) };
    });
  });
});

test('no translation of the collection would be thrown away', () => {
  expect(blocks.length).toBeGreaterThan(0);
  const unusable = blocks.filter(({ faults }) => faults.some(({ isUnusable }) => isUnusable));
  expect(unusable).toEqual([]);
});

test('no more than one in thirty would be asked for again', () => {
  const doubted = blocks.filter(({ faults }) => faults.length > 0);
  expect(doubted.length, JSON.stringify(doubted, null, 1)).toBeLessThan(blocks.length / 30);
});
