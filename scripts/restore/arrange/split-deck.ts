import type { Decision } from '../decision.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { comparable, endsSentence } from '../shapes.ts';
import { numberSubstrings, type SubstringCounts } from '../substrings.ts';
import { sliceTraced, trimTraced } from '../traced-text.ts';
import { everyRule, type Watch } from '../watch.ts';

const longestHeading = 16;
const shingle = 6;
/** Share of a quote's shingles that the text has. */
const quoted = 0.7;
const longestDeck = 100;

/**
 * Pull quotes that the editors set under a section heading repeat a sentence of the text. They are told by that, and
 * parted from the heading when the extraction put both on one line.
 *
 *     谁来付费 “岸电的账最后算到船东头上。”      → heading, deck
 */
export function splitDecks(blocks: readonly LabelledBlock[], watch: Watch = everyRule): LabelledBlock[] {
  const shingles = countShingles(blocks);
  const withHeadings = blocks.map((block, index) =>
    leadsDeck(block, blocks[index + 1], shingles) ? { ...block, role: 'heading' as const } : block,
  );
  const quoting = withHeadings.flatMap((block, index) => {
    const whole =
      isDeck(block, withHeadings[index - 1], shingles) || isSentenceOfNeighbour(withHeadings, index, shingles);
    return whole
      ? [{ ...block, role: 'deck' as const }]
      : (splitOne(block, (text) => isQuoted(text, shingles)) ?? [block]);
  });
  // A document that sets quotes on the lines of their headings may quote in other words, or text that was lost.
  const onOneLine = quoting.length > withHeadings.length;
  const decked = onOneLine
    ? quoting.flatMap((block) => (headingAndSentence.test(block.text.text) && splitOne(block, () => true)) || [block])
    : quoting;
  const unchanged = new Set(blocks);
  watch.decisions?.push(...decked.filter((block) => !unchanged.has(block)).map(deckDecision));
  return decked.map((block, index) => (asksUnderDeck(decked, index) ? { ...block, role: 'paragraph' } : block));
}

/** A pull quote stands between heading and text: a question right under it is the text's first, not one more heading. */
const asksUnderDeck = (blocks: readonly LabelledBlock[], index: number) =>
  blocks[index]?.role === 'heading' &&
  blocks[index - 1]?.role === 'deck' &&
  blocks[index - 2]?.role === 'heading' &&
  /[？?]$/.test((blocks[index] as LabelledBlock).text.text.trimEnd());

const headingAndSentence = /^[\p{Script=Han}“”]{4,12}[ \u3000]+[\p{Script=Han}\p{Lu}“][^。？！]{8,60}[。？！]”?$/u;

/** How far from its sentence, in blocks, a quote without a heading stands. */
const farthest = 60;

/**
 * A pull quote whose heading was lost is a whole sentence, or more, of a paragraph near it that goes on before or after.
 * Text read twice is cut anywhere, or is a whole paragraph.
 */
function isSentenceOfNeighbour(blocks: readonly LabelledBlock[], index: number, shingles: ShingleCounts): boolean {
  const block = blocks[index] as LabelledBlock;
  const text = block.text.text.trim();
  if (block.role !== 'paragraph' || text.length > longestDeck || !/[。？！]”?$/.test(text)) return false;
  if (!isQuoted(text, shingles)) return false;
  return blocks
    .slice(Math.max(0, index - farthest), index + farthest)
    .some((other) => other !== block && other.role === 'paragraph' && holdsSentence(other.text.text, text));
}

function holdsSentence(whole: string, sentence: string): boolean {
  const key = comparable(sentence);
  const places = comparable(whole);
  if (places.length < key.length * 1.5) return false;
  let start = 0;
  for (const part of whole.split(/(?<=[。？！：:“])/)) {
    if (places.startsWith(key, start)) return true;
    start += comparable(part).length;
  }
  return false;
}

const deckDecision = ({ role, text }: LabelledBlock): Decision => ({
  stage: 'arrange',
  rule: 'split-deck',
  where: [text],
  what: role === 'deck' ? 'is a pull quote: the text has the same words' : 'is the heading over a pull quote',
  next: { what: 'is part of the text' },
});

/** A short line that ends no sentence, right above a pull quote, is the heading the quote stands under. */
function leadsDeck(block: LabelledBlock, next: LabelledBlock | undefined, shingles: ShingleCounts): boolean {
  if (
    block.role !== 'paragraph' ||
    next?.role !== 'paragraph' ||
    block.text.text.length > 26 ||
    next.text.text.length > longestDeck
  )
    return false;
  return (
    !/[。；？！，,]/.test(block.text.text) &&
    !/[，：；,:;]$/.test(block.text.text) &&
    endsSentence(next.text.text) &&
    isQuoted(next.text.text, shingles)
  );
}

/** In how many blocks a shingle stands. */
type ShingleCounts = Pick<SubstringCounts, 'of'>;

function countShingles(blocks: readonly LabelledBlock[]): ShingleCounts {
  const numbers = numberSubstrings();
  const counts: number[] = [];
  const lastBlock: number[] = [];
  blocks.forEach((block, index) => {
    const key = comparable(block.text.text);
    for (let at = 0; at + shingle <= key.length; at++) {
      const number = numbers.numberOf(key, at, shingle);
      if (lastBlock[number] !== index) counts[number] = (counts[number] ?? 0) + 1;
      lastBlock[number] = index;
    }
  });
  return {
    of(text, from = 0, length = text.length) {
      const number = numbers.find(text, from, length);
      return number < 0 ? 0 : (counts[number] as number);
    },
  };
}

function isQuoted(text: string, shingles: ShingleCounts): boolean {
  const key = comparable(text);
  const own = key.length - shingle + 1;
  let known = 0;
  for (let at = 0; at < own; at++) if (shingles.of(key, at, shingle) > 1) known++;
  return own >= 8 && known >= own * quoted;
}

function isDeck(block: LabelledBlock, before: LabelledBlock | undefined, shingles: ShingleCounts): boolean {
  if (block.role !== 'paragraph' || before?.role !== 'heading' || block.text.text.length > longestDeck) return false;
  // A paragraph that a column cut may have been read twice; quotes are printed whole.
  return endsSentence(block.text.text) && isQuoted(block.text.text, shingles);
}

/** One line that holds a short heading, a space, and a quoted sentence. */
function splitOne(block: LabelledBlock, isQuote: (text: string) => boolean): LabelledBlock[] | undefined {
  if ((block.role !== 'paragraph' && block.role !== 'heading') || block.text.text.length > longestDeck)
    return undefined;
  const match = /^(\S{2,16})[ \u3000]+(\S.{9,})$/u.exec(block.text.text);
  const heading = match?.[1] ?? '';
  if (!/\p{Script=Han}{2}/u.test(heading)) return undefined;
  if (
    !match ||
    heading.length > longestHeading ||
    /[。，；：]/.test(heading) ||
    !/[。？！]”?$/.test(match[2] ?? '') ||
    !isQuote(match[2] ?? '')
  )
    return undefined;
  return [
    { ...block, role: 'heading', text: sliceTraced(block.text, 0, heading.length) },
    { ...block, role: 'deck', text: trimTraced(sliceTraced(block.text, heading.length)), apart: false, newPage: false },
  ];
}
