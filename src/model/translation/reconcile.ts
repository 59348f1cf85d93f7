/**
 * Which translation belongs to which block of an article, when the article may have changed since the PO file was
 * written. The site asks it when it makes a page and `npm run translate -- sync` when it writes the file, so a page
 * shows the same whether or not the file was brought up to date.
 *
 * 1. Blocks with the same text, in order. So a block that only moved up or down keeps its translation, and of several
 *    with the same text each keeps its own.
 * 2. Blocks with the same text elsewhere in the article.
 * 3. Between blocks that were found: what is much like the text that stood there. It is outdated.
 * 4. A text that had gone and is back takes its obsolete entry.
 *
 * No translation or note is ever dropped: what no block needs becomes or stays obsolete.
 */
import { align } from './align.ts';
import { likeness } from './likeness.ts';
import type { Message } from './message.ts';
import type { Entry } from './po.ts';
import { type BlockState, isMachineMade, stateOf } from './state.ts';

export interface TranslatedBlock {
  message: Message;
  state: BlockState;
  /** empty where it is missing */
  translation: string;
  /** as it belongs into the PO file now, references aside; where the block is new, not from a file: line 0 */
  entry: Entry;
}

export interface Reconciled {
  /** one for each message, in its order */
  blocks: TranslatedBlock[];
  /** what no block needs, each marked as obsolete */
  obsolete: Entry[];
}

/** From this likeness on (0 to 1), a text in the place of another is the same one, changed. A text and its half have 0.67. */
const leastLikeness = 0.5;

export function reconcile(messages: readonly Message[], entries: readonly Entry[]): Reconciled {
  const live = entries.filter((entry) => !entry.obsolete);
  const kept = entries.filter((entry) => entry.obsolete);
  const chosen = new Map([...matchLive(messages, live)].map(([index, at]) => [index, live[at]]));
  for (const [index, entry] of revive(messages, chosen, kept)) chosen.set(index, entry);
  const used = new Set(chosen.values());
  const blocks = messages.map((message, index) => blockOf(message, chosen.get(index)));
  const unused = [...kept, ...live].filter((entry) => !used.has(entry) && isWorthKeeping(entry));
  const obsolete = unused.map((entry) => (entry.obsolete ? entry : asObsolete(entry)));
  return { blocks, obsolete: withoutRepeats(obsolete, blocks) };
}

/** The entries of a PO file after reconciling: those of the blocks, in their order, then the obsolete ones. */
export function entriesOf({ blocks, obsolete }: Reconciled): Entry[] {
  return [...blocks.map(({ entry }) => entry), ...obsolete];
}

/** @returns index of the entry for each message that has one */
function matchLive(messages: readonly Message[], live: readonly Entry[]): Map<number, number> {
  const anchors = sameInOrder(messages, live);
  const found = new Map(anchors);
  sameElsewhere(messages, live, found);
  for (const [left, right] of likeBetween(messages, live, anchors, found)) found.set(left, right);
  return found;
}

/** Equal texts, in order. Where texts repeat, the block's place counts for as little as can decide. */
function sameInOrder(messages: readonly Message[], live: readonly Entry[]): [number, number][] {
  const isSame = (left: number, right: number) => messages[left]?.text === live[right]?.original;
  const shorter = Math.min(messages.length, live.length);
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isSame(messages.length - 1 - end, live.length - 1 - end)) end++;
  const score = (left: number, right: number) => {
    if (!isSame(start + left, start + right)) return 0;
    return messages[start + left]?.context === live[start + right]?.context ? 1 + 1 / 4096 : 1;
  };
  const middle = align(messages.length - start - end, live.length - start - end, score);
  return [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...middle.map(([left, right]): [number, number] => [start + left, start + right]),
    ...Array.from({ length: end }, (_, at): [number, number] => [messages.length - end + at, live.length - end + at]),
  ];
}

function sameElsewhere(messages: readonly Message[], live: readonly Entry[], found: Map<number, number>): void {
  const taken = new Set(found.values());
  const free = new Map<string, number[]>();
  for (const [index, entry] of live.entries()) {
    if (!taken.has(index)) free.set(entry.original, [...(free.get(entry.original) ?? []), index]);
  }
  for (const [index, message] of messages.entries()) {
    const entry = found.has(index) ? undefined : free.get(message.text)?.shift();
    if (entry !== undefined) found.set(index, entry);
  }
}

