/**
 * What speaks for and against one block going on with another: the characters and words at the seam, what is open on one
 * side and closes on the other, where the two stand, and how they are alike.
 *
 * Characters: a language model made from the document (interpolated trigrams, Jelinek and Mercer 1980), read forwards
 * and backwards. Words: the parts of speech at the seam, by a trigram model of the document's own tags, and what the
 * seam gains when both sides are read as one run of words of the dictionary.
 */
import type { LabelledBlock } from '../label/labelled-block.ts';
import { once } from '../once.ts';
import { closesFirst } from '../seam.ts';
import { endsSentence, openMarks, startsInsideSentence } from '../shapes.ts';
import { countSubstrings, type SubstringCounts } from '../substrings.ts';
import { likelihoodOf, type Reading, readAsWords, type Word, wordsOf } from '../words.ts';
import { overlapLength } from './drop-repeats.ts';
import { cosine, learnTopics } from './topics.ts';

/** Kinds of evidence, in the order of the weights. Odds are natural logarithms, the rest are 0 or 1 where nothing else is said. */
export const kindsOfEvidence = [
  'characters', // odds of the head's first character after the tail, against the same at the start of a block
  'secondCharacter', // odds of its second character, knowing the tail, against not knowing it
  'charactersBackwards', // odds of the tail's last character before the head, against the same at the end of a block
  'partOfSpeech', // odds of the head's first word class after the tail's last ones, against the same at the start of a block
  'secondPartOfSpeech',
  'wordAcross', // a word stands across the seam
  'wordsTogether', // logarithm of 1 + how often the document has the two words at the seam together
  'readAsWords', // what the odds of words gain when both sides are read as one
  'beginsInside', // the head begins with a mark that closes or separates, or in small Latin letters after Latin ones
  'closesQuote', // the tail leaves a quote or bracket open, the head closes it
  'leavesQuoteOpen', // the tail leaves one open, the head does not close it
  'closesUnopened', // the head closes one that the tail has not opened
  'afterComma', // the tail ends in a comma or the like
  'tailEndsSentence',
  'tailIsHeading', // the tail was taken for a heading
  'opensParagraph', // the head begins as paragraphs often do
  'headIsHeading',
  'headAfterOpen', // the block before the head ends inside a sentence
  'headAfterClosed', // it ends a sentence
  'headAfterHeading',
  'textAfterTail', // text stands right after the tail
  'apart', // the head does not stand right after the tail, but for pictures, notes and tables
  'distance', // logarithm of how many blocks of text lie between, when apart
  'backwards', // the head stands before the tail
  'bylinesBetween', // how many, at most 3
  'sameWords', // cosine of the two blocks' topics, up to what halves of one paragraph reach
  'readTwice', // characters at the end of the tail that the head begins with
] as const;
export type KindOfEvidence = (typeof kindsOfEvidence)[number];
const placeOfKind = Object.fromEntries(kindsOfEvidence.map((kind, place) => [kind, place])) as Record<
  KindOfEvidence,
  number
>;
/** One number for each kind, in the order of `kindsOfEvidence`. */
export type Evidence = readonly number[];

/** What speaks for an open end staying open, in the order of the weights. */
export const kindsOfOpenEnd = [
  'always',
  'afterComma',
  'textAfterTail',
  'tailShort',
  'tailEndsSentence',
  'tailIsHeading',
] as const;
export type KindOfOpenEnd = (typeof kindsOfOpenEnd)[number];
/** What speaks for a block beginning a paragraph of its own. */
export const kindsOfBeginning = [
  'always',
  'headAfterClosed',
  'headAfterOpen',
  'headAfterHeading',
  'opensParagraph',
  'headShort',
  'headIsHeading',
] as const;
export type KindOfBeginning = (typeof kindsOfBeginning)[number];

/**
 * What is looked at, from what is told fast to what takes long: the characters at the seam and where the two stand, the
 * words of the dictionary and of the topic, the parts of speech.
 */
export const looks = ['characters', 'words', 'partsOfSpeech'] as const;
export type Look = (typeof looks)[number];

