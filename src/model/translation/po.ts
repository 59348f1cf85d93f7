/**
 * One PO file: the translation of one article. gettext-parser reads and writes the strings; what it does not keep is
 * kept here: the order of entries, their lines, several obsolete entries of one text, and the order of comments that
 * gettext itself writes. A file is printed as GNU msgcat prints it, which is what Poedit and Weblate keep, and printing
 * what was parsed gives the same bytes again.
 *
 * Format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
import { type GetTextTranslation, po } from 'gettext-parser';
import type { InterfaceLanguage } from '../languages.ts';

/** An entry of a PO file; which state it says its block is in is told by `stateOf`. */
export interface Entry {
  /** msgctxt: the block's place in the article when the file was written; empty in entries that are not ours */
  context: string;
  /** msgid: the text that is or was translated */
  original: string;
  /** msgstr; empty where there is no translation */
  translation: string;
  /** of the original that the translation was made from, where it has changed since */
  previous?: { context?: string; original: string };
  /** `fuzzy` and whatever else stands after `#,` */
  flags: string[];
  /** comments of translators (`# …`), one a line; kept for ever */
  notes: string[];
  /** comments for translators (`#. …`), one a line; written anew by each sync */
  comments: string[];
  /** lines of the source (`#: FILE:LINE`); written anew by each sync */
  references: string[];
  /** no block of the article has this text any more */
  obsolete: boolean;
  /** line of the file on which the entry's strings begin, from 1; 0 in an entry that was not read from a file */
  line: number;
}

export interface Catalogue {
  /** comments above the header, one a line: copyright, translators */
  notes: string[];
  /** flags of the header */
  flags: string[];
  /** header fields in their order; unknown ones are kept */
  headers: [name: string, value: string][];
  entries: Entry[];
}

export interface PoProblem {
  /** line of the file, from 1 */
  line: number;
  message: string;
}

/** Which language a PO file is in, as gettext names it: Poedit and Weblate know the two Chinese scripts by country. */
const gettextLanguage: Readonly<Record<InterfaceLanguage, string>> = { zh: 'zh_CN', en: 'en' };

/** A file without entries. It has all fields that `msgfmt --check` wants, and no date, so that it is the same at any time. */
export function emptyCatalogue(language: InterfaceLanguage): Catalogue {
  const headers: [string, string][] = [
    ['Project-Id-Version', 'Reading Room'],
    ['PO-Revision-Date', ''],
    ['Last-Translator', ''],
    ['Language-Team', ''],
    ['Language', gettextLanguage[language]],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['Content-Transfer-Encoding', '8bit'],
  ];
  return { notes: [], flags: [], headers, entries: [] };
}

/** @returns the file's entries in its order, or all that is wrong with it; it is not to be written over then */
export function parseTranslation(bytes: Uint8Array): { catalogue: Catalogue } | { problems: PoProblem[] } {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return { problems: [decoded] };
  const lines = decoded.split(/\r?\n/);
  const wrongLines = lines.flatMap((line, index) => (poLine.test(line) ? [] : [wrongLine(line, index + 1)]));
  if (wrongLines.length > 0) return { problems: wrongLines };
  const catalogue: Catalogue = { notes: [], flags: [], headers: [], entries: [] };
  const problems: PoProblem[] = [];
  for (const block of blocksOf(lines)) {
    const entry = parseBlock(block);
    if ('message' in entry) problems.push(entry);
    else if (entry.line === 0) (catalogue.entries.at(-1) ?? catalogue).notes.push(...entry.notes);
    else if (isHeader(entry)) Object.assign(catalogue, headerOf(entry));
    else catalogue.entries.push(entry);
  }
  problems.push(...duplicates(catalogue.entries));
  return problems.length > 0 ? { problems } : { catalogue };
}

/** The text of a PO file, in UTF-8. Half of a surrogate pair, which UTF-8 cannot write, becomes U+FFFD. */
export function printTranslation({ notes, flags, headers, entries }: Catalogue): string {
  const header: Entry = {
    ...blankEntry,
    notes,
    flags,
    translation: headers.map(([name, value]) => `${name}: ${value}\n`).join(''),
  };
  return `${[header, ...entries].map(printEntry).join('\n\n')}\n`;
}

const blankEntry: Entry = {
  context: '',
  original: '',
  translation: '',
  flags: [],
  notes: [],
  comments: [],
  references: [],
  obsolete: false,
  line: 0,
};

// Reading

