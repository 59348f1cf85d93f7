import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Catalogue, type Entry, emptyCatalogue, parseTranslation, printTranslation } from './po.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function parse(text: string): Catalogue {
  const parsed = parseTranslation(bytes(text));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.catalogue;
}

const problemsIn = (text: string) => {
  const parsed = parseTranslation(bytes(text));
  return 'problems' in parsed ? parsed.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};

const entry = (some: Partial<Entry>): Entry => ({
  context: 'p1',
  original: '原文',
  translation: '',
  flags: [],
  notes: [],
  comments: [],
  references: [],
  obsolete: false,
  line: 0,
  ...some,
});

const withoutLines = ({ entries, ...rest }: Catalogue) => ({
  ...rest,
  entries: entries.map((one) => ({ ...one, line: 0 })),
});

const written = `# Translators of the weekly
msgid ""
msgstr ""
"Project-Id-Version: Reading Room\\n"
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Generator: some editor\\n"

# read twice
#. Paragraph.
#: content/sources/a.txt:3-5 content/sources/a.txt:9
#, fuzzy, no-wrap
#| msgctxt "p1"
#| msgid "船来了"
msgctxt "p2"
msgid "船走了"
msgstr ""
"The ship has left the harbour, and nobody on the quay waved; the rain had "
"driven them all inside."

# wanted again?
#~ msgctxt "p7"
#~ msgid "旧段"
#~ msgstr ""
#~ "An old paragraph of a length that no line of eighty columns could hold on "
#~ "its own."

#~ msgctxt "p8"
#~ msgid "又一旧段"
#~ msgstr "Another"
`;

describe('a file', () => {
  test('is read with comments, states, obsolete entries and lines', () => {
    const { notes, headers, entries } = parse(written);
    expect(notes).toEqual(['Translators of the weekly']);
    expect(headers.at(-1)).toEqual(['X-Generator', 'some editor']);
    expect(entries[0]).toEqual(
      entry({
        context: 'p2',
        original: '船走了',
        translation:
          'The ship has left the harbour, and nobody on the quay waved; the rain had driven them all inside.',
        previous: { context: 'p1', original: '船来了' },
        flags: ['fuzzy', 'no-wrap'],
        notes: ['read twice'],
        comments: ['Paragraph.'],
        references: ['content/sources/a.txt:3-5', 'content/sources/a.txt:9'],
        line: 15,
      }),
    );
    expect(entries.slice(1).map(({ context, obsolete, notes: own }) => [context, obsolete, own])).toEqual([
      ['p7', true, ['wanted again?']],
      ['p8', true, []],
    ]);
  });

  test('is printed as it was', () => {
    expect(printTranslation(parse(written))).toBe(written);
  });

  test('may come from an editor that ends lines otherwise, folds otherwise and marks the encoding', () => {
    const other = written
      .replace('"The ship has left the harbour, and nobody', '"The ship has left "\n"the harbour, and nobody')
      .replaceAll('\n', '\r\n');
    expect(printTranslation(parse(`\uFEFF${other}`))).toBe(written);
  });

  test('keeps comments that stand at its end or are of no kind', () => {
    expect(printTranslation(parse(`${written}\n# the end\n`))).toContain('# the end\n');
    expect(printTranslation(parse(`#kept\n${written}`))).toContain('# kept\n');
  });

  test('may be in another encoding that it declares', () => {
    const latin = Uint8Array.from(
      Buffer.from(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n\nmsgid "a"\nmsgstr "é"\n',
        'latin1',
      ),
    );
    const parsed = parseTranslation(latin);
    expect('catalogue' in parsed && parsed.catalogue.entries[0]?.translation).toBe('é');
  });

  test('may have the escapes that gettext writes', () => {
    const text = 'msgctxt "p1"\nmsgid "a"\nmsgstr "\\a\\v \\\\v \\303\\251 \\x41 \\042"\n';
    expect(parse(text).entries[0]?.translation).toBe('\u0007\v \\v é A "');
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['an open text', 'msgid "a"\nmsgstr "b\n', '2: This is not PO: a text must begin and end'],
    ['a quotation mark inside', 'msgid "a"\n\nmsgstr "say "b""\n', '3: This is not PO: a text must begin'],
    ['no PO at all', 'msgid "a"\nmsgstr "b"\n<<<<<<< HEAD\n', '3: This is not PO: a line must be empty'],
    ['no translation', 'msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', '1: The entry is not whole'],
    ['an end too early', 'msgid "a"\nmsgstr "b"\n\nmsgctxt "p2"\nmsgid "c"\n', '4: The entry is not whole'],
    ['a text twice', 'msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n', '4: The same text in the same context'],
    ['plural forms', 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n', '1: The entry has msgid_plural'],
  ])('%s', (_, text, problem) => {
    const [first, ...more] = problemsIn(text);
    expect(first).toContain(problem);
    expect(more).toEqual([]);
  });

  test('bytes that are not in the declared encoding', () => {
    const parsed = parseTranslation(Uint8Array.from([...bytes('msgid "'), 0xff, ...bytes('"\nmsgstr ""\n')]));
    expect(parsed).toEqual({ problems: [{ line: 1, message: expect.stringContaining('utf-8') }] });
  });
});

/** Any text, and text of what has a meaning in PO files. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '"',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '\u0000',
      '\u0007',
      '\v',
      '\f',
      '\b',
      '\u001b',
      '#~ ',
      '#| ',
      'msgid ',
      '一',
      'n',
      '\u2028',
      '\u0085',
      ' ',
    ),
    maxLength: 60,
  }),
  fc.lorem({ maxCount: 40 }),
);
const anyLine = fc
  .string({ unit: fc.constantFrom('a', '一', '~', '|', ',', ':', '.', '"', '\\', '#', 'b ') })
  .map((line) => line.trim());
const anyWord = fc.stringMatching(/^[a-z一-三:.\-/]{1,20}$/);
const anyEntry = fc
  .record({
    context: anyText,
    original: anyText.filter((text) => text !== ''),
    translation: anyText,
    previous: fc.option(fc.record({ context: anyText.filter((text) => text !== ''), original: anyText }), {
      nil: undefined,
    }),
    flags: fc.uniqueArray(anyWord, { maxLength: 2 }),
    notes: fc.array(anyLine, { maxLength: 2 }),
    comments: fc.array(anyLine, { maxLength: 2 }),
    references: fc.array(anyWord, { maxLength: 5 }),
    obsolete: fc.boolean(),
  })
  .map(({ previous, ...some }): Entry => entry(previous === undefined ? some : { ...some, previous }));

test('any entries that are printed are parsed as they were', () => {
  const entries = fc.uniqueArray(anyEntry, {
    maxLength: 5,
    selector: ({ context, original }) => JSON.stringify([context, original]).toWellFormed(),
  });
  fc.assert(
    fc.property(entries, (some) => {
      const catalogue = { ...emptyCatalogue('en'), entries: some };
      const printed = printTranslation(catalogue);
      expect(withoutLines(parse(printed))).toEqual(catalogue);
      expect(printTranslation(parse(printed))).toBe(printed);
    }),
    { numRuns: 400 },
  );
});

test('half of a surrogate pair becomes the mark of a lost character', () => {
  const printed = printTranslation({ ...emptyCatalogue('en'), entries: [entry({ translation: 'a\uD800b' })] });
  expect(parse(printed).entries[0]?.translation).toBe('a\uFFFDb');
});
