import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from './message.ts';
import { type Entry, emptyCatalogue, parseTranslation, printTranslation } from './po.ts';
import { entriesOf, reconcile } from './reconcile.ts';
import { stateOf } from './state.ts';

/** Messages of an article, their texts numbered from `p1`. */
const article = (...texts: string[]): Message[] =>
  texts.map((text, index) => ({ context: `p${index + 1}`, role: 'paragraph', text, comments: ['Paragraph.'] }));

/** An article and its reviewed translation, text by text. */
function translated(pairs: Readonly<Record<string, string>>): Entry[] {
  const { blocks } = reconcile(article(...Object.keys(pairs)), []);
  return blocks.map(({ entry }) => ({ ...entry, translation: pairs[entry.original] ?? '' }));
}

const shown = (messages: readonly Message[], entries: readonly Entry[]) =>
  reconcile(messages, entries).blocks.map(({ state, translation }) => [state, translation]);

const first = '渡口停航四年以后又响起了汽笛。';
const second = '交通部门把省下的钱用来养护两岸的石阶。';
const third = '船工说最不习惯的是安静。';
const whole = translated({ [first]: 'one', [second]: 'two', [third]: 'three' });

describe('a translation follows its block', () => {
  test('that stays', () => {
    expect(shown(article(first, second, third), whole)).toEqual([
      ['reviewed', 'one'],
      ['reviewed', 'two'],
      ['reviewed', 'three'],
    ]);
  });

  test('that moves down because another came before it', () => {
    const { blocks } = reconcile(article('新加的一段，讲天气。', first, second, third), whole);
    expect(blocks.map(({ translation }) => translation)).toEqual(['', 'one', 'two', 'three']);
    expect(blocks.map(({ entry }) => entry.context)).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  test('that changes places with another', () => {
    expect(shown(article(third, first, second), whole)).toEqual([
      ['reviewed', 'three'],
      ['reviewed', 'one'],
      ['reviewed', 'two'],
    ]);
  });

  test('of which there are several with the same text', () => {
    const credit = '图片由本报资料室提供';
    const entries = translated({ [first]: 'one', [second]: 'two' });
    const [one, two] = entries as [Entry, Entry];
    const credits = ['credit A', 'credit B'].map((translation) => ({ ...one, original: credit, translation }));
    const before = [one, { ...credits[0], context: 'p2' }, two, { ...credits[1], context: 'p4' }] as Entry[];
    expect(shown(article(first, second, credit), before)).toEqual([
      ['reviewed', 'one'],
      ['reviewed', 'two'],
      ['reviewed', 'credit B'],
    ]);
  });
});

describe('a block that changed', () => {
  const changed = '交通部门把省下的钱全部用来养护南岸的石阶。';

  test('shows the last translation as outdated, with the original that it is of', () => {
    const { blocks, obsolete } = reconcile(article(first, changed, third), whole);
    expect(blocks[1]).toMatchObject({ state: 'outdated', translation: 'two' });
    expect(blocks[1]?.entry).toMatchObject({
      original: changed,
      flags: ['fuzzy'],
      previous: { context: 'p2', original: second },
    });
    expect(obsolete).toEqual([]);
  });

  test('and changes again is still outdated since the first', () => {
    const once = entriesOf(reconcile(article(first, changed, third), whole));
    const { blocks } = reconcile(article(first, `${changed}石阶有三百级。`, third), once);
    expect(blocks[1]?.entry.previous?.original).toBe(second);
  });

  test('and changes back is as it was', () => {
    const once = entriesOf(reconcile(article(first, changed, third), whole));
    expect(shown(article(first, second, third), once)[1]).toEqual(['reviewed', 'two']);
  });

  test('and changes back is still machine-made if it was', () => {
    const machine = whole.map((entry) => ({ ...entry, flags: ['fuzzy'], notes: ['machine: some model'] }));
    expect(shown(article(first, second, third), machine)[1]).toEqual(['machine', 'two']);
    const once = entriesOf(reconcile(article(first, changed, third), machine));
    expect(shown(article(first, changed, third), once)[1]).toEqual(['outdated', 'two']);
    expect(shown(article(first, second, third), once)[1]).toEqual(['machine', 'two']);
  });

  test('beyond likeness is missing, and what stood there is obsolete', () => {
    const { blocks, obsolete } = reconcile(article(first, '明天有雨，请带伞出门。', third), whole);
    expect(blocks[1]).toMatchObject({ state: 'missing', translation: '' });
    expect(obsolete).toMatchObject([
      { original: second, translation: 'two', obsolete: true, comments: [], references: [] },
    ]);
  });

  test('is not taken for one on the other side of a block that stayed', () => {
    const { blocks } = reconcile(article(changed, first, third), whole);
    expect(blocks.map(({ state }) => state)).toEqual(['missing', 'reviewed', 'reviewed']);
  });
});

test('a text that is back takes its obsolete entry, also where an empty one was made for it meanwhile', () => {
  const gone = entriesOf(reconcile(article(first, third), whole));
  expect(gone.map(({ obsolete }) => obsolete)).toEqual([false, false, true]);
  expect(shown(article(first, second, third), gone)[1]).toEqual(['reviewed', 'two']);
  const empty = { ...(whole[1] as Entry), translation: '', context: 'p9' };
  expect(shown(article(first, second, third), [...gone, empty])[1]).toEqual(['reviewed', 'two']);
});

test('a blank is no translation', () => {
  expect(shown(article(first), [{ ...(whole[0] as Entry), translation: ' \n' }])).toEqual([['missing', '']]);
});

test('entries of the same place and text that become obsolete one after the other are all kept, and gettext takes them', () => {
  const again = { ...(whole[0] as Entry), translation: 'another one', obsolete: true };
  const { obsolete } = reconcile([], [...whole, again]);
  expect(obsolete.map(({ context, translation }) => [context, translation])).toEqual([
    ['p1', 'another one'],
    ['p1 (2)', 'one'],
    ['p2', 'two'],
    ['p3', 'three'],
  ]);
});

const sentence = fc.constantFrom(
  first,
  second,
  third,
  `${first}${second}`,
  `${second}${third}`,
  '无关的一句话，说的是别的事。',
  '',
);
const anyArticle = fc
  .array(fc.tuple(sentence, sentence), { maxLength: 9 })
  .map((pairs) => article(...pairs.map(([left, right]) => left + right).filter((text) => text !== '')));
/** What somebody or something does to the entries of a file between two conversions. */
const anyEdit = fc.record({
  at: fc.nat(8),
  translation: fc.constantFrom('x', 'y', 'z', ''),
  flags: fc.constantFrom<string[]>([], ['fuzzy'], ['no-wrap']),
  notes: fc.constantFrom<string[]>([], ['a note'], ['machine: some model']),
});

function edited(
  entries: readonly Entry[],
  edits: readonly (Pick<Entry, 'translation' | 'flags' | 'notes'> & { at: number })[],
) {
  return entries.map((entry, index) => {
    const edit = edits.find(({ at }) => at === index);
    if (edit === undefined || entry.obsolete) return entry;
    // Editors take the previous text away when a translation is set.
    const { previous: _, ...rest } = entry;
    return {
      ...rest,
      translation: edit.translation === '' ? '' : `${edit.translation}${entries.length}.${index}`,
      flags: [...edit.flags],
      notes: [...edit.notes],
    };
  });
}

describe('whatever happens to an article and its file', () => {
  const history = fc.array(fc.tuple(anyArticle, fc.array(anyEdit, { maxLength: 9 })), { minLength: 1, maxLength: 5 });

  test('no translation and no note is lost, none appears twice, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let entries: Entry[] = [];
        for (const [messages, edits] of steps) {
          const before = edited(entries, edits);
          const result = reconcile(messages, before);
          entries = entriesOf(result);
          expect(result.blocks.map(({ message }) => message)).toEqual(messages);
          const written = (some: readonly Entry[]) =>
            new Set(some.flatMap((entry) => [entry.translation, ...entry.notes]));
          expect([...written(before)].filter((text) => text !== '' && !written(entries).has(text))).toEqual([]);
          expect(entries.filter(({ translation }) => translation !== '').length).toBeLessThanOrEqual(
            before.filter(({ translation }) => translation !== '').length,
          );
          expect(entriesOf(reconcile(messages, entries))).toEqual(entries);
        }
      }),
    );
  });

  test('a block is reviewed only when somebody reviewed its very text', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, fc.array(anyEdit, { maxLength: 9 }), (before, after, edits) => {
        const entries = edited(entriesOf(reconcile(before, [])), edits);
        for (const { state, message, translation } of reconcile(after, entries).blocks) {
          if (state !== 'reviewed') continue;
          expect(
            entries.some(
              (entry) =>
                stateOf(entry) === 'reviewed' && entry.original === message.text && entry.translation === translation,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('the file that is written is one that gettext reads: no context and text stand in it twice', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let entries: Entry[] = [];
        for (const [messages, edits] of steps) entries = entriesOf(reconcile(messages, edited(entries, edits)));
        const printed = printTranslation({ ...emptyCatalogue('en'), entries });
        expect(parseTranslation(new TextEncoder().encode(printed))).toHaveProperty('catalogue');
      }),
    );
  });
});
