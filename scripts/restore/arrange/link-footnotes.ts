import { type Decision, lineByStart } from '../decision.ts';
import type { Block, LeftOut } from '../document.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { sliceTraced, trimTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';

/** What seldom follows a note's mark: then the digit is a number of the text. */
const notAfter =
  /^(?:,\d|[\d.%％年月日时点分秒个项亿万千百倍岁吨元米家座条次名位层级号期版章节页度位多余折℃×xX/～~—–-]|[:：]\s*\d|\s?(?:[a-zA-Z]|GW|km|kg))/;
const mayStandBefore = /[\p{Script=Han}\p{L}”’」』》）)。，；：、！？.,;:!?%％\ufffd]$/u;

/**
 * Notes' marks come out as bare digits in the text. Of all places near its note where a number may be a mark, those are
 * taken that together look most like marks and stand in the order of the notes. A note whose mark is not found stays as
 * an entry at the article's end.
 *
 * @param leftOut receives the notes' printed numbers, which the output shows by other means
 *
 *     ……占全市四成。3发展岸电……   +   3 《港口年报》   → mark 3 → footnote 3
 */
export function linkFootnotes(blocks: readonly LabelledBlock[], leftOut: LeftOut[], watch: Watch = everyRule): Block[] {
  const notes = blocks.filter((block) => block.role === 'footnote');
  const text = blocks.filter((block) => block.role !== 'footnote');
  if (notes.length === 0) return [...text];
  const marks = new Map<number, NonNullable<Block['marks']>>();
  const used = new Set<string>();
  const places = isOn(watch, 'link-footnotes') ? findMarks(text, notes) : new Map<LabelledBlock, Place>();
  const linked: Block[] = [];
  const unlinked: Block[] = [];
  for (const note of notes) {
    const place = places.get(note);
    watch.decisions?.push(noteDecision(note, place && text[place.block]));
    if (!place || note.mark === undefined) {
      unlinked.push({ role: 'reference', text: note.text });
      continue;
    }
    const label = uniqueLabel(note.mark.normalize('NFKC'), used);
    marks.set(place.block, [...(marks.get(place.block) ?? []), { at: place.at, length: note.mark.length, label }]);
    const start = numberLength(note.text.text);
    linked.push({ role: 'footnote', text: trimTraced(sliceTraced(note.text, start)), label });
    leftOut.push({ reason: 'mark', text: sliceTraced(note.text, 0, start) });
  }
  const marked = text.map((block, index) =>
    marks.has(index) ? { ...block, marks: marks.get(index) as NonNullable<Block['marks']> } : block,
  );
  return [...marked, ...unlinked, ...linked];
}

function noteDecision(note: LabelledBlock, marked: LabelledBlock | undefined): Decision {
  const told = { stage: 'arrange', rule: 'link-footnotes', where: [note.text] } as const;
  const stays = 'stands at the end of its article: its mark was not found in the text';
  if (marked === undefined) return { ...told, what: stays };
  const what = `belongs to the mark ${note.mark} in the text that begins in ${lineByStart(marked.line, marked.text.text)}`;
  return { ...told, what, next: { what: 'stands at the end of its article, tied to no mark' } };
}

/** The printed number and the space behind it, which a font without a map may have made `�`. */
const numberLength = (text: string) => (/^(?:\d+|[①-⑳])(?:\s*\ufffd(?!\ufffd))?/.exec(text) ?? [''])[0].length;

function uniqueLabel(mark: string, used: Set<string>): string {
  let label = mark;
  for (let copy = 2; used.has(label); copy++) label = `n${copy}-${mark}`;
  used.add(label);
  return label;
}

interface Place {
  block: number;
  at: number;
  /** how much it looks like a mark */
  score: number;
}

/** After a punctuation mark, or between a word and one; between two words; after one, but with a unit behind it. */
const scores = { sure: 3, likely: 1.5, doubtful: 1 };

/** The best marks up to a place of the text. */
interface Path {
  end: { block: number; at: number };
  score: number;
  note?: LabelledBlock;
  place?: Place;
  before?: Path;
}

