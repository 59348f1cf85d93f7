/**
 * Bytes to text. UTF-8 and UTF-16 by their byte order mark, then the encoding that the card names, then UTF-8, then
 * GB18030 or Big5 as jschardet finds them, believed only when they decode without an error to text that looks Chinese.
 */
import { detect } from 'jschardet';
import type { Problem } from './problem.ts';

export interface Decoded {
  /** without byte order mark; each CRLF and each lone CR is a line feed, so lines are what a text editor shows */
  text: string;
  /** WHATWG name of the encoding */
  encoding: string;
}

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Files of other programs that people take for text: first bytes and what to do. */
const otherFormats = [
  { start: '%PDF-', remedy: 'This is a PDF: extract its text first, for example with pdftotext.' },
  { start: 'PK\u0003\u0004', remedy: 'This is a ZIP or office file: save it as plain text.' },
  { start: '\u00d0\u00cf\u0011\u00e0', remedy: 'This is an old office file: save it as plain text.' },
  { start: '{\\rtf', remedy: 'This is RTF: save it as plain text.' },
];

/** jschardet reads this much; more does not change its answer and costs time. */
const detectedBytes = 64 * 1024;

/** @param label encoding that the card names, any WHATWG label; a byte order mark overrides it */
export function decodeBytes(bytes: Uint8Array, label?: string): Decoded | Problem {
  const other = otherFormats.find(({ start }) =>
    startsWith(
      bytes,
      [...start].map((c) => c.charCodeAt(0)),
    ),
  );
  if (other) return { rule: 'not-text', message: `The file is not text. ${other.remedy}` };
  const marked = byteOrderMarks.find((mark) => startsWith(bytes, mark.bytes));
  if (marked) return decodeAs(bytes, marked.encoding, 'its byte order mark says');
  if (label !== undefined) return decodeAsLabel(bytes, label);
  if (bytes.includes(0)) return nulProblem(bytes.indexOf(0));
  return refuseControls(tryDecode(bytes, 'utf-8') ?? decodeDetected(bytes));
}

function decodeAsLabel(bytes: Uint8Array, label: string): Decoded | Problem {
  const encoding = encodingOf(label);
  if (encoding === undefined) {
    const message = `The card names the encoding ${JSON.stringify(label)}, which is not known. Name one such as utf-8, gb18030, big5 or utf-16le.`;
    return { rule: 'encoding', message };
  }
  return decodeAs(bytes, encoding, 'the card says');
}

/** @returns the WHATWG name for a label, or nothing for a label that is none */
export function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, why: string): Decoded | Problem {
  const decoded = tryDecode(bytes, encoding);
  if (decoded) return refuseControls(decoded);
  const line = lineOfFirstError(bytes, encoding);
  const message = `The file is not valid ${encoding}, which ${why}: the first bytes that are not are on line ${line}. Save the file as UTF-8, or name its encoding in the card (encoding: gb18030).`;
  return { rule: 'encoding', line, message };
}

function tryDecode(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n'), encoding };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** jschardet's word is taken where its encoding gives Chinese text; against it, or where it is unsure, only common words. */
function decodeDetected(bytes: Uint8Array): Decoded | Problem {
  const readable = ['gb18030', 'big5']
    .map((encoding) => tryDecode(bytes, encoding))
    .filter((decoded) => decoded !== undefined)
    .filter((decoded) => looksChinese(decoded.text));
  const detected = detectedEncoding(bytes);
  const believed = readable.find(({ encoding }) => encoding === detected);
  if (believed) return believed;
  const [best] = readable.sort((a, b) => commonShare(b.text) - commonShare(a.text));
  return best && commonShare(best.text) > leastCommonShare ? best : undecodable(bytes, detected);
}

function detectedEncoding(bytes: Uint8Array): string {
  const name = detect(Buffer.from(bytes.subarray(0, detectedBytes))).encoding?.toLowerCase() ?? '';
  return /^gb/.test(name) ? 'gb18030' : name;
}

/** Bytes of another encoding, decoded as GB18030 or Big5, give rare characters and private ones; texts do not. */
function looksChinese(text: string): boolean {
  const foreign = text.match(/\P{ASCII}/gu) ?? [];
  const expected = foreign.filter((c) =>
    /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2027\u25a0-\u25ff\u00b7]/.test(c),
  );
  return foreign.length > 0 && expected.length / foreign.length > 0.9;
}

/** The most frequent characters of Chinese in both writings: about a quarter of any text, and rare in what is misread. */
const common =
  /[的一是不了在人有我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得年]/g;
const leastCommonShare = 0.05;

function commonShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han === 0 ? 0 : (text.match(common)?.length ?? 0) / han;
}

function undecodable(bytes: Uint8Array, detected: string): Problem {
  const line = lineOfFirstError(bytes, 'utf-8');
  const remedy = 'Save it as UTF-8, or name its encoding in a card beside it (encoding: LABEL).';
  const isBegunAsUtf8 = /\P{ASCII}/u.test(new TextDecoder().decode(bytes).split('\ufffd')[0] ?? '');
  if (isBegunAsUtf8) {
    const message = `The file is UTF-8 up to line ${line}, where bytes are broken or cut off. Put that place right and save the file as UTF-8.`;
    return { rule: 'encoding', line, message };
  }
  const guess = detected && !['utf-8', 'ascii'].includes(detected) ? ` It may be ${detected}.` : '';
  const message = `The bytes on line ${line} are not UTF-8, and the file is neither GB18030 nor Big5 as a whole.${guess} ${remedy}`;
  return { rule: 'encoding', line, message };
}

function nulProblem(at: number): Problem {
  const message = `Byte ${at + 1} is NUL, which no text has: the file is binary, or UTF-16 without a byte order mark. Save it as UTF-8 text, or name the encoding in its card (encoding: utf-16le).`;
  return { rule: 'not-text', message };
}

/** Decoded text with NUL or many other controls is not text in any encoding. */
function refuseControls(decoded: Decoded | Problem): Decoded | Problem {
  if (!('text' in decoded)) return decoded;
  const { text } = decoded;
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    return {
      rule: 'not-text',
      line,
      message: 'A NUL character stands here, which no text has. Save the document as plain UTF-8 text.',
    };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is counted
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  if (controls * 20 <= text.length) return decoded;
  const message = `${controls} of ${text.length} characters are control characters: the file is binary. Save the document as plain UTF-8 text.`;
  return { rule: 'not-text', message };
}

/** Line of the first bytes that are not valid, from 1: line feeds before the place at which a decoder first fails. */
function lineOfFirstError(bytes: Uint8Array, encoding: string): number {
  const lossy = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  // A U+FFFD that stands validly in the source is as good a place to look at as any, so the first one is named.
  const at = lossy.indexOf('\ufffd');
  return lossy.slice(0, Math.max(at, 0)).split('\n').length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
