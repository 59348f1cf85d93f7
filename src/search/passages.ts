/** Which places of a found article are shown, and which of their characters are marked. */
import { blockEnd, wordBreak } from '../model/search-words.ts';
import type { Phrase } from './query.ts';

/** What Pagefind keeps of an article. `raw_content` is `content` with word breaks and with `<` and `>` escaped. */
export interface IndexedText {
  content: string;
  raw_content: string;
  anchors: { id: string; location: number }[];
}

export interface Passage {
  /** id of the block it is in, or '' in the head of the article */
  block: string;
  pieces: { text: string; marked: boolean }[];
}

const wordsBefore = 24;
const wordsAfter = 40;

/**
 * @param limit greatest number of passages
 * @returns the first places where a phrase stands, in reading order; the beginning of the text where none is
 */
export function passagesOf(article: IndexedText, phrases: readonly Phrase[], title: string, limit: number): Passage[] {
  const words = shownWords(article);
  const asked = words.map((word) => word.trim().toLowerCase());
  const marked = new Array<boolean>(words.length).fill(false);
  const hits = phrases.flatMap((phrase) => placesOf(asked, phrase));
  for (const hit of hits) marked.fill(true, hit.from, hit.to);
  const passages: Passage[] = [];
  let shownTo = 0;
  for (const hit of hits.sort((a, b) => a.from - b.from)) {
    if (passages.length === limit) break;
    const block = blockAround(words, hit.from);
    if (hit.from < shownTo || textOf(words, block) === title) continue;
    const from = Math.max(block.from, hit.from - wordsBefore);
    const to = Math.min(block.to, hit.to + wordsAfter);
    passages.push({ block: blockIdAt(article, hit.from), pieces: piecesOf(words, marked, { from, to }, block) });
    shownTo = to;
  }
  return passages.length > 0 ? passages : beginningOf(article, words);
}

interface Range {
  from: number;
  to: number;
}

function placesOf(words: readonly string[], phrase: Phrase): Range[] {
  const places: Range[] = [];
  for (let from = 0; from + phrase.words.length <= words.length; from++) {
    if (standsAt(words, phrase, from)) places.push({ from, to: from + phrase.words.length });
  }
  return places;
}

function standsAt(words: readonly string[], phrase: Phrase, from: number): boolean {
  return phrase.words.every((word, at) => {
    const here = words[from + at] ?? '';
    return phrase.isBeginning ? here.startsWith(word) : here === word;
  });
}

function blockAround(words: readonly string[], at: number): Range {
  const before = words.findLastIndex((word, index) => index < at && word.includes(blockEnd));
  const after = words.findIndex((word, index) => index >= at && word.includes(blockEnd));
  return { from: before + 1, to: after < 0 ? words.length : after };
}

function textOf(words: readonly string[], range: Range): string {
  return words.slice(range.from, range.to).join('').trim();
}

function blockIdAt(article: IndexedText, location: number): string {
  const blocks = article.anchors.filter((anchor) => /^p\d+$/.test(anchor.id) && anchor.location <= location);
  return blocks.reduce((last, anchor) => (anchor.location >= last.location ? anchor : last), { id: '', location: -1 })
    .id;
}

function piecesOf(words: readonly string[], marked: readonly boolean[], range: Range, block: Range): Passage['pieces'] {
  const pieces: Passage['pieces'] = [];
  for (let at = range.from; at < range.to; at++) {
    const word = words[at] ?? '';
    const isMarked = marked[at] ?? false;
    // A word brings the blank after it along; at the end of a mark the blank stays outside.
    const length = isMarked && !marked[at + 1] ? word.trimEnd().length : word.length;
    append(pieces, word.slice(0, length), isMarked);
    append(pieces, word.slice(length), false);
  }
  if (range.from > block.from) pieces.unshift({ text: '…', marked: false });
  if (range.to < block.to) pieces.push({ text: '…', marked: false });
  return pieces;
}

function append(pieces: Passage['pieces'], text: string, marked: boolean): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.marked === marked) last.text += text;
  else pieces.push({ text, marked });
}

function beginningOf(article: IndexedText, words: readonly string[]): Passage[] {
  const first = article.anchors.find((anchor) => anchor.id === 'p1');
  if (!first) return [];
  const block = blockAround(words, first.location);
  const to = Math.min(block.to, block.from + wordsBefore + wordsAfter);
  return [{ block: 'p1', pieces: piecesOf(words, [], { from: block.from, to }, block) }];
}

/**
 * The words as the page shows them. Pagefind's escaped words cannot simply be unescaped (a page may speak of `&lt;`), so
 * each is measured against the unescaped text.
 */
function shownWords(article: IndexedText): string[] {
  let at = 0;
  return article.raw_content.split(wordBreak).map((raw) => {
    const from = at;
    for (let index = 0; index < raw.length; index++) {
      if (raw[index] !== article.content[at]) index += '&lt;'.length - 1;
      at++;
    }
    return article.content.slice(from, at);
  });
}
