/**
 * The parts of a JSON document: an object with title and content, an array of them, JSON Lines, or objects in which
 * such objects stand, as in `{"pages": [{"page": 1, "text": "…"}]}`. Where those have no titles they are pages or lines
 * of one text.
 * Fields: `title`; `content` (or `text`, `body`, `paragraphs`), required, a string or an array of strings, one a line;
 * `author` or `authors`, a string or an array of strings.
 * Every other field is left out as `unpublished`, all punctuation, keys and escapes of white space as `syntax`.
 */
import type { LeftOut, Part, Reason } from '../document.ts';
import { concatTraced, type TracedText } from '../traced-text.ts';
import { isBlank } from './characters.ts';
import { cleanText } from './clean-text.ts';
import { type JsonMember, type JsonNode, scanJson } from './json-scanner.ts';
import { lineNumbers } from './line-numbers.ts';
import type { Problem } from './problem.ts';

export interface ReadParts {
  parts: Part[];
  leftOut: LeftOut[];
  /** the `date` that all objects agree on, as it stands there */
  date?: string;
}

const contentKeys = ['content', 'text', 'body', 'paragraphs'];
const authorKeys = ['author', 'authors'];

type JsonObject = Extract<JsonNode, { kind: 'object' }>;

export function readJsonParts(text: string): ReadParts | Problem {
  const values = scanJson(text);
  if ('error' in values) return syntaxProblem(text, values.error, values.at);
  const items = values.length === 1 && values[0]?.kind === 'array' ? values[0].items : values;
  if (items.length === 0)
    return { rule: 'json', message: 'The JSON holds no object. Expected one with "title" and "content".' };
  const objects: JsonObject[] = [];
  const wrappers: JsonNode[] = [];
  for (const item of items) {
    const inside = textObjects(item);
    const problem = inside.length > 0 ? inside.map(objectProblem).find(Boolean) : emptyProblem(item);
    if (problem !== undefined) return shapeProblem(text, item, problem);
    if (inside[0] !== item) wrappers.push(item);
    objects.push(...inside);
  }
  return partsOf(text, objects, wrappers);
}

/** The object, if it has a text, or those inside it that have one. */
function textObjects(node: JsonNode): JsonObject[] {
  if (node.kind === 'array') return node.items.flatMap(textObjects);
  if (node.kind !== 'object') return [];
  return hasText(node) ? [node] : node.members.flatMap(({ value }) => textObjects(value));
}

/** `text` may also name an object in which others stand. */
const hasText = (object: JsonObject) => {
  const kind = memberOf(object, contentKeys)?.value;
  return kind !== undefined && kind.kind !== 'object' && !(kind.kind === 'array' && kind.items[0]?.kind === 'object');
};

function syntaxProblem(text: string, error: string, at: number): Problem {
  const line = lineNumbers(text)(at);
  const column = at - text.lastIndexOf('\n', at - 1);
  return {
    rule: 'json',
    line,
    message: `The JSON is broken at column ${column}: ${error}. Put it right; nothing of this file was read.`,
  };
}

function shapeProblem(text: string, node: JsonNode, problem: string): Problem {
  const message = `In the JSON ${problem}. Each object needs "content", the text as one string, and may have "title" and "authors".`;
  return { rule: 'json', line: lineNumbers(text)(node.from), message };
}

function emptyProblem(node: JsonNode): string {
  if (node.kind !== 'object') return `a ${node.kind} stands where an object is expected`;
  const keys = node.members.map(({ key }) => JSON.stringify(key)).join(', ') || 'no field';
  return `the object that begins here has ${keys} but no "content"`;
}

function objectProblem(object: JsonObject): string | undefined {
  const content = memberOf(object, contentKeys);
  if (content !== undefined && !areStrings(content.value))
    return `"${content.key}" is of the kind ${content.value.kind}, neither a string nor an array of strings`;
  const title = memberOf(object, ['title'])?.value;
  if (title && title.kind !== 'string' && !isNull(title)) return `"title" is of the kind ${title.kind}, not a string`;
  const authors = memberOf(object, authorKeys)?.value;
  if (!authors || isNull(authors) || areStrings(authors)) return undefined;
  return '"authors" is neither a string nor an array of strings';
}

const areStrings = (node: JsonNode) => itemsOf(node).every(({ kind }) => kind === 'string');

/** As in `JSON.parse`, the last of several members with one key counts. */
function memberOf(object: JsonObject, keys: readonly string[]): JsonMember | undefined {
  const found = keys.map((name) => object.members.findLast(({ key }) => key === name));
  return found.find((member) => member !== undefined);
}

