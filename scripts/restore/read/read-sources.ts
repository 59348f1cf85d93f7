/**
 * Reads a folder of documents: bytes → Source. A document that cannot be read is named in the notes with its remedy and
 * left out; every other one is read.
 */
import { basename, join } from 'node:path';
import { interfaceLanguageOf, type TextLanguage } from '../../../src/model/languages.ts';
import type { Bilingual } from '../../../src/model/source-card.ts';
import { listFolder, readBytes } from '../../disk/read.ts';
import type { Card, Note, Source } from '../document.ts';
import { traceText } from '../traced-text.ts';
import { isIsoDate, readCard, type WrittenCard } from './card.ts';
import { cleanText } from './clean-text.ts';
import { readCorrections } from './corrections.ts';
import { decodeBytes } from './decode.ts';
import { type ReadParts, readJsonParts } from './json-parts.ts';
import { chineseOf, languageOf } from './language.ts';
import { isProblem, type Problem } from './problem.ts';
import { sourceNameProblem } from './source-name.ts';

/** Endings of documents, told apart without regard to case; `.jsonl` is JSON Lines under its usual name. */
const documentEnding = /\.(?:txt|json|jsonl)$/i;
const cardEnding = /\.ya?ml$/i;

/** The files of one id: normally one document and at most one card. */
interface NamedFiles {
  id: string;
  documents: string[];
  cards: string[];
}

export interface ReadSources {
  /** in the order of their ids */
  sources: Source[];
  notes: Note[];
}

/** The documents of a folder, each read when it is asked for. */
export interface OpenedSources {
  /** how many there are, those included that cannot be read */
  count: number;
  /** what is wrong with the folder */
  notes: Note[];
  /** in the order of their ids; for one that cannot be read, why */
  each(): AsyncGenerator<Source | Note[]>;
}

/**
 * @param folder path of the documents; subfolders are not entered
 * @param corrections path of the corrections by hand, NAME.yaml; it need not exist
 */
export async function openSources(folder: string, corrections?: string): Promise<OpenedSources> {
  const listing = await listFolder(folder);
  if (listing === undefined) return { count: 0, notes: [noFolder(folder)], async *each() {} };
  const names = listing.files.filter((name) => !name.startsWith('.'));
  const groups = groupByName(names.filter((name) => documentEnding.test(name) || cardEnding.test(name)));
  const correcting = corrections === undefined ? noCorrections : await findCorrections(corrections);
  const notes = [
    ...otherFiles(folder, names),
    ...subfolders(folder, listing.folders),
    ...lonelyCorrections(correcting, groups),
  ];
  if (groups.length === 0) notes.push(noDocuments(folder));
  return {
    count: groups.length,
    notes,
    async *each() {
      for (const group of groups) yield await readCorrected(folder, group, correcting);
    },
  };
}

/** All of them at once. */
export async function readSources(folder: string, corrections?: string): Promise<ReadSources> {
  const opened = await openSources(folder, corrections);
  const read: ReadSources = { sources: [], notes: opened.notes };
  for await (const source of opened.each()) {
    if (Array.isArray(source)) read.notes.push(...source);
    else read.sources.push(source);
  }
  return read;
}

