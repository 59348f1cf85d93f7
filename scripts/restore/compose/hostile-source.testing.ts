/** For tests: documents of hostile text, and a restorer that gives each line any role. */
import fc from 'fast-check';
import { type Article, type Block, type Mark, type Restored, reasons, roles, type Source } from '../document.ts';
import { sliceTraced, type TracedText } from '../traced-text.ts';
import { headRoles } from './head.ts';

const marks = [
  'import ',
  'export ',
  '{',
  '}',
  '<',
  '>',
  '#',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '---',
  '|',
  '`',
  '~~',
  '[^1]:',
  '[x]',
  '\\',
  '*',
  '_',
  '&amp;',
  ':',
  '!',
];
const words = [
  '港口',
  '早晨，',
  '。',
  'harbour',
  'www.a.example',
  'http://a.example',
  'a@b.example',
  '2026',
  '•',
  '①',
  '\u3000',
  '\u00A0',
  '\t',
  ' ',
];
const strange = [
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\u200D',
  '\uFFFD',
  '\u0007',
  '😀',
  '𠮷',
  'é',
  '\uE0000\uE000',
  '\f',
  '\uFFFE',
  '\u00AD',
];

const lineText = fc
  .array(fc.oneof(fc.constantFrom(...marks, ...words, ...strange), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

/** Text of several lines, at least one of which is not blank. */
export const hostileText = fc
  .array(lineText, { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join('\n').replaceAll('\0', ''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

export interface HostileDocument {
  name: string;
  bytes: Buffer;
}

/** A document of hostile text, as plain text or as JSON with every possible escape. */
export const hostileDocument = fc
  .tuple(hostileText, fc.constantFrom('txt', 'json', 'escaped'))
  .map(([text, kind]): HostileDocument => {
    if (kind === 'txt') return { name: 'harbour.txt', bytes: Buffer.from(text) };
    const json = JSON.stringify([{ title: text.slice(0, 12), content: text, views: 1 }]);
    const escaped = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return { name: 'harbour.json', bytes: Buffer.from(kind === 'json' ? json : escaped) };
  });

/** Gives each line of a source a role by the numbers, so that every kind of block and neighbourhood occurs. */
export function restoreAnyhow(source: Source, numbers: readonly number[]): Restored {
  const restored: Restored = { source, articles: [], leftOut: [...source.leftOut], notes: [] };
  for (const part of source.parts) {
    const article: Article = { head: [], blocks: [], authors: [], lang: source.card.lang ?? 'zh-Hans' };
    if (part.title) article.head.push({ role: 'title', text: part.title });
    for (const [index, line] of linesOf(part.body).entries())
      placeLine(restored, article, line, numbers[index % numbers.length] ?? 0);
    restored.articles.push(article);
  }
  return restored;
}

function linesOf(body: TracedText): TracedText[] {
  return [...body.text.matchAll(/[^\n]+/g)].map((line) => sliceTraced(body, line.index, line.index + line[0].length));
}

function placeLine(restored: Restored, article: Article, text: TracedText, number: number): void {
  const role = roles[number % roles.length] ?? 'paragraph';
  if (number % 7 === 0) restored.leftOut.push({ reason: reasons[number % reasons.length] ?? 'promo', text });
  else if (headRoles.some((head) => head === role) && number % 2 === 0) article.head.push({ role, text });
  else article.blocks.push(blockOf(role, text, number, article.blocks.length));
}

function blockOf(role: Block['role'], text: TracedText, number: number, index: number): Block {
  if (role === 'footnote') return { role, text, label: `${index % 4}` };
  if (role === 'heading') return { role, text, level: 1 + (number % 6) };
  const middle = Math.floor(text.text.length / 2);
  // Nothing may cut a pair of surrogates, and marks are printed numbers, which are none.
  const isWhole = !/[\uD800-\uDFFF]/.test(text.text.slice(Math.max(0, middle - 1), middle + 2));
  if (role === 'table' && isWhole && number % 3 > 0) {
    return { role, text, rows: [[sliceTraced(text, 0, middle)], [sliceTraced(text, middle), sliceTraced(text, 0, 0)]] };
  }
  const isMarkable = isWhole && text.text.length > 2;
  const mark: Mark = { at: middle, length: 1, label: `${number % 5}` };
  return { role, text, ...(isMarkable && number % 5 < 4 && { marks: [mark] }) };
}