export interface SeamReader {
  /**
   * @param tail and head are indexes into the blocks; both are in `order`
   * @param look the last look that is taken; what only later ones show is 0
   * @param before what the look before saw of the two, where it was taken
   */
  between(tail: number, head: number, look: Look, before?: Evidence): Evidence;
  endsOpen(tail: number): Evidence;
  begins(head: number): Evidence;
  /** cosine of what two blocks are about, 0 to 1 */
  alike(one: number, other: number): number;
}

/** What a block looks like at its ends and as a whole, worked out once. */
interface Side {
  text: string;
  /** normalised: without spaces, digits alike, marks full-width */
  last: string;
  first: string;
  depth: number;
  closesFirst: boolean;
  beginsInside: boolean;
  opensParagraph: boolean;
  endsInComma: boolean;
  endsSentence: boolean;
}

const window = { characters: 40, words: 14, run: 8 };
const short = 25;
/** More alike than this are copies and summaries, not halves of one paragraph. */
export const mostAlike = 0.3;

/**
 * @param order place of each block of text among the blocks of text
 */
export function learnSeamReader(
  blocks: readonly LabelledBlock[],
  order: ReadonlyMap<number, number>,
  isText: (block: LabelledBlock) => boolean,
  isOpen: (text: string) => boolean,
): SeamReader {
  const texts = blocks.filter(isText).map((block) => block.text.text);
  const characters = learnCharacters(texts);
  const classes = learnClasses(texts);
  const topics = learnTopics(blocks.filter((block) => block.text.text.length > short).map((block) => block.text.text));
  const topicAt = once((index) => topics.topicOf((blocks[index] as LabelledBlock).text.text));
  const sideAt = once((index) => sideOf(blocks[index] as LabelledBlock));
  const classesAt = once((head) => classes.of(wordsOf(sideAt(head).first.slice(0, window.words))));
  /** Han at the ends of a block, as many as one word can reach over. */
  const lastRunAt = once((tail) =>
    readAsWords(/\p{Script=Han}+$/u.exec(sideAt(tail).last.slice(-window.run))?.[0] ?? ''),
  );
  const firstRunAt = once((head) =>
    readAsWords(/^\p{Script=Han}+/u.exec(sideAt(head).first.slice(0, window.run))?.[0] ?? ''),
  );
  const bylines = countBefore(blocks, (block) => block.role === 'byline');

  const isTextAt = (index: number) => blocks[index] !== undefined && isText(blocks[index]);
  const headPlace = (head: number) => placeAfter(blocks[head - 1], isText, isOpen);

  const take = {
    characters(tail: number, head: number) {
      const [left, right] = [sideAt(tail), sideAt(head)];
      const distance = (order.get(head) as number) - (order.get(tail) as number);
      const near = isNear(blocks, tail, head);
      const place = headPlace(head);
      const closes = right.closesFirst;
      return {
        ...characters.across(left.last, right.first),
        beginsInside: flag(right.beginsInside || goesOnInLatin(left.text, right.text)),
        closesQuote: flag(left.depth > 0 && closes),
        leavesQuoteOpen: flag(left.depth > 0 && !closes && right.endsSentence),
        closesUnopened: flag(left.depth <= 0 && closes),
        afterComma: flag(left.endsInComma),
        tailEndsSentence: flag(left.endsSentence),
        tailIsHeading: flag(blocks[tail]?.role === 'heading'),
        opensParagraph: flag(right.opensParagraph),
        headIsHeading: flag(blocks[head]?.role === 'heading'),
        headAfterOpen: flag(place === 'open'),
        headAfterClosed: flag(place === 'closed'),
        headAfterHeading: flag(place === 'heading'),
        textAfterTail: flag(isTextAt(tail + 1)),
        apart: flag(!near),
        distance: near ? 0 : Math.log(Math.abs(distance)),
        backwards: flag(distance < 0),
        bylinesBetween: Math.min(3, Math.abs((bylines[head] as number) - (bylines[tail] as number))),
        readTwice: overlapLength(left.text, right.text),
      };
    },
    words(tail: number, head: number) {
      return {
        readAsWords: gainOfWords(lastRunAt(tail), firstRunAt(head)),
        sameWords: Math.min(mostAlike, cosine(topicAt(tail), topicAt(head))),
      };
    },
    partsOfSpeech: (tail: number, head: number) =>
      classes.across(sideAt(tail).last, sideAt(head).first, classesAt(head)),
  } satisfies Record<Look, unknown>;

  return {
    between(tail, head, look, before) {
      const evidence = before === undefined ? kindsOfEvidence.map(() => 0) : [...before];
      const first = before === undefined ? 0 : looks.indexOf(look);
      for (const each of looks.slice(first, looks.indexOf(look) + 1)) {
        const seen: Partial<Record<KindOfEvidence, number>> = take[each](tail, head);
        for (const kind in seen) {
          const value = seen[kind as KindOfEvidence] as number;
          evidence[placeOfKind[kind as KindOfEvidence]] = Math.max(-8, Math.min(8, value));
        }
      }
      return evidence;
    },
    alike: (one, other) => cosine(topicAt(one), topicAt(other)),
    endsOpen(tail) {
      const { text, endsInComma, endsSentence } = sideAt(tail);
      return [
        1,
        flag(endsInComma),
        flag(isTextAt(tail + 1)),
        flag(text.length < short),
        flag(endsSentence),
        flag(blocks[tail]?.role === 'heading'),
      ];
    },
    begins(head) {
      const { text, opensParagraph } = sideAt(head);
      const place = headPlace(head);
      return [
        1,
        flag(place === 'closed'),
        flag(place === 'open'),
        flag(place === 'heading'),
        flag(opensParagraph),
        flag(text.length < short),
        flag(blocks[head]?.role === 'heading'),
      ];
    },
  };
}