/** Names that differ only in case or in Unicode form are one name: many disks cannot hold both. */
function groupByName(names: readonly string[]): NamedFiles[] {
  const groups = new Map<string, NamedFiles>();
  for (const name of names) {
    const id = withoutEnding(name);
    const key = id.normalize('NFC').toLowerCase();
    const group = groups.get(key) ?? { id, documents: [], cards: [] };
    if (documentEnding.test(name)) group.documents.push(name);
    else group.cards.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function withoutEnding(name: string): string {
  return name.replace(documentEnding, '').replace(cardEnding, '');
}

/** Whether a file of the sources folder is a document, by its name. */
export function isDocumentName(name: string): boolean {
  return documentEnding.test(name) && !name.startsWith('.');
}

/** Files of corrections: path by the name without its ending. */
type CorrectionFiles = ReadonlyMap<string, string>;
const noCorrections: CorrectionFiles = new Map();

async function findCorrections(folder: string): Promise<CorrectionFiles> {
  const names = (await listFolder(folder))?.files ?? [];
  const files = names.filter((name) => cardEnding.test(name) && !name.startsWith('.'));
  return new Map(files.map((name) => [withoutEnding(name), join(folder, name)]));
}

function lonelyCorrections(correcting: CorrectionFiles, groups: readonly NamedFiles[]): Note[] {
  const ids = new Set(groups.map(({ id }) => id));
  const message =
    'No document belongs to these corrections. Give the file the name of the document, with the ending .yaml, or remove it.';
  return [...correcting]
    .filter(([id]) => !ids.has(id))
    .map(([, file]) => ({ level: 'doubt', rule: 'corrections', source: file, message }));
}

async function readCorrected(folder: string, group: NamedFiles, correcting: CorrectionFiles): Promise<Source | Note[]> {
  const source = await readNamed(folder, group);
  const file = Array.isArray(source) ? undefined : correcting.get(source.id);
  if (Array.isArray(source) || file === undefined) return source;
  const list = await readHandWritten(file, readCorrections);
  return 'notes' in list ? list.notes : { ...source, corrections: { file, list } };
}

async function readNamed(folder: string, group: NamedFiles): Promise<Source | Note[]> {
  const problems = groupProblems(folder, group);
  const [name] = group.documents;
  if (problems.length > 0 || name === undefined) return problems;
  const file = join(folder, name);
  const bytes = await readBytes(file);
  if ('refused' in bytes) return [errorNote(file, unreadable(bytes.refused))];
  const card = await readCardFile(folder, group);
  if ('notes' in card) return card.notes;
  return sourceFromBytes(file, bytes, card);
}

function groupProblems(folder: string, { documents, cards }: NamedFiles): Note[] {
  const [document, ...more] = documents;
  const [card, ...moreCards] = cards;
  if (document === undefined) return cards.map((name) => errorNote(join(folder, name), lonelyCard(name)));
  const file = join(folder, document);
  if (more.length > 0) return [errorNote(file, sameName(documents))];
  const unsafe = sourceNameProblem(withoutEnding(document));
  if (unsafe !== undefined) return [errorNote(file, { rule: 'name', message: unsafe })];
  if (moreCards.length > 0) return [errorNote(join(folder, card ?? ''), sameName(cards))];
  const expected = `${withoutEnding(document)}.yaml`;
  if (card === undefined || card === expected) return [];
  return [
    errorNote(join(folder, card), {
      rule: 'card',
      message: `The card of "${document}" is expected under the name "${expected}". Rename it.`,
    }),
  ];
}

async function readCardFile(folder: string, group: NamedFiles): Promise<WrittenCard | { notes: Note[] }> {
  const [name] = group.cards;
  return name === undefined ? {} : readHandWritten(join(folder, name), readCard);
}

/** A file that an editor wrote beside a document. @returns what it says, or all that is wrong with it */
async function readHandWritten<Read extends object>(
  file: string,
  read: (yaml: string) => Read | Problem[],
): Promise<Read | { notes: Note[] }> {
  const bytes = await readBytes(file);
  if ('refused' in bytes) return { notes: [errorNote(file, unreadable(bytes.refused))] };
  const decoded = decodeBytes(bytes);
  if (isProblem(decoded)) return { notes: [errorNote(file, decoded)] };
  const written = read(decoded.text);
  const problems = Array.isArray(written) ? written.filter((one: object) => isProblem(one)) : [];
  if (problems.length > 0) return { notes: problems.map((problem) => errorNote(file, problem)) };
  return written as Read;
}

/**
 * One document from its bytes.
 * @param file its path; the name without the ending becomes the id
 * @param written what its card says
 * @returns the source, or one note that says why there is none
 */
export function sourceFromBytes(file: string, bytes: Uint8Array, written: WrittenCard = {}): Source | Note[] {
  const decoded = decodeBytes(bytes, written.encoding);
  if (isProblem(decoded)) return [errorNote(file, decoded)];
  const { text, encoding } = decoded;
  const read = text.trim() === '' ? emptyDocument : readParts(file, text);
  if (isProblem(read)) return [errorNote(file, read)];
  if (read.parts.every((part) => part.body.text.trim() === '' && !part.title?.text.trim())) {
    return [errorNote(file, emptyDocument)];
  }
  const id = withoutEnding(basename(file));
  const published = read.parts.map((part) => `${part.title?.text ?? ''}\n${part.body.text}`).join('\n');
  const card = completeCard(id, written, published, encoding, read.date);
  return { id, file, card, text, parts: read.parts, leftOut: read.leftOut };
}

const emptyDocument: Problem = {
  rule: 'empty',
  message: 'The document has no text. Put text into the file, or remove it from the folder.',
};

function readParts(file: string, text: string): ReadParts | Problem {
  if (/\.jsonl?$/i.test(file)) return readJsonParts(text);
  const json = jsonInText(text);
  if (json !== undefined) return json;
  const body = cleanText(traceText(text));
  return { parts: [{ body: body.text }], leftOut: body.leftOut };
}

/** A .txt file may hold JSON all the same; it is taken for it only when it reads as articles without a fault. */
function jsonInText(text: string): ReadParts | undefined {
  if (!/^\s*[{[]\s*["{]/.test(text)) return undefined;
  const read = readJsonParts(text);
  return isProblem(read) ? undefined : read;
}

function completeCard(
  id: string,
  written: WrittenCard,
  text: string,
  encoding: string,
  date: string | undefined,
): Card {
  const lang = written.lang === 'zh' ? chineseOf(text) : (written.lang ?? languageOf(text));
  const shownDate = written.date ?? (date !== undefined && isIsoDate(date) ? date : undefined);
  return {
    title: bilingual(written.title ?? id.replaceAll('_', ' '), lang),
    ...(written.publication !== undefined && { publication: bilingual(written.publication, lang) }),
    ...(shownDate !== undefined && { date: shownDate }),
    lang,
    encoding,
  };
}

function bilingual(text: string | Bilingual, lang: TextLanguage): Bilingual {
  if (typeof text !== 'string') return text;
  return { [interfaceLanguageOf(lang)]: text };
}

function errorNote(file: string, problem: Problem): Note {
  const { rule, message, line } = problem;
  return { level: 'error', rule, source: file, ...(line !== undefined && { line }), message };
}

function lonelyCard(name: string): Problem {
  const id = withoutEnding(name);
  return {
    rule: 'card',
    message: `No document belongs to this card. Expected "${id}.txt" or "${id}.json" beside it: add the document, or remove the card.`,
  };
}

function sameName(names: readonly string[]): Problem {
  const list = names.map((name) => `"${name}"`).join(', ');
  return {
    rule: 'name',
    message: `${list} have one name, so their articles would stand at one address. Rename all but one of them; none of them was read.`,
  };
}

function unreadable(code: string): Problem {
  return {
    rule: 'unreadable',
    message: `The system does not let the file be read (${code}). Check that it is a file and that you may read it.`,
  };
}

function noFolder(folder: string): Note {
  const message = 'There is no such folder. Name the folder that holds the documents (--sources DIR).';
  return { level: 'error', rule: 'no-sources', source: folder, message };
}

function noDocuments(folder: string): Note {
  const message = 'The folder holds no document. Put .txt or .json files into it.';
  return { level: 'error', rule: 'no-sources', source: folder, message };
}

function otherFiles(folder: string, names: readonly string[]): Note[] {
  const others = names.filter((name) => !documentEnding.test(name) && !cardEnding.test(name));
  const message = 'The file is neither .txt nor .json, so it was not read. Save it as text to publish it.';
  return others.map((name) => ({ level: 'doubt', rule: 'not-read', source: join(folder, name), message }));
}

function subfolders(folder: string, names: readonly string[]): Note[] {
  const message = 'Folders inside the sources folder are not read. Move the documents up to publish them.';
  return names
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ level: 'doubt', rule: 'not-read', source: join(folder, name), message }));
}
