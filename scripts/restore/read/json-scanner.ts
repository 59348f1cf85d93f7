/**
 * Reads JSON (RFC 8259) and keeps, for each code unit of each string, the offset of the character or escape that gives
 * it. `JSON.parse` tells neither, and the ledger needs both.
 */
import type { TracedText } from '../traced-text.ts';

export type JsonNode =
  | { kind: 'string'; from: number; to: number; text: TracedText }
  | { kind: 'array'; from: number; to: number; items: JsonNode[] }
  | { kind: 'object'; from: number; to: number; members: JsonMember[] }
  | { kind: 'literal'; from: number; to: number; value: number | boolean | null };

export interface JsonMember {
  key: string;
  value: JsonNode;
}

/** What is wrong and the offset at which it stands. */
export interface JsonError {
  error: string;
  at: number;
}

/** Deeper nesting than any document has; it would exhaust the stack. */
const deepest = 100;

interface Scan {
  text: string;
  at: number;
}

class JsonSyntaxError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** @returns the values of a file one after the other: one for a JSON text, one a line for JSON Lines, or the first error */
export function scanJson(text: string): JsonNode[] | JsonError {
  const scan = { text, at: 0 };
  const values: JsonNode[] = [];
  try {
    for (skipBlank(scan); scan.at < text.length; skipBlank(scan)) values.push(scanValue(scan, 0));
    return values;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { error: error.message, at: error.at };
    throw error;
  }
}

function scanValue(scan: Scan, depth: number): JsonNode {
  if (depth > deepest) fail(scan, `nesting deeper than ${deepest}`);
  const first = scan.text[scan.at];
  if (first === '"') return scanString(scan);
  if (first === '{') return scanObject(scan, depth);
  if (first === '[') return scanArray(scan, depth);
  return scanLiteral(scan);
}

function scanObject(scan: Scan, depth: number): JsonNode {
  const from = scan.at;
  const members: JsonMember[] = [];
  scanList(scan, '}', () => {
    if (scan.text[scan.at] !== '"') fail(scan, 'expected a key in double quotation marks');
    const key = scanString(scan).text.text;
    skipBlank(scan);
    if (scan.text[scan.at] !== ':') fail(scan, 'expected ":" after the key');
    scan.at++;
    skipBlank(scan);
    members.push({ key, value: scanValue(scan, depth + 1) });
  });
  return { kind: 'object', from, to: scan.at, members };
}

function scanArray(scan: Scan, depth: number): JsonNode {
  const from = scan.at;
  const items: JsonNode[] = [];
  scanList(scan, ']', () => items.push(scanValue(scan, depth + 1)));
  return { kind: 'array', from, to: scan.at, items };
}

/** From the opening bracket to behind the closing one; `scanItem` stands at the start of an item. */
function scanList(scan: Scan, close: string, scanItem: () => void): void {
  scan.at++;
  skipBlank(scan);
  if (scan.text[scan.at] === close) {
    scan.at++;
    return;
  }
  for (;;) {
    scanItem();
    skipBlank(scan);
    const next = scan.text[scan.at];
    if (next !== ',' && next !== close) fail(scan, `expected "," or "${close}"`);
    scan.at++;
    if (next === close) return;
    skipBlank(scan);
  }
}

const escapes: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const plainRun = /[^"\\\u0000-\u001f]*/y;

function scanString(scan: Scan): Extract<JsonNode, { kind: 'string' }> {
  const from = scan.at++;
  const pieces: string[] = [];
  const origins: number[] = [];
  for (;;) {
    plainRun.lastIndex = scan.at;
    const run = plainRun.exec(scan.text)?.[0] ?? '';
    pieces.push(run);
    for (let index = 0; index < run.length; index++) origins.push(scan.at + index);
    scan.at += run.length;
    const next = scan.text[scan.at];
    if (next === '"') break;
    if (next === undefined) fail({ ...scan, at: from }, 'a string that has no closing quotation mark');
    if (next !== '\\')
      fail(scan, 'a line break or control character inside a string; write it as an escape such as \\n');
    const decoded = jsonEscapeAt(scan.text, scan.at);
    if (decoded === undefined) fail(scan, 'an escape that JSON does not have');
    pieces.push(decoded.text);
    origins.push(scan.at);
    scan.at += decoded.length;
  }
  scan.at++;
  return { kind: 'string', from, to: scan.at, text: { text: pieces.join(''), origins } };
}

/** The escape whose backslash stands at `at`: the code unit that it gives and its length in the file. */
export function jsonEscapeAt(text: string, at: number): { text: string; length: number } | undefined {
  const letter = text[at + 1] ?? '';
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return undefined;
    return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
  }
  const decoded = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  return decoded === undefined ? undefined : { text: decoded, length: 2 };
}

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function scanLiteral(scan: Scan): JsonNode {
  literal.lastIndex = scan.at;
  const found = literal.exec(scan.text)?.[0];
  if (found === undefined) fail(scan, scan.at < scan.text.length ? 'expected a JSON value' : 'the file ends too early');
  const from = scan.at;
  scan.at += found.length;
  return { kind: 'literal', from, to: scan.at, value: JSON.parse(found) };
}

const blankRun = /[ \t\n\r]*/y;

function skipBlank(scan: Scan): void {
  blankRun.lastIndex = scan.at;
  scan.at += blankRun.exec(scan.text)?.[0].length ?? 0;
}

function fail(scan: Scan, message: string): never {
  throw new JsonSyntaxError(message, scan.at);
}