const poLine = /^\s*(?:$|#|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)?\s*"(?:[^"\\]|\\.)*"\s*$)/su;

function wrongLine(line: string, number: number): PoProblem {
  const isOpen = /^\s*(?:msg\S*\s*)?"/.test(line);
  const why = isOpen
    ? 'a text must begin and end with a quotation mark on its line, and have \\" for each one inside'
    : 'a line must be empty, or a comment after #, or a text after msgctxt, msgid or msgstr';
  return { line: number, message: `This is not PO: ${why}. Seen: ${JSON.stringify(line.trim().slice(0, 60))}.` };
}

/** Files declare their encoding in the header, which is ASCII in all of them. */
function decode(bytes: Uint8Array): string | PoProblem {
  const declared = /charset=([\w.:-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 8192)))?.[1];
  const charset = declared === undefined || /^(?:charset|ascii|us-ascii)$/i.test(declared) ? 'utf-8' : declared;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // The platform says no more than that: no such encoding, or bytes that are not in it.
    return { line: 1, message: `The file is not in the encoding ${charset} that it declares. Save it as UTF-8.` };
  }
}

interface PoBlock {
  lines: string[];
  /** of the first line, from 1 */
  line: number;
}

/** An entry ends where, after its msgstr, a comment or the next entry begins. */
function blocksOf(lines: readonly string[]): PoBlock[] {
  const blocks: PoBlock[] = [];
  let block: PoBlock | undefined;
  let hasTranslation = false;
  for (const [index, whole] of lines.entries()) {
    const line = whole.trim();
    if (line === '') continue;
    const strings = line.replace(obsoleteString, '');
    const begins = strings.startsWith('#') || /^(?:msgctxt|msgid)\b(?!_)/.test(strings);
    if (block === undefined || (hasTranslation && begins)) {
      block = { lines: [], line: index + 1 };
      blocks.push(block);
      hasTranslation = false;
    }
    while (block.lines.length < index + 1 - block.line) block.lines.push('');
    block.lines.push(line);
    hasTranslation ||= strings.startsWith('msgstr');
  }
  return blocks;
}

