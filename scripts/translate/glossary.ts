/**
 * The glossary, `content/glossary.yaml`: for each name and term the rendering that translations are to have. A machine
 * is given the entries of which its text has a term, and what it answers is checked against them.
 */
import { z } from 'astro/zod';
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { InterfaceLanguage } from '../../src/model/languages.ts';
import { parseHandWritten } from '../restore/read/hand-written-yaml.ts';
import { onceByLine, type Problem } from '../restore/read/problem.ts';

export const termKinds = ['person', 'place', 'body', 'publication', 'plan', 'product', 'term', 'unit'] as const;

const oneLine = z.string().trim().min(1).regex(/^.*$/, 'one line');
const termSchema = z.strictObject({
  zh: oneLine,
  en: oneLine,
  alternatives: z.array(oneLine).default([]),
  kind: z.enum(termKinds).default('term'),
  note: oneLine.optional(),
});
const glossarySchema = z.strictObject({ terms: z.array(termSchema) });

/** One Chinese term and its English renderings: `en`, and others that are accepted. */
export type Term = z.infer<typeof termSchema>;

export interface Glossary {
  terms: readonly Term[];
  /** the terms that a text has, in the order in which they first appear; where one holds another, the longer one alone */
  termsIn(text: string, language: InterfaceLanguage): Term[];
  /** terms of the original of which the translation has no rendering that the glossary accepts */
  broken(original: string, translation: string, from: InterfaceLanguage): BrokenTerm[];
}

export interface BrokenTerm {
  /** in the language of the original */
  term: string;
  /** what is accepted for it, the first choice first */
  accepted: string[];
}

/** What each field has to be, as an editor would say it. */
const expectations: Record<keyof Term | 'terms', string> = {
  terms: 'a list of entries, each such as "- { zh: 渡口, en: ferry }"',
  zh: 'a Chinese term in one line (zh: 渡口)',
  en: 'its English rendering in one line (en: ferry)',
  alternatives: 'a list of other English renderings (alternatives: [ferries, the ferry])',
  kind: `one of ${termKinds.join(', ')}`,
  note: 'a remark for translators in one line',
};

/** @returns the glossary, or all that is wrong with it, by line */
export function readGlossary(yaml: string): Glossary | Problem[] {
  const read = parseHandWritten(yaml);
  if ('broken' in read) return read.broken.map(({ what, line }) => problem(`is not readable YAML: ${what}`, line));
  const { contents, value, lineAt } = read;
  if (contents === null) return glossaryOf([]);
  const parsed = glossarySchema.safeParse(value);
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(contents, path));
  if (!parsed.success) return onceByLine(parsed.error.issues.map((issue) => issueProblem(issue, lineOf)));
  const repeated = repeatedTerms(parsed.data.terms, lineOf);
  return repeated.length > 0 ? repeated : glossaryOf(parsed.data.terms);
}

type LineOf = (path: readonly PropertyKey[]) => number;

function issueProblem(issue: z.core.$ZodIssue, lineOf: LineOf): Problem {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? 'terms' : Object.keys(termSchema.shape).join(', ');
    return problem(
      `has the key "${issue.keys[0]}", which is not known. Known here: ${known}.`,
      lineOf([...issue.path, issue.keys[0] ?? '']),
    );
  }
  const field = issue.path.findLast((part): part is keyof typeof expectations => Object.hasOwn(expectations, part));
  const what = field === undefined ? 'a line "terms:" and the entries below it' : expectations[field];
  return problem(
    `${field === undefined ? 'is not one' : `has a wrong "${field}"`}. Expected ${what}.`,
    lineOf(issue.path),
  );
}

function repeatedTerms(terms: readonly Term[], lineOf: LineOf): Problem[] {
  const first = new Map<string, number>();
  return terms.flatMap(({ zh }, index) => {
    const before = first.get(zh);
    first.set(zh, before ?? index);
    if (before === undefined) return [];
    const line = lineOf(['terms', before]);
    return [
      problem(
        `has ${zh} twice; it stands on line ${line} already. Put the renderings into one entry.`,
        lineOf(['terms', index]),
      ),
    ];
  });
}