const flag = (is: boolean) => (is ? 1 : 0);
const goesOnInLatin = (tail: string, head: string) => /[\p{Script=Latin},]$/u.test(tail) && /^\p{Ll}/u.test(head);
const opening =
  /^(?:“(?=[^”]{0,40}[，。？！：；])|《|\d{4}年|\d{1,2}月|近[日年几来]|日前|目前|当前|如今|今年|去年|[早晚]上|[上下]午|傍晚|清晨|凌晨|据|根据|截至|随着|由于|从[^，,。]{1,12}看|在[^，,。]{1,14}[，,]|对此|此[外前次]|同时|与此同时|不过|但|然而|而|因此|值得|事实上|实际上|总体|整体|记者|有(?!所)|[一二三四五六七八九]是|第[一二三四五](?=[，,、：:是])|首先|其次|最后|另)/;

function sideOf(block: LabelledBlock): Side {
  const text = block.text.text;
  const plain = normal(text);
  const [last, first] = [plain.slice(-window.characters), plain.slice(0, window.characters)];
  return {
    text,
    last,
    first,
    depth: openMarks(text),
    closesFirst: closesFirst(text),
    beginsInside: startsInsideSentence(text),
    opensParagraph: opening.test(text),
    endsInComma: /[，,、；;：:]$/.test(text.trimEnd()),
    endsSentence: endsSentence(text),
  };
}

/** Half-width marks in their full-width form, so that both are the same to the model. */
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '(': '（',
  ')': '）',
};
const normal = (text: string) =>
  text
    .trim()
    .replace(/(?<=[\p{Script=Latin}\d,.;:]) +(?=[\p{Script=Latin}\d])/gu, ' ')
    .replace(/(?<![\p{Script=Latin}\d,.;:])\s+|\s+(?![\p{Script=Latin}\d])/gu, '')
    .replace(/\d/g, '0')
    .replace(/[,;:?()]/g, (mark) => fullWidth[mark] ?? mark);

type Place = 'open' | 'closed' | 'heading' | 'other';

function placeAfter(
  before: LabelledBlock | undefined,
  isText: (block: LabelledBlock) => boolean,
  isOpen: (text: string) => boolean,
): Place {
  if (before === undefined) return 'other';
  if (isText(before)) return isOpen(before.text.text) ? 'open' : 'closed';
  return before.role === 'heading' || before.role === 'deck' ? 'heading' : 'other';
}

