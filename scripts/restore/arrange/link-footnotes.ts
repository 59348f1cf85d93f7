import { type Decision, lineByStart } from '../decision.ts';
import type { Block, LeftOut } from '../document.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { sliceTraced, trimTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';

/** What cannot follow a note's mark: then the digit is a number of the text. */
const notAfter =
  /^(?:,\d|[\d.%％年月日时点分秒个项亿万千百倍岁吨元米家座条次名位层级号期版章节页度位多余折℃×xX/:：～~—–-]|\s?(?:[a-zA-Z]|GW|km|kg))/;
const mayStandBefore = /[\p{Script=Han}\p{L}”’」』》）)。，；：、！？.,;:!?%％\ufffd]$/u;

/**
 * Notes' marks come out as bare digits in the text; each is found in the page's text before its note, in order, and
 * linked. A note whose mark is not found stays as an entry at the article's end.
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
  let from = { block: 0, at: 0 };
  const linked: Block[] = [];
  const unlinked: Block[] = [];
  for (const note of notes) {
    const looked = note.mark !== undefined && isOn(watch, 'link-footnotes');
    const place = looked ? findMark(text, note, from) : undefined;
    watch.decisions?.push(noteDecision(note, place && text[place.block]));
    if (!place || note.mark === undefined) {
      unlinked.push({ role: 'reference', text: note.text });
      continue;
    }
    from = { block: place.block, at: place.at + note.mark.length };
    const label = uniqueLabel(note.mark, used);
    marks.set(place.block, [...(marks.get(place.block) ?? []), { at: place.at, length: note.mark.length, label }]);
    linked.push({ role: 'footnote', text: withoutNumber(note), label });
    leftOut.push({ reason: 'mark', text: sliceTraced(note.text, 0, note.mark.length) });
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

const withoutNumber = (note: LabelledBlock) => trimTraced(sliceTraced(note.text, (note.mark ?? '').length));

function uniqueLabel(mark: string, used: Set<string>): string {
  let label = mark;
  for (let copy = 2; used.has(label); copy++) label = `n${copy}-${mark}`;
  used.add(label);
  return label;
}

function findMark(blocks: readonly LabelledBlock[], note: LabelledBlock, from: { block: number; at: number }) {
  const number = note.mark as string;
  let weak: { block: number; at: number } | undefined;
  for (let index = from.block; index < blocks.length; index++) {
    const block = blocks[index] as LabelledBlock;
    if (block.page > note.page + 1 || (block.line > note.line && block.page > note.page)) break;
    if (block.page < note.page - 2 || !carriesMarks(block)) continue;
    const start = index === from.block ? from.at : 0;
    for (const { at, sure } of marksIn(block.text.text, number, start)) {
      if (sure) return { block: index, at };
      weak ??= { block: index, at };
    }
  }
  return weak;
}

const carriesMarks = (block: LabelledBlock) =>
  block.role === 'paragraph' ||
  block.role === 'item' ||
  block.role === 'heading' ||
  block.role === 'quote' ||
  block.role === 'question';

/**
 * Places where the number may be a mark. One after a punctuation mark, or between a word and a punctuation mark, is
 * sure; one between two words may be a number of the text as well.
 */
function marksIn(text: string, number: string, from: number): { at: number; sure: boolean }[] {
  const marks: { at: number; sure: boolean }[] = [];
  for (let at = text.indexOf(number, from); at >= 0; at = text.indexOf(number, at + 1)) {
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(at + number.length);
    if (
      /\d[.,:]?$/.test(before) ||
      (notAfter.test(after) && !isAttached(text.slice(0, at), after)) ||
      before === '' ||
      /[“第约近达超共\u2014~～—–-]$/.test(before)
    )
      continue;
    if (!mayStandBefore.test(before)) continue;
    marks.push({
      at,
      sure: /[”’」』》）)。，；：、！？.,;:!?%％]$/.test(before) || /^\s*(?:[。，；：、！？”）,.;:!?)]|$)/.test(after),
    });
  }
  return marks;
}

/** Set right after a punctuation mark, with a space and a capital after it: where an English sentence begins. */
const isAttached = (before: string, after: string) =>
  /\p{L}[.!?;:,]?[”’"')\]]?$/u.test(before) &&
  /[.!?;:,”’"')\]]$/.test(before) &&
  /^(?:\s+[\p{Lu}“‘"']|\s*$)/u.test(after);