/** Changed texts: between two anchors, what is not found yet on both sides. */
function likeBetween(
  messages: readonly Message[],
  live: readonly Entry[],
  anchors: readonly [number, number][],
  found: ReadonlyMap<number, number>,
): [number, number][] {
  const taken = new Set(found.values());
  const ends: [number, number][] = [...anchors, [messages.length, live.length]];
  let [fromLeft, fromRight] = [0, 0];
  return ends.flatMap(([toLeft, toRight]) => {
    const left = range(fromLeft, toLeft).filter((index) => !found.has(index));
    const right = range(fromRight, toRight).filter((index) => !taken.has(index) && isTranslated(live[index]));
    [fromLeft, fromRight] = [toLeft + 1, toRight + 1];
    const score = (one: number, other: number) => likenessTo(messages[left[one] ?? -1], live[right[other] ?? -1]);
    return align(left.length, right.length, score).map(([one, other]): [number, number] => [
      left[one] ?? -1,
      right[other] ?? -1,
    ]);
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const isTranslated = (entry: Entry | undefined): boolean => entry !== undefined && entry.translation.trim() !== '';

/** Like the text that the file has, or like the one from which it was translated. @returns 0 where too little */
function likenessTo(message: Message | undefined, entry: Entry | undefined): number {
  if (message === undefined || entry === undefined) return 0;
  const originals = [entry.original, ...(entry.previous === undefined ? [] : [entry.previous.original])];
  const most = Math.max(...originals.map((original) => likeness(message.text, original)));
  return most >= leastLikeness ? most : 0;
}

/** Obsolete entries whose text is back, by the index of the message. Reviewed ones first, then those of the same place. */
function revive(
  messages: readonly Message[],
  chosen: ReadonlyMap<number, Entry | undefined>,
  obsolete: readonly Entry[],
): Map<number, Entry> {
  const byText = Map.groupBy(obsolete.filter(isTranslated), (entry) => entry.original);
  const revived = new Map<number, Entry>();
  for (const [index, message] of messages.entries()) {
    if (isTranslated(chosen.get(index))) continue;
    const candidates = byText.get(message.text) ?? [];
    const rank = (entry: Entry) =>
      (stateOf(entry) === 'reviewed' ? 2 : 0) + (entry.context === message.context ? 1 : 0);
    const [best] = candidates.toSorted((one, other) => rank(other) - rank(one));
    if (best === undefined) continue;
    revived.set(index, best);
    byText.set(
      message.text,
      candidates.filter((entry) => entry !== best),
    );
  }
  return revived;
}

function blockOf(message: Message, found: Entry | undefined): TranslatedBlock {
  const entry = found === undefined ? newEntry(message) : entryFor(message, found);
  const state = stateOf(entry);
  return { message, state, translation: state === 'missing' ? '' : entry.translation, entry };
}

/** The entry of a block that nobody has translated yet. */
export function newEntry({ context, text, comments }: Message): Entry {
  return {
    context,
    original: text,
    translation: '',
    flags: [],
    notes: [],
    comments,
    references: [],
    obsolete: false,
    line: 0,
  };
}

/** The entry, brought up to date with the message that it belongs to. */
function entryFor({ context, text, comments }: Message, { previous, ...found }: Entry): Entry {
  const entry: Entry = { ...found, context, original: text, comments, obsolete: false };
  const flags = found.flags.filter((flag) => flag !== 'fuzzy');
  if (!isTranslated(found)) return { ...entry, flags };
  if (found.original === text) return { ...entry, ...(previous !== undefined && isFuzzy(found) && { previous }) };
  // The text from which it was translated is back: nothing is outdated any more.
  if (isFuzzy(found) && previous?.original === text)
    return { ...entry, flags: isMachineMade(found) ? found.flags : flags };
  const from =
    isFuzzy(found) && previous !== undefined ? previous : { context: found.context, original: found.original };
  return { ...entry, flags: ['fuzzy', ...flags], previous: from };
}

const isFuzzy = ({ flags }: Entry): boolean => flags.includes('fuzzy');

const isWorthKeeping = (entry: Entry): boolean => entry.translation !== '' || entry.notes.length > 0;

/** References and comments are about a block that is no longer there. */
function asObsolete(entry: Entry): Entry {
  return { ...entry, comments: [], references: [], obsolete: true };
}

/**
 * gettext takes no two entries of the same context and text, obsolete ones included: the later one gets a context that
 * says so, unless it says nothing else than the earlier.
 */
function withoutRepeats(obsolete: readonly Entry[], blocks: readonly TranslatedBlock[]): Entry[] {
  const keyOf = (context: string, original: string) => JSON.stringify([context, original]);
  const taken = new Map(blocks.map(({ entry }) => [keyOf(entry.context, entry.original), entry]));
  return obsolete.flatMap((entry) => {
    let { context } = entry;
    for (let number = 2; taken.has(keyOf(context, entry.original)); number++) {
      const other = taken.get(keyOf(context, entry.original));
      if (other !== undefined && saysTheSame(other, entry)) return [];
      context = `${entry.context.replace(/ \(\d+\)$/, '')} (${number})`;
    }
    const kept = { ...entry, context };
    taken.set(keyOf(context, entry.original), kept);
    return [kept];
  });
}

function saysTheSame(one: Entry, other: Entry): boolean {
  const said = ({ translation, flags, notes, previous }: Entry) =>
    JSON.stringify([translation, flags, notes, previous]);
  return said(one) === said(other);
}