/** Nothing but pictures, notes and the like stands between them. */
function isNear(blocks: readonly LabelledBlock[], tail: number, head: number): boolean {
  if (head <= tail) return false;
  for (let index = tail + 1; index < head; index++) {
    const role = blocks[index]?.role;
    if (role !== 'caption' && role !== 'credit' && role !== 'table' && role !== 'footnote' && role !== 'contents')
      return false;
  }
  return true;
}

function countBefore(blocks: readonly LabelledBlock[], is: (block: LabelledBlock) => boolean): number[] {
  let total = 0;
  return blocks.map((block) => {
    if (is(block)) total++;
    return total;
  });
}

/** Words of Latin script are parted by a space, whichever block they stand in. */
const gapBetween = (last: string, first: string) =>
  /[\p{Script=Latin},.;:]$/u.test(last) && /^\p{Script=Latin}/u.test(first) ? ' ' : '';

/** What the likelihood of words gains when the Han on both sides of the seam are read as one run. */
function gainOfWords(last: Reading, first: Reading): number {
  if (last.text === '' || first.text === '') return 0;
  return likelihoodOf(readAsWords(first.text, last)) - likelihoodOf(last) - likelihoodOf(first);
}

const parts = { trigram: 0.55, bigram: 0.33, unigram: 0.12 };

interface CharacterModel {
  across(
    last: string,
    first: string,
  ): Pick<Record<KindOfEvidence, number>, 'characters' | 'secondCharacter' | 'charactersBackwards'>;
}

function learnCharacters(texts: readonly string[]): CharacterModel {
  const single = countSubstrings();
  const counts = countSubstrings();
  const starts = countSubstrings();
  const ends = countSubstrings();
  let total = 0;
  for (const text of texts) {
    const plain = normal(text);
    if (plain === '') continue;
    starts.add(plain, 0, 1);
    ends.add(plain, plain.length - 1, 1);
    total += plain.length;
    for (let at = 0; at < plain.length; at++) {
      single.add(plain, at, 1);
      for (let length = 2; length <= 3 && at + length <= plain.length; length++) counts.add(plain, at, length);
    }
  }
  const types = single.size + 1;
  const times = (key: string) => (key.length === 1 ? single : counts).of(key);
  const alone = (character: string) => (times(character) + 0.5) / (total + types * 0.5);
  const mix = (trigram: number | undefined, bigram: number, character: string) =>
    parts.trigram * (trigram ?? bigram) + parts.bigram * bigram + parts.unigram * alone(character);
  const share = (part: string, whole: string) => (times(whole) > 0 ? times(part) / times(whole) : undefined);
  const forwards = (before: string, character: string) => {
    const two = before.slice(-2);
    const bigram = share(before.slice(-1) + character, before.slice(-1)) ?? 0;
    return mix(two.length === 2 ? share(two + character, two) : undefined, bigram, character);
  };
  const backwards = (character: string, after: string) => {
    const two = after.slice(0, 2);
    const bigram = share(character + after.slice(0, 1), after.slice(0, 1)) ?? 0;
    return mix(two.length === 2 ? share(character + two, two) : undefined, bigram, character);
  };
  const atEdge = (edge: SubstringCounts, character: string) =>
    (edge.of(character) + 4 * alone(character)) / (texts.length + 4);
  return {
    across(last, first) {
      const [end, one, two] = [last.at(-1), first[0], first[1]];
      if (end === undefined || one === undefined) return { characters: 0, secondCharacter: 0, charactersBackwards: 0 };
      return {
        characters: Math.log(forwards(last, one) / atEdge(starts, one)),
        secondCharacter: two === undefined ? 0 : Math.log(forwards(last + one, two) / forwards(one, two)),
        charactersBackwards: Math.log(backwards(end, first) / atEdge(ends, end)),
      };
    },
  };
}

/** Word classes of a text, one code unit each: what stands for a class differs from document to document. */
type Classes = string;

interface ClassModel {
  of(words: readonly Word[]): Classes;
  /** @param classesOfHead classes of the first words of the head, read by itself */
  across(
    last: string,
    first: string,
    classesOfHead: Classes,
  ): Pick<Record<KindOfEvidence, number>, 'partOfSpeech' | 'secondPartOfSpeech' | 'wordAcross' | 'wordsTogether'>;
}

