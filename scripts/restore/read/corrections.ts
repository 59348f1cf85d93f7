/**
 * What an editor puts right by hand, `NAME.yaml` in the folder of corrections: a list of steps over lines of the document,
 * which stay the same however the restorer changes. Strict, so that a slip is told.
 */
import { z } from 'astro/zod';
import { isNode, isSeq } from 'yaml';
import { type Role, roles } from '../document.ts';
import { parseHandWritten } from './hand-written-yaml.ts';
import type { Problem } from './problem.ts';

/** First and last line of each run, from 1. */
export type LineRuns = readonly (readonly [number, number])[];

export type Step =
  /** the block that ends in the first line goes on with the one that begins in the second */
  | { join: [number, number] }
  /** a block of its own begins with the line */
  | { part: number }
  /** the blocks that begin in the lines stand behind, or before, the one that has the other line */
  | { move: LineRuns; after: number }
  | { move: LineRuns; before: number }
  /** the blocks that begin in the lines are an article, in this order */
  | { article: LineRuns }
  /** what the blocks are that begin in the lines */
  | { as: NamedRole; lines: LineRuns; level?: number | undefined };

/** A footnote is more than a role: it has a mark in the text. */
export type NamedRole = Exclude<Role, 'footnote'>;
const namedRoles = roles.filter((role) => role !== 'footnote');

export interface Correction {
  step: Step;
  /** of the file of corrections, from 1 */
  line: number;
}

/** The corrections of one document. */
export interface Corrections {
  /** path, for messages */
  file: string;
  list: readonly Correction[];
}

const lineNumber = z.number().int().min(1);
const runs = z.union([lineNumber, z.string()]).transform((given, context): LineRuns => {
  const read = String(given)
    .split(',')
    .map((run) => /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(run))
    .map((match): [number, number] => [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]);
  if (read.every(([from, to]) => from >= 1 && to >= from)) return read;
  context.addIssue({ code: 'custom', message: 'lines' });
  return z.NEVER;
});

/** By the word that says what is to be done. */
const schemas: Readonly<Record<string, z.ZodType<Step>>> = {
  join: z.strictObject({ join: z.tuple([lineNumber, lineNumber]) }),
  part: z.strictObject({ part: lineNumber }),
  move: z.union([
    z.strictObject({ move: runs, after: lineNumber }),
    z.strictObject({ move: runs, before: lineNumber }),
  ]),
  article: z.strictObject({ article: runs }),
  as: z.strictObject({ as: z.enum(namedRoles), lines: runs, level: lineNumber.max(6).optional() }),
};

/** Each as it is written. */
const examples: Readonly<Record<string, string>> = {
  join: 'join: [211, 195]',
  part: 'part: 213',
  move: '{move: 59-63, after: 145} or {move: 59-63, before: 9}',
  article: 'article: 129-145, 57-63',
  as: `{as: heading, lines: 67, level: 2}, where "as" is one of ${namedRoles.join(', ')}`,
};

/** @returns the corrections in their order, or all that is wrong with them */
export function readCorrections(yaml: string): Correction[] | Problem[] {
  const written = parseHandWritten(yaml);
  if ('broken' in written)
    return written.broken.map(({ what, line }) =>
      problem(`This is not readable YAML: ${what.replace(/\.$/, '')}.`, line),
    );
  const { contents, value, lineAt } = written;
  if (contents === null) return [];
  if (!isSeq(contents)) return [problem('This is not a list.', 1)];
  const lineOf = (item: unknown) => lineAt(isNode(item) ? (item.range?.[0] ?? 0) : 0);
  const read = (value as unknown[]).map((given, at) => readStep(given, lineOf(contents.items[at])));
  const problems = read.filter((each) => 'message' in each);
  return problems.length > 0 ? problems : (read as Correction[]);
}

function readStep(given: unknown, line: number): Correction | Problem {
  const verb = Object.keys(schemas).find(
    (word) => typeof given === 'object' && given !== null && Object.hasOwn(given, word),
  );
  if (verb === undefined)
    return problem(`This says nothing that is known. Known words: ${Object.keys(schemas).join(', ')}.`, line);
  const parsed = schemas[verb]?.safeParse(given);
  if (parsed?.success) return { step: parsed.data, line };
  return problem(`"${verb}" is not as it has to be. Write it as ${examples[verb]}.`, line);
}

function problem(what: string, line: number): Problem {
  const message = `${what} Begin each correction with "- "; the numbers are lines of the document, as "npm run convert -- --explain SOURCE:LINE" takes them.`;
  return { rule: 'corrections', line, message };
}
