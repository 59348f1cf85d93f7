/**
 * The ledger of a source, `content/articles/SOURCE/ledger.json`: where each code unit of the file went.
 *
 * Offsets are UTF-16 code units, from 0, of the file's text after decoding, without its byte order mark and with every
 * line end as one line feed. A code unit that matches `\s` in JavaScript is blank and needs no account; each other one
 * stands in exactly one run. A run `[from, to, first line, last line]` accounts for the code units that are not blank
 * from offset `from` to before `to`; lines are from 1. The runs of a place are in the order of the text that is read
 * there. In JSON the code units of an escape are accounted for one by one: the backslash gives the decoded character, the
 * rest is `syntax`.
 *
 * The text of a place in an article is that of its runs, characters and order, white space aside: the restorer inserts
 * no other character. The exception says so: `untitled: true`, where the title repeats the first words of the text.
 */
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { type Reason, reasons } from '../document.ts';
import { isBlank } from '../read/characters.ts';
import type { LineOf } from '../read/line-numbers.ts';
import { headRoles } from './head.ts';

const count = z.int().nonnegative();
const run = z.tuple([count, count, count, count]);
const place = z.tuple([z.union([z.enum(headRoles), z.templateLiteral(['p', z.int().positive()])]), z.array(run)]);

export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  source: z.string(),
  /** name of the file in the sources folder */
  file: z.string(),
  encoding: z.string(),
  /** of the decoded text, as UTF-8, in hexadecimal */
  sha256: z.string(),
  /** length of the decoded text */
  length: count,
  /** code units that are not blank: all, those in articles, those left out by reason */
  counts: z.strictObject({ all: count, inArticles: count, leftOut: z.partialRecord(z.enum(reasons), count) }),
  articles: z.array(z.strictObject({ path: z.string(), count, places: z.array(place) })),
  leftOut: z.partialRecord(z.enum(reasons), z.array(run)),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerArticle = Ledger['articles'][number];
export type Place = LedgerArticle['places'][number];
export type Run = z.infer<typeof run>;

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** @param offsets of code units that are not blank, in the order of the text they make @returns their runs */
export function runsOf(text: string, offsets: readonly number[], lineOf: LineOf): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let to = -1;
  const close = () => from >= 0 && runs.push([from, to, lineOf(from), lineOf(to - 1)]);
  for (const offset of offsets) {
    if (from < 0 || !isNextOf(text, to, offset)) {
      close();
      from = offset;
    }
    to = offset + 1;
  }
  close();
  return runs;
}

function isNextOf(text: string, to: number, offset: number): boolean {
  if (offset < to) return false;
  for (let at = to; at < offset; at++) if (!isBlank(text[at] ?? '')) return false;
  return true;
}

/** One place or reason a line: short, and readable where two versions are compared. */
export function ledgerText(ledger: Ledger): string {
  const { articles, leftOut, ...head } = ledger;
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const articleLines = articles.map(
    ({ places, ...article }) => `    ${JSON.stringify(article).slice(0, -1)},"places":[${linesOf(places, '      ')}]}`,
  );
  const reasonLines = Object.entries(leftOut).map(
    ([reason, runs]) => `    ${JSON.stringify(reason)}: ${JSON.stringify(runs)}`,
  );
  return [
    '{',
    ...lines,
    `  "articles": [${articleLines.map((line) => `\n${line}`).join(',')}],`,
    `  "leftOut": {${reasonLines.map((line) => `\n${line}`).join(',')}}`,
    '}\n',
  ].join('\n');
}

function linesOf(places: readonly Place[], indent: string): string {
  return places.map((entry) => `\n${indent}${JSON.stringify(entry)}`).join(',');
}

/** What each reason left out, offsets sorted; reasons in the order in which the types name them. */
export function leftOutOffsets(
  parts: readonly { reason: Reason; offsets: readonly number[] }[],
): Map<Reason, number[]> {
  const sorted = new Map<Reason, number[]>();
  for (const reason of reasons) {
    const offsets = parts.filter((part) => part.reason === reason).flatMap((part) => part.offsets);
    if (offsets.length > 0)
      sorted.set(
        reason,
        offsets.sort((a, b) => a - b),
      );
  }
  return sorted;
}