const problem = (what: string, line: number): Problem => ({ rule: 'glossary', line, message: `The glossary ${what}` });

/** Where the value of that path begins, or the nearest that holds it. */
function offsetOf(node: unknown, path: readonly PropertyKey[]): number {
  const [key, ...rest] = path;
  if (key === undefined || !isNode(node)) return startOf(node);
  const child = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && item.key.value === key)?.value
    : undefined;
  const inner = isSeq(node) ? node.items[Number(key)] : child;
  return isNode(inner) ? offsetOf(inner as Node, rest) : startOf(node);
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

// Finding terms

export function glossaryOf(terms: readonly Term[]): Glossary {
  const chinese = finderOf(terms, 'zh', ({ zh }) => [zh]);
  const english = finderOf(terms, 'en', ({ en, alternatives }) => [en, ...alternatives]);
  const firstChoice = finderOf(terms, 'en', ({ en }) => [en]);
  const checked = (text: string, from: InterfaceLanguage) => {
    if (from === 'zh') return chinese(text);
    // What also has another meaning is told to the machine and not held against it: only first choices count.
    const certain = new Set(firstChoice(text));
    return english(text).filter((term) => certain.has(term));
  };
  const accepted = (term: Term, from: InterfaceLanguage) => {
    if (from === 'zh') return [term.en, ...term.alternatives];
    const key = keyOf(term.en, 'en');
    return terms.filter(({ en }) => keyOf(en, 'en') === key).map(({ zh }) => zh);
  };
  return {
    terms,
    termsIn: (text, language) => (language === 'zh' ? chinese(text) : english(text)),
    broken(original, translation, from) {
      const to = from === 'zh' ? 'en' : 'zh';
      const words = ` ${keyOf(translation, to)} `;
      // Units are converted with their numbers, which are compared as numbers.
      const named = checked(original, from).filter(({ kind }) => kind !== 'unit');
      const isThere = (term: Term) =>
        enough(term, accepted(term, from), to).some((word) => words.includes(` ${keyOf(word, to)} `));
      const broken = named.filter((term) => !isThere(term));
      // Several Chinese terms may have one English rendering.
      const once = new Map(broken.map((term) => [from === 'zh' ? term.zh : keyOf(term.en, 'en'), term]));
      return [...once.values()].map((term) => ({
        term: from === 'zh' ? term.zh : term.en,
        accepted: accepted(term, from),
      }));
    },
  };
}

/** English goes on with the family name alone where Chinese says the whole name again, so each word of a name will do; initials will not. */
function enough({ kind }: Term, accepted: readonly string[], to: InterfaceLanguage): readonly string[] {
  if (kind !== 'person' || to !== 'en') return accepted;
  return accepted.flatMap((name) => name.split(/\s+/)).filter((word) => /\p{L}{2}/u.test(word));
}

/** Finds words in a text, of overlapping ones the longest that begins first. */
function finderOf(terms: readonly Term[], language: InterfaceLanguage, wordsOf: (term: Term) => string[]) {
  const entries = terms.flatMap((term) => wordsOf(term).map((word) => ({ key: keyOf(word, language), term })));
  const byKey = Map.groupBy(entries, ({ key }) => key);
  const longest = Math.max(0, ...entries.map(({ key }) => key.split(' ').length));
  return (text: string): Term[] => {
    const parts = partsOf(text, language);
    const found = new Set<Term>();
    for (let at = 0; at < parts.length; ) {
      let length = Math.min(longest, parts.length - at);
      while (length > 0 && !byKey.has(parts.slice(at, at + length).join(' '))) length--;
      for (const { term } of byKey.get(parts.slice(at, at + length).join(' ')) ?? []) found.add(term);
      at += Math.max(1, length);
    }
    return [...found];
  };
}

const keyOf = (text: string, language: InterfaceLanguage): string => partsOf(text, language).join(' ');

/** Chinese by characters, English by words; what stands between them (blanks, hyphens, marks) is free. */
function partsOf(text: string, language: InterfaceLanguage): string[] {
  if (language === 'zh') return [...text.toLowerCase().replace(/\s+/g, '')];
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

/** Near enough to tell that two words are forms of one. */
function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