function isNull(node: JsonNode): boolean {
  return node.kind === 'literal' && node.value === null;
}

const untaken = 0;
const taken = 1;
const unpublished = 2;

/** @param wrappers objects and arrays in which some of the objects stand */
function partsOf(text: string, objects: readonly JsonObject[], wrappers: readonly JsonNode[]): ReadParts {
  const uses = new Uint8Array(text.length);
  for (const wrapper of wrappers) markUnpublished(wrapper, uses);
  const leftOut: LeftOut[] = [];
  const take = (node: JsonNode): TracedText => {
    if (node.kind !== 'string') throw new Error(`a ${node.kind} is no text`);
    const cleaned = cleanText(node.text);
    leftOut.push(...cleaned.leftOut);
    for (const traced of [cleaned.text, ...cleaned.leftOut.map((left) => left.text)]) markTaken(uses, traced);
    return cleaned.text;
  };
  const parts = piecesOfOne(objects, wrappers)
    ? [{ body: lined(objects.map((object) => partOf(object, take, uses).body)) }]
    : objects.map((object) => partOf(object, take, uses));
  leftOut.push(...untakenText(text, uses, unpublished, 'unpublished'), ...untakenText(text, uses, untaken, 'syntax'));
  const dates = new Set(objects.map(dateOf));
  const [date] = dates;
  return { parts, leftOut, ...(dates.size === 1 && date !== undefined && { date }) };
}

/** Untitled objects inside another one are its pages or lines. */
const piecesOfOne = (objects: readonly JsonObject[], wrappers: readonly JsonNode[]) =>
  wrappers.length > 0 && objects.every((object) => memberOf(object, ['title']) === undefined);

/** Pieces one below the other; what has lines of its own is a page. A line end has the place of what stands after it. */
function lined(pieces: readonly TracedText[]): TracedText {
  const filled = pieces.filter(({ text }) => text !== '');
  const end = filled.some(({ text }) => text.includes('\n')) ? '\f' : '\n';
  return concatTraced(
    filled.flatMap((piece, at) => (at === 0 ? [piece] : [{ text: end, origins: piece.origins.slice(0, 1) }, piece])),
  );
}

/** The fields of an object that has no text, down to where objects with a text stand. */
function markUnpublished(node: JsonNode, uses: Uint8Array): void {
  if (node.kind === 'array') for (const item of node.items) markUnpublished(item, uses);
  if (node.kind !== 'object' || hasText(node)) return;
  for (const { value } of node.members) {
    if (textObjects(value).length > 0) markUnpublished(value, uses);
    else uses.fill(unpublished, value.from, value.to);
  }
}

function partOf(object: JsonObject, take: (node: JsonNode) => TracedText, uses: Uint8Array): Part {
  const title = memberOf(object, ['title']);
  const authors = memberOf(object, authorKeys);
  const content = memberOf(object, contentKeys);
  if (content === undefined) throw new Error('an object without content passed the check of its shape');
  const published = [title, authors, content];
  for (const member of object.members) {
    if (!published.includes(member)) uses.fill(unpublished, member.value.from, member.value.to);
  }
  const names = authors === undefined || isNull(authors.value) ? [] : itemsOf(authors.value).map(take);
  return {
    ...(title && !isNull(title.value) && { title: take(title.value) }),
    ...(names.length > 0 && { authors: names }),
    body: lined(itemsOf(content.value).map(take)),
  };
}

function itemsOf(node: JsonNode): JsonNode[] {
  return node.kind === 'array' ? node.items : [node];
}

function dateOf(object: JsonObject): string | undefined {
  const date = memberOf(object, ['date'])?.value;
  return date?.kind === 'string' ? date.text.text : undefined;
}

function markTaken(uses: Uint8Array, traced: TracedText): void {
  for (let index = 0; index < traced.text.length; index++) {
    if (!isBlank(traced.text[index] ?? '')) uses[traced.origins[index] ?? 0] = taken;
  }
}

function untakenText(text: string, uses: Uint8Array, use: number, reason: Reason): LeftOut[] {
  const origins: number[] = [];
  for (let at = 0; at < text.length; at++) if (uses[at] === use && !isBlank(text[at] ?? '')) origins.push(at);
  if (origins.length === 0) return [];
  return [{ reason, text: { text: origins.map((at) => text[at]).join(''), origins } }];
}
