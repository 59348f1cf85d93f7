/** The card beside a document, `NAME.yaml`: title, publication, date, lang, encoding; strict, so that a slip is told. */
import { z } from 'astro/zod';
import { isMap, isScalar, type Node } from 'yaml';
import { textLanguages } from '../../../src/model/languages.ts';
import { type Bilingual, bilingualSchema } from '../../../src/model/source-card.ts';
import { encodingOf } from './decode.ts';
import { parseHandWritten } from './hand-written-yaml.ts';
import { onceByLine, type Problem } from './problem.ts';

/** A card as its editor wrote it. A title or publication that is one string is in the document's own language. */
export interface WrittenCard {
  title?: string | Bilingual | undefined;
  publication?: string | Bilingual | undefined;
  date?: string | undefined;
  /** `zh` leaves simplified or traditional to be told from the text */
  lang?: (typeof cardLanguages)[number] | undefined;
  encoding?: string | undefined;
}

const cardLanguages = ['zh', ...textLanguages] as const;
const oneLine = z.string().trim().min(1);
const text = z.union([oneLine, bilingualSchema]);
const cardSchema = z.strictObject({
  title: text.optional(),
  publication: text.optional(),
  date: z.string().refine(isIsoDate).optional(),
  lang: z.enum(cardLanguages).optional(),
  encoding: z
    .string()
    .refine((label) => encodingOf(label) !== undefined)
    .optional(),
});

const knownKeys = Object.keys(cardSchema.shape);

/** What each field has to be, as an editor would say it. */
const expectations: Record<string, string> = {
  title: 'a text (title: Spring Issue), or one for each language (title: {zh: 春季号, en: Spring Issue})',
  publication: 'a text, or one for each language (publication: {zh: 江海周刊, en: Jianghai Weekly})',
  date: 'a date that exists, as YEAR, YEAR-MONTH or YEAR-MONTH-DAY (date: 2026-03-16)',
  lang: 'zh, zh-Hans, zh-Hant or en',
  encoding: 'a known encoding, such as utf-8, gb18030, big5 or utf-16le',
};

/** ISO 8601 calendar date, year and month, or year; the day has to exist. */
export function isIsoDate(date: string): boolean {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/.exec(date)?.groups;
  if (!parts) return false;
  const { year = '', month = '01', day = '01' } = parts;
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** @returns the card, or all that is wrong with it */
export function readCard(yaml: string): WrittenCard | Problem[] {
  const read = parseHandWritten(yaml);
  if ('broken' in read) return read.broken.map(({ what, line }) => brokenYaml(what, line));
  const { contents, value, lineAt } = read;
  if (contents === null) return {};
  if (!isMap(contents)) return [brokenYaml('it is not a list of "key: value" lines', 1)];
  const parsed = cardSchema.safeParse(withTextDates(value as Record<string, unknown>));
  if (parsed.success) return parsed.data;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOfPath(contents, path));
  return onceByLine(parsed.error.issues.flatMap((issue) => issueProblems(issue, lineOf)));
}

/** `date: 2026` is a number in YAML and `date: 2026-03-16` a date in YAML 1.1; both are dates here. */
function withTextDates(card: Record<string, unknown>): Record<string, unknown> {
  const { date } = card;
  if (typeof date === 'number') return { ...card, date: String(date) };
  if (date instanceof Date) return { ...card, date: date.toISOString().slice(0, 10) };
  return card;
}

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    return issue.keys.map((key) => unknownKey(key, lineOf([key])));
  }
  const field = String(issue.path[0] ?? '');
  const message = `The card's "${field}" is not what it can be. Expected ${expectations[field] ?? 'another value'}.`;
  return [{ rule: 'card', line: lineOf(issue.path), message }];
}

function unknownKey(key: string, line: number): Problem {
  const near = knownKeys.find((known) => known.startsWith(key.slice(0, 3).toLowerCase()));
  const hint = near ? ` Did you mean "${near}"?` : '';
  const message = `The card has the key "${key}", which is not known.${hint} Known keys: ${knownKeys.join(', ')}.`;
  return { rule: 'card', line, message };
}

function brokenYaml(what: string, line: number): Problem {
  const message = `The card is not readable YAML: ${what.replace(/\.$/, '')}. Write lines such as "title: ..."; put a value that holds ": " or begins with a mark in quotation marks.`;
  return { rule: 'card', line, message };
}

function offsetOfPath(node: Node, path: readonly PropertyKey[]): number {
  const key = path[0];
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
    : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : node.range;
  if (path.length > 1 && isMap(pair?.value)) return offsetOfPath(pair.value, path.slice(1));
  return range?.[0] ?? 0;
}