/** The places that together score best, in the order of the notes: the longest path, by dynamic programming. */
function findMarks(text: readonly LabelledBlock[], notes: readonly LabelledBlock[]): Map<LabelledBlock, Place> {
  let paths: Path[] = [{ end: { block: 0, at: 0 }, score: 0 }];
  let first = 0;
  for (const note of notes) {
    if (note.mark === undefined) continue;
    while (first < text.length && (text[first] as LabelledBlock).page < note.page - pagesBefore) first++;
    const added = candidates(text, note, first).flatMap((place): Path[] => {
      const before = paths.findLast(({ end }) => !isBefore(place, end));
      const end = { block: place.block, at: place.at + (note.mark ?? '').length };
      return before ? [{ end, score: before.score + place.score, note, place, before }] : [];
    });
    paths = withoutWorse([...paths, ...added]);
  }
  const found = new Map<LabelledBlock, Place>();
  for (let path = paths.at(-1); path?.note && path.place; path = path.before) found.set(path.note, path.place);
  return found;
}

const isBefore = (one: { block: number; at: number }, other: { block: number; at: number }) =>
  one.block < other.block || (one.block === other.block && one.at < other.at);

/** In the order of their ends, each better than all before it. */
function withoutWorse(paths: Path[]): Path[] {
  paths.sort((a, b) => a.end.block - b.end.block || a.end.at - b.end.at || b.score - a.score);
  let best = Number.NEGATIVE_INFINITY;
  return paths.filter(({ score }) => {
    const better = score > best;
    best = Math.max(best, score);
    return better;
  });
}

/** A note may stand so many pages after its mark, where text was moved or pages were not marked. */
const pagesBefore = 2;

function candidates(text: readonly LabelledBlock[], note: LabelledBlock, first: number): Place[] {
  const places: Place[] = [];
  for (let index = first; index < text.length; index++) {
    const block = text[index] as LabelledBlock;
    if (block.page > note.page + 1 || (block.line > note.line && block.page > note.page)) break;
    if (block.page < note.page - pagesBefore || !carriesMarks(block)) continue;
    for (const place of marksIn(block.text.text, note.mark as string)) {
      if (place.score === scores.sure || block.role !== 'caption') places.push({ block: index, ...place });
    }
  }
  return places;
}

const carriesMarks = (block: LabelledBlock) =>
  block.role === 'paragraph' ||
  block.role === 'item' ||
  block.role === 'heading' ||
  block.role === 'quote' ||
  block.role === 'question' ||
  isBesideFigure(block);

const isBesideFigure = (block: LabelledBlock) => block.role === 'caption' || block.role === 'credit';

function marksIn(text: string, number: string): Omit<Place, 'block'>[] {
  const places: Omit<Place, 'block'>[] = [];
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const score = (circled.test(number) ? scoreOfCircled : scoreOf)(text.slice(0, at), text.slice(at + number.length));
    if (score > 0) places.push({ at, score });
  }
  return places;
}

const circled = /^[①-⑳]$/;

/** Inside a text circled numbers are marks, unless they count what is listed: `分三种：①渡船；②……`. */
const scoreOfCircled = (before: string, after: string) =>
  before.trim() === '' || (/[：:；;（(]\s*$/.test(before) && after.trim() !== '') ? 0 : scores.sure;

/** A number ends the sentence, so the mark looks like its decimals; then a new sentence begins. */
const endsWithNumber = /[\d%]\.$/;

const punctuation = /[”’」』》）)。，；：、！？.,;:!?%％]$/;

function scoreOf(printedBefore: string, after: string): number {
  const before = printedBefore.trimEnd();
  if (endsWithNumber.test(printedBefore) && /^\s+\p{Lu}/u.test(after)) return scores.doubtful;
  if (before === '' || /\d[.,:]?$/.test(before) || /[“第约近达超共图表\u2014~～—–-]$/.test(before)) return 0;
  if (!mayStandBefore.test(before)) return 0;
  if (notAfter.test(after) && !isAttached(printedBefore, after))
    return /[。！？”’」』》）)]$/.test(before) && mayFollow(after) ? scores.doubtful : 0;
  return punctuation.test(before) || /^\s*(?:[。，；：、！？”）,.;:!?)]|$)/.test(after) ? scores.sure : scores.likely;
}

/** A unit may begin a word (多, 日, 年), and a year may stand right after the mark; any other digit goes on with the number. */
const mayFollow = (after: string) => !/^[\d.,%％:/]/.test(after) || /^(?:19|20)\d{2}\s?年/.test(after);

/** Set right after a punctuation mark, with a space and a capital after it: where an English sentence begins. */
const isAttached = (before: string, after: string) =>
  /\p{L}[.!?;:,]?[”’"')\]]?$/u.test(before) &&
  /[.!?;:,”’"')\]]$/.test(before) &&
  /^(?:\s+[\p{Lu}“‘"']|\s*$)/u.test(after);