/** @returns an entry; one whose line is 0 is comments alone, as may stand at the end of a file */
function parseBlock(block: PoBlock): Entry | PoProblem {
  const comments = block.lines.filter((line) => line.startsWith('#') && !obsoleteString.test(line));
  const strings = block.lines.map((line) => line.replace(obsoleteString, '')).filter((line) => !/^(?:#|$)/.test(line));
  const read = readComments(comments);
  if (strings.length === 0) return { ...blankEntry, ...read };
  const line = block.line + block.lines.findIndex((one) => /^(?:#~\s*)?(?:msg|")/.test(one));
  const found = parseStrings(strings);
  if (found === undefined) return { line, message: wrongEntry };
  if (found.msgid_plural !== undefined) return { line, message: pluralEntry };
  const previous = parsePrevious(comments);
  return {
    ...blankEntry,
    ...read,
    context: found.msgctxt ?? '',
    original: found.msgid,
    translation: found.msgstr[0] ?? '',
    ...(previous !== undefined && { previous }),
    obsolete: block.lines.some((one) => /^#~\s*msg/.test(one)),
    line,
  };
}

const obsoleteString = /^#~\s*(?=msg|")/;
const wrongEntry =
  'The entry is not whole: it needs one msgid and one msgstr after it, and at most one msgctxt before them.';
const pluralEntry =
  'The entry has msgid_plural. Articles have no plural forms: write the translation as a single msgstr.';

/** @param lines of one entry, without comments @returns nothing where they are not one entry */
function parseStrings(lines: readonly string[]): GetTextTranslation | undefined {
  const keys = lines.flatMap((line) => /^msg\w+(?:\[\d+\])?/.exec(line)?.[0] ?? []);
  if (!/^(?:msgctxt )?msgid (?:msgstr|msgid_plural .*)$/.test(keys.join(' '))) return undefined;
  if (lines[0]?.startsWith('"')) return undefined;
  const table = po.parse(`${lines.map(undoRareEscapes).join('\n')}\n`, { validation: false });
  return Object.values(table.translations).flatMap((context) => Object.values(context))[0];
}

/** gettext writes these escapes, and gettext-parser does not know them. Octal and hexadecimal ones stand for bytes. */
function undoRareEscapes(line: string): string {
  return line.replace(/((?:\\(?:[0-7]{1,3}|x[\dA-Fa-f]{1,2}))+)|\\(.)/gsu, (whole, bytes, letter) => {
    if (bytes !== undefined) return escapeAgain(textOfBytes(bytes));
    return rareEscapes.get(letter) ?? whole;
  });
}

function textOfBytes(escapes: string): string {
  const bytes = escapes.split('\\').slice(1);
  const values = bytes.map((byte) =>
    byte.startsWith('x') ? Number.parseInt(byte.slice(1), 16) : Number.parseInt(byte, 8),
  );
  return new TextDecoder().decode(Uint8Array.from(values));
}

const escapeAgain = (text: string): string => text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n');

const rareEscapes: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

function parsePrevious(comments: readonly string[]): Entry['previous'] {
  const lines = comments.flatMap((line) => /^#~?\|\s*(.*)$/s.exec(line)?.[1] ?? []);
  if (lines.length === 0) return undefined;
  const found = parseStrings([...lines.filter((line) => !line.startsWith('msgid_plural')), 'msgstr ""']);
  if (found === undefined) return undefined;
  return { ...(found.msgctxt && { context: found.msgctxt }), original: found.msgid };
}

function readComments(lines: readonly string[]): Pick<Entry, 'notes' | 'comments' | 'references' | 'flags'> {
  const after = (start: RegExp) => lines.flatMap((line) => (start.test(line) ? [line.replace(start, '')] : []));
  return {
    notes: after(/^#(?![.:,|~]) ?/),
    comments: after(/^#\. ?/),
    references: after(/^#:\s*/).flatMap((line) => line.split(/\s+/).filter(Boolean)),
    flags: after(/^#,\s*/).flatMap((line) => line.split(/\s*,\s*/).filter(Boolean)),
  };
}

const isHeader = ({ context, original, obsolete }: Entry): boolean => context === '' && original === '' && !obsolete;

function headerOf({ notes, flags, translation }: Entry): Omit<Catalogue, 'entries'> {
  const fields = translation.split('\n').filter((line) => line.trim() !== '');
  const headers = fields.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return { notes, flags, headers };
}

/** gettext takes no file in which two entries have the same context and text, not even where both are obsolete. */
function duplicates(entries: readonly Entry[]): PoProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry) => {
    const key = JSON.stringify([entry.context, entry.original]);
    const before = first.get(key);
    first.set(key, before ?? entry.line);
    if (before === undefined) return [];
    return [
      { line: entry.line, message: `The same text in the same context stands on line ${before} already. Keep one.` },
    ];
  });
}

// Writing

/** Column at which GNU gettext folds. */
const pageWidth = 79;

function printEntry(entry: Entry): string {
  const lines = [
    ...entry.notes.map((note) => commentLine('#', note)),
    ...entry.comments.map((comment) => commentLine('#.', comment)),
    ...referenceLines(entry.references),
    ...(entry.flags.length > 0 ? [`#, ${entry.flags.join(', ')}`] : []),
    ...previousLines(entry),
    ...stringLines(entry, entry.obsolete),
  ];
  return lines.join('\n').toWellFormed();
}

function commentLine(start: string, text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  return line === '' ? start : `${start} ${line}`;
}

function referenceLines(references: readonly string[]): string[] {
  const lines: string[] = [];
  for (const reference of references) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + reference.length < pageWidth)
      lines[lines.length - 1] = `${last} ${reference}`;
    else lines.push(`#: ${reference}`);
  }
  return lines;
}

function previousLines({ previous, obsolete }: Entry): string[] {
  if (previous === undefined) return [];
  const start = obsolete ? '#~| ' : '#| ';
  const entry = { context: previous.context ?? '', original: previous.original, translation: '' };
  const lines = stringLines(entry, false, pageWidth - start.length);
  return lines.slice(0, lines.indexOf('msgstr ""')).map((line) => start + line);
}

type Strings = Pick<Entry, 'context' | 'original' | 'translation'>;

function stringLines({ context, original, translation }: Strings, obsolete: boolean, foldLength = pageWidth): string[] {
  const entry = { msgctxt: context, msgid: original, msgstr: [translation] };
  const section = { all: { one: entry } };
  const table = { charset: 'utf-8', headers: {}, translations: {}, ...(obsolete && { obsolete: section }) };
  const compiled = po.compile(obsolete ? table : { ...table, translations: section }, { foldLength }).toString('utf8');
  // The library writes a header first; ours is an entry like the others. An empty line cannot stand inside an entry.
  const text = compiled.slice(compiled.indexOf('\n\n') + 2, -1);
  return [...rareEscapes]
    .reduce((some, [letter, control]) => some.replaceAll(control, `\\${letter}`), text)
    .split('\n');
}
