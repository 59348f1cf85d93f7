/**
 * Puts right by hand what the restorer got wrong: the last word on articles, after all rules. Only moves, joins, parts and
 * names blocks, so nothing is lost and nothing invented.
 */
import { namesInHead } from './arrange/name-authors.ts';
import { type Article, type Block, type LeftOut, type Note, type Reason, type Role, roleWords } from './document.ts';
import { joinLines } from './label/join-lines.ts';
import { isBlank } from './read/characters.ts';
import type { Correction, Corrections, LineRuns, Step } from './read/corrections.ts';
import type { LineOf } from './read/line-numbers.ts';
import { filledOffsets, sliceTraced, type TracedText, trimTraced } from './traced-text.ts';
import type { Watch } from './watch.ts';

export interface Corrected {
  articles: Article[];
  leftOut: LeftOut[];
  /** corrections that name lines where nothing is that could be put right; the others hold all the same */
  notes: Note[];
}

/** Roles of an article's head. */
const headRoles: ReadonlySet<Role> = new Set(['title', 'subtitle', 'kicker', 'byline', 'deck']);
/** Roles that no article has. */
const reasonOf: Readonly<Partial<Record<Role, Reason>>> = {
  furniture: 'furniture',
  promo: 'promo',
  advertisement: 'advertisement',
  contents: 'contents',
};

export function correct(
  given: Pick<Corrected, 'articles' | 'leftOut'>,
  { file, list }: Corrections,
  lineOf: LineOf,
  watch: Watch,
): Corrected {
  const desk = new Desk(given, lineOf);
  const notes: Note[] = [];
  for (const correction of list) {
    const done = desk.take(correction.step);
    if ('wrong' in done) notes.push(wrongNote(file, correction, done.wrong));
    else
      watch.decisions?.push({
        stage: 'arrange',
        where: done.where.map(({ text }) => text),
        what: done.what,
        because: `${file}:${correction.line} says so`,
      });
  }
  return { ...desk.result(), notes };
}

function wrongNote(file: string, { line }: Correction, wrong: string): Note {
  const message = `${wrong} Look where the lines went with "npm run convert -- --explain SOURCE:LINE", and change or remove this correction; the others hold.`;
  return { level: 'error', rule: 'stale-correction', source: file, line, message };
}

type Done = { where: readonly Block[]; what: string } | { wrong: string };

/** Where a block stands: its article, and its place among head and text together. */
interface Spot {
  sheet: Sheet;
  at: number;
}

/** An article while it is being put right: its head and then its text. */
interface Sheet {
  blocks: Block[];
  /** as the restorer had it; nothing of an article that the editor made */
  before?: Article;
  lang: Article['lang'];
}

class Desk {
  readonly #sheets: Sheet[];
  /** blocks that belong to the head of their article; a pull quote in the text has the role of a deck, too */
  readonly #inHead: Set<Block>;
  readonly #leftOut: LeftOut[];
  readonly #lineOf: LineOf;

