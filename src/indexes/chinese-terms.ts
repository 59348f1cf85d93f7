/**
 * Subjects of Chinese texts. Candidates are the nouns of titles, decks and headings and the compounds of neighbouring
 * words there, by jieba; many terms of the day are in no dictionary (碳足迹, 大模型), so a compound is known for a term by
 * what stands around it in all texts: the entropy of its neighbours on either side (Huang and Powers 2003).
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { termFinder } from './find-terms.ts';
import {
  type CountedTerm,
  countedTerm,
  countOne,
  type Subject,
  salientTerms,
  type TextToIndex,
} from './salient-terms.ts';

interface Word {
  word: string;
  /** part of speech in the tags of the dictionary (ICTCLAS): n, v, vn, ns, … */
  tag: string;
}

/** Characters of a term, and words of a compound. */
const longest = 8;
const mostWords = 4;
/** What a word alone may be: nouns, names of places, bodies and things, verbs used as nouns, short forms. */
const aloneTags = new Set(['n', 'nz', 'ns', 'nt', 'vn', 'j', 'l']);
/** What a compound may end in, and be made of. */
const lastTags = new Set([...aloneTags, 'eng', 'ng', 'an', 'zg']);
const innerTags = new Set([...lastTags, 'v', 'a', 'b']);
/** What holds sentences together is in no term; else a single character may be anything: jieba guesses (碳 普 惠, 算 力). */
const grammaticalTags = new Set(['d', 'k', 'o', 'p', 'q', 'r', 'u', 'ud', 'ug', 'uj', 'ul', 'uv', 'uz', 'x', 'y', 'z']);
/** Words that stand this often in the 60 million of the dictionary's texts are general: 企业, 问题, 发展. */
const generalFrom = 12_000;
/** Entropy of the characters before and after a term, in nats: at least this, or this part of what so many can have. */
const leastEntropy = 1.75;
const leastEntropyShare = 0.6;
/** Of the places of its rarest word a compound has at least this part; less is words that happen to meet (人工智能发展). */
const leastCohesion = 0.06;

/** Words that say of what kind another is, whatever the dictionary calls them: 分布式, 生产性. */
const attributive = /^.{2,}[式性]$/;
const han = /^\p{Script=Han}$/u;
const hanAlone = /^\p{Script=Han}+$/u;

/** @param texts in simplified characters, which is what the dictionary knows */
export function chineseSubjects(texts: readonly TextToIndex[]): Subject[] {
  const candidates = candidatesIn(texts);
  const places = findPlaces(texts, candidates);
  const countOf = (term: string) => places.get(term)?.total ?? 0;
  const terms = [...places.values()].filter(
    ({ term, total, before, after }) =>
      standsFree(before) &&
      standsFree(after) &&
      total >= leastCohesion * rarest(candidates.get(term)?.map(countOf) ?? []),
  );
  const salient = salientTerms(
    terms,
    texts.map(({ id }) => id),
    (piece, whole) => whole.includes(piece),
  );
  return salient.filter(({ term }) => frequencyOf(term) < generalFrom);
}

/** @param counts of the words of a compound; a word that is no candidate itself was not counted */
function rarest(counts: readonly number[]): number {
  const known = counts.filter((count) => count > 0);
  return known.length === 0 ? 0 : Math.min(...known);
}

/** @returns the terms, each with the words that it is made of */
function candidatesIn(texts: readonly TextToIndex[]): Map<string, string[]> {
  const jieba = Jieba.withDict(dict);
  const found = new Map<string, string[]>();
  for (const { title, headings } of texts) {
    for (const head of [title, ...headings]) {
      for (const words of nounsOf(jieba.tag(head))) found.set(words.join(''), words);
    }
  }
  return found;
}

function* nounsOf(words: readonly Word[]): Generator<string[]> {
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end++) {
      const part = words.slice(start, end);
      const term = part.map(({ word }) => word).join('');
      if (!hanAlone.test(term) || term.length > longest) break;
      if (term.length > 1 && isNoun(part)) yield part.map(({ word }) => word);
    }
  }
}

function isNoun(words: readonly Word[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return false;
  if (attributive.test(last.word)) return false;
  if (words.length === 1) return aloneTags.has(first.tag);
  if (!words.every(({ word, tag }) => (word.length > 1 ? innerTags.has(tag) : !grammaticalTags.has(tag)))) return false;
  // 智能制造, 碳排放: a verb after what it is done to, or by, is a name of that.
  return last.word.length === 1 || lastTags.has(last.tag) || (last.tag === 'v' && first.tag.startsWith('n'));
}

interface Placed extends CountedTerm {
  /** how often each character stands before and after it */
  before: Map<string, number>;
  after: Map<string, number>;
}

function findPlaces(texts: readonly TextToIndex[], candidates: ReadonlyMap<string, unknown>): Map<string, Placed> {
  const find = termFinder(candidates.keys());
  const placed = new Map<string, Placed>();
  const count = (text: string, number: number) => {
    find(text, (term, at) => {
      const counted = placed.get(term) ?? { ...countedTerm(term), before: new Map(), after: new Map() };
      placed.set(term, counted);
      countOne(counted, number);
      increase(counted.before, text.charAt(at - 1));
      increase(counted.after, text.charAt(at + term.length));
    });
  };
  for (const [number, { title, headings, text }] of texts.entries()) {
    count(title, number);
    count(text, number);
    find(title, (term) => placed.get(term)?.inTitle.add(number));
    for (const heading of headings) find(heading, (term) => placed.get(term)?.inHeadings.add(number));
  }
  return placed;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function standsFree(neighbours: ReadonlyMap<string, number>): boolean {
  const all = [...neighbours.values()].reduce((sum, count) => sum + count, 0);
  return entropyOf(neighbours, all) >= Math.min(leastEntropy, leastEntropyShare * Math.log(all));
}

/** What is no Han, a mark or the end of a line, bounds a word each time it stands there, so each counts by itself. */
function entropyOf(neighbours: ReadonlyMap<string, number>, all: number): number {
  const parts = [...neighbours].map(
    ([character, count]) => (count / all) * Math.log(han.test(character) ? all / count : all),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

/** How often the dictionary's texts have a word; its lines are: word, frequency, part of speech. */
function frequencyOf(term: string): number {
  const lines = Buffer.from(dict.buffer, dict.byteOffset, dict.byteLength);
  const start = lines.indexOf(`\n${term} `);
  if (start < 0) return 0;
  const frequency = start + Buffer.byteLength(`\n${term} `);
  return Number.parseInt(lines.toString('utf8', frequency, lines.indexOf(' ', frequency)), 10);
}