/** Short words that the document has so often are a class of their own: they are what holds sentences together. */
const often = 60;

function learnClasses(texts: readonly string[]): ClassModel {
  const tagged = texts.map((text) => wordsOf(normal(text)));
  const own = commonWords(tagged);
  const known = new Map<string, Classes>();
  const classOf = ({ text, tag }: Word): Classes => {
    const name = own.has(text) ? `=${text}` : tag === 'x' ? `x${text[0]}` : tag;
    const unit = known.get(name) ?? String.fromCharCode(known.size);
    known.set(name, unit);
    return unit;
  };
  const classesOf = (words: readonly Word[]) => words.map(classOf).join('');
  const counts = countSubstrings();
  const starts = countSubstrings();
  let total = 0;
  for (const words of tagged) {
    const classes = classesOf(words);
    total += classes.length;
    if (classes !== '') starts.add(classes, 0, 1);
    for (let at = 0; at < classes.length; at++)
      for (let length = 1; length <= Math.min(3, classes.length - at); length++) counts.add(classes, at, length);
  }
  const pairs = countPairs(tagged);
  const times = (classes: Classes) => counts.of(classes);
  const alone = (one: Classes) => (times(one) + 0.5) / (total + 50);
  const after = (second: Classes, first: Classes, one: Classes) => {
    const bigram = times(first) > 0 ? times(first + one) / times(first) : alone(one);
    const before = second + first;
    const trigram = second !== '' && times(before) > 3 ? times(before + one) / times(before) : bigram;
    return 0.45 * trigram + 0.45 * bigram + 0.1 * alone(one);
  };
  const atStart = (one: Classes) => (starts.of(one) + 3 * alone(one)) / (tagged.length + 3);
  return {
    of: classesOf,
    across(last, first, classesOfHead) {
      const before = last.slice(-window.words);
      const words = wordsOf(before + gapBetween(last, first) + first.slice(0, window.words));
      let length = 0;
      let seam = 0;
      while (seam < words.length && length + (words[seam] as Word).text.length <= before.length)
        length += (words[seam++] as Word).text.length;
      if (words[seam]?.text === ' ') words.splice(seam, 1);
      const classes = classesOf(words);
      const [twoBack = '', oneBack = ''] = [classes[seam - 2], classes[seam - 1]];
      const [one, two] = [classes[seam], classes[seam + 1]];
      const [headOne, headTwo] = classesOfHead;
      const together = pairs(words[seam - 1], words[seam]);
      return {
        partOfSpeech:
          (one === undefined ? 0 : Math.log(after(twoBack, oneBack, one))) -
          (headOne === undefined ? 0 : Math.log(atStart(headOne))),
        secondPartOfSpeech:
          (one === undefined || two === undefined ? 0 : Math.log(after(oneBack, one, two))) -
          (headOne === undefined || headTwo === undefined ? 0 : Math.log(after('', headOne, headTwo))),
        wordAcross: flag(length < before.length),
        wordsTogether: Math.log(1 + together),
      };
    },
  };
}

function commonWords(tagged: readonly (readonly Word[])[]): Set<string> {
  const times = new Map<string, number>();
  for (const words of tagged) for (const { text } of words) times.set(text, (times.get(text) ?? 0) + 1);
  return new Set([...times].filter(([text, count]) => count >= often && text.length <= 2).map(([text]) => text));
}

/** @returns how often one word stands right before another */
function countPairs(tagged: readonly (readonly Word[])[]): (left: Word | undefined, right: Word | undefined) => number {
  const known = new Map<string, string>();
  /** Two code units for each word. */
  const spell = ({ text }: Word) => {
    const spelled = known.get(text) ?? String.fromCharCode(known.size >>> 16, known.size & 0xffff);
    known.set(text, spelled);
    return spelled;
  };
  const counts = countSubstrings();
  for (const words of tagged) {
    const spelled = words.map(spell).join('');
    for (let at = 0; at + 4 <= spelled.length; at += 2) counts.add(spelled, at, 4);
  }
  return (left, right) => {
    const [first, second] = [left && known.get(left.text), right && known.get(right.text)];
    return first === undefined || second === undefined ? 0 : counts.of(first + second);
  };
}