  constructor({ articles, leftOut }: Pick<Corrected, 'articles' | 'leftOut'>, lineOf: LineOf) {
    this.#sheets = articles.map((before) => ({
      blocks: [...before.head, ...before.blocks],
      before,
      lang: before.lang,
    }));
    this.#inHead = new Set(articles.flatMap(({ head }) => head));
    this.#leftOut = [...leftOut];
    this.#lineOf = lineOf;
  }

  take(step: Step): Done {
    if ('join' in step) return this.#join(step.join);
    if ('part' in step) return this.#part(step.part);
    if ('article' in step) return this.#article(step.article);
    if ('as' in step) return this.#name(step);
    return this.#move(step);
  }

  result(): Pick<Corrected, 'articles' | 'leftOut'> {
    const articles = this.#sheets
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ blocks, before, lang }) => {
        const head = blocks.filter((block) => this.#inHead.has(block));
        return {
          head,
          blocks: blocks.filter((block) => !this.#inHead.has(block)),
          authors: authorsOf(head, before),
          lang,
        };
      });
    return { articles, leftOut: this.#leftOut };
  }

  #join([tailLine, headLine]: [number, number]): Done {
    const tail = this.#spot((block) => this.#endOf(block) === tailLine);
    const head = this.#spot((block) => this.#startOf(block) === headLine);
    if (!tail) return { wrong: `No paragraph ends in line ${tailLine}.` };
    if (!head) return { wrong: `No paragraph begins in line ${headLine}.` };
    const [before, after] = [blockAt(tail), blockAt(head)];
    if (before === after) return { wrong: `Lines ${tailLine} and ${headLine} are of one paragraph already.` };
    if (before.rows || after.rows) return { wrong: 'Rows of a table cannot be joined.' };
    const text = joinLines([before.text, after.text], this.#leftOut);
    const shift = text.text.length - after.text.text.length;
    const marks = [...(before.marks ?? []), ...(after.marks ?? []).map((mark) => ({ ...mark, at: mark.at + shift }))];
    this.#replace(tail, [{ ...before, text, ...(marks.length > 0 && { marks }) }], this.#inHead.has(before));
    this.#remove([after]);
    return { where: [before, after], what: `is one paragraph, of line ${tailLine} and line ${headLine}, by hand` };
  }

  #part(line: number): Done {
    const cutOf = ({ text }: Block) =>
      text.origins.findIndex((origin, at) => !isBlank(text.text[at] ?? '') && this.#lineOf(origin) === line);
    const spot = this.#spot((block) => !block.rows && cutOf(block) > 0);
    if (!spot) return { wrong: `Line ${line} does not stand inside a paragraph.` };
    const block = blockAt(spot);
    const cut = cutOf(block);
    this.#replace(spot, partsOf(block, cut), this.#inHead.has(block));
    return { where: [block], what: `is parted before line ${line}, by hand` };
  }

  #move(step: { move: LineRuns; after: number } | { move: LineRuns; before: number }): Done {
    const line = 'after' in step ? step.after : step.before;
    const moved = this.#blocksOf(step.move);
    if (moved.length === 0) return { wrong: `No block begins in lines ${shownRuns(step.move)}.` };
    const anchor = this.#spot((block) => !moved.includes(block) && this.#has(block, line));
    if (!anchor) return { wrong: `No other block has line ${line}.` };
    const beside = blockAt(anchor);
    this.#remove(moved);
    const at = anchor.sheet.blocks.indexOf(beside) + ('after' in step ? 1 : 0);
    anchor.sheet.blocks.splice(at, 0, ...moved);
    return { where: moved, what: `stands ${'after' in step ? 'behind' : 'before'} line ${line}, by hand` };
  }

  #article(lines: LineRuns): Done {
    const moved = this.#blocksOf(lines);
    const [first] = moved;
    const from = first && this.#sheets.find(({ blocks }) => blocks.includes(first));
    if (!from) return { wrong: `No block begins in lines ${shownRuns(lines)}.` };
    this.#remove(moved);
    this.#sheets.splice(this.#sheets.indexOf(from) + 1, 0, { blocks: moved, lang: from.lang });
    return { where: moved, what: `is an article, of lines ${shownRuns(lines)}, by hand` };
  }

  #name({ as, lines, level }: { as: Role; lines: LineRuns; level?: number | undefined }): Done {
    const named = this.#blocksOf(lines);
    if (named.length === 0) return { wrong: `No block begins in lines ${shownRuns(lines)}.` };
    const reason = reasonOf[as];
    for (const block of named) {
      const spot = this.#spot((one) => one === block) as Spot;
      const { level: _, label: __, ...rest } = block;
      const renamed = { ...rest, role: as, ...(as === 'heading' && { level: level ?? block.level ?? 1 }) };
      this.#replace(spot, reason ? [] : [renamed], headRoles.has(as));
      if (reason) this.#leftOut.push({ reason, text: block.text });
    }
    return { where: named, what: `is ${roleWords[as]}, by hand` };
  }

  /** Blocks whose first character stands in the lines, in the order in which the lines are given. */
  #blocksOf(lines: LineRuns): Block[] {
    const all = this.#sheets.flatMap(({ blocks }) => blocks);
    const isIn = (line: number | undefined, [from, to]: LineRuns[number]) =>
      line !== undefined && line >= from && line <= to;
    const found = lines.flatMap((run) => all.filter((block) => isIn(this.#startOf(block), run)));
    return [...new Set(found)];
  }

  #replace({ sheet, at }: Spot, blocks: readonly Block[], inHead: boolean): void {
    sheet.blocks.splice(at, 1, ...blocks);
    if (inHead) for (const block of blocks) this.#inHead.add(block);
  }

  #remove(gone: readonly Block[]): void {
    for (const sheet of this.#sheets) sheet.blocks = sheet.blocks.filter((block) => !gone.includes(block));
  }

  #spot(isIt: (block: Block) => boolean): Spot | undefined {
    for (const sheet of this.#sheets) {
      const at = sheet.blocks.findIndex(isIt);
      if (at >= 0) return { sheet, at };
    }
    return undefined;
  }

  #startOf(block: Block): number | undefined {
    const origin = filledOffsets(block.text)[0];
    return origin === undefined ? undefined : this.#lineOf(origin);
  }

  #endOf(block: Block): number | undefined {
    const origin = filledOffsets(block.text).at(-1);
    return origin === undefined ? undefined : this.#lineOf(origin);
  }

  #has(block: Block, line: number): boolean {
    return filledOffsets(block.text).some((origin) => this.#lineOf(origin) === line);
  }
}

/** Those whom the bylines name, where these are others than before. */
function authorsOf(head: readonly Block[], before: Article | undefined): string[] {
  const bylines = head.filter(({ role }) => role === 'byline');
  const known = before?.head.filter(({ role }) => role === 'byline') ?? [];
  const areSame = before && bylines.length === known.length && bylines.every((byline) => known.includes(byline));
  return areSame ? before.authors : namesInHead(bylines);
}

const blockAt = ({ sheet, at }: Spot): Block => sheet.blocks[at] as Block;

function partsOf(block: Block, cut: number): [Block, Block] {
  const { marks = [], ...rest } = block;
  const part = (text: TracedText, from: number): Block => {
    const own = marks.filter(({ at }) => at >= from && at < from + text.text.length);
    const moved = own.map((mark) => ({ ...mark, at: mark.at - from }));
    return { ...rest, text, ...(moved.length > 0 && { marks: moved }) };
  };
  return [part(trimTraced(sliceTraced(block.text, 0, cut)), 0), part(sliceTraced(block.text, cut), cut)];
}

const shownRuns = (lines: LineRuns): string =>
  lines.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
