/** A block as it will be printed, and the account of each of its code units. */
import type { Block, Mark } from '../document.ts';
import { isBlank } from '../read/characters.ts';
import { listMarkOf } from './list-mark.ts';
import { printedPiece, printedText } from './printed-text.ts';

/** How a block stands in the MDX. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'table' | 'figure' | 'footnote';

/** A stretch of text or a reference to a footnote. */
export type Inline = { text: string } | { label: string };

export interface PrintedBlock {
  kind: BlockKind;
  /** one entry; a table has one a cell */
  cells: Inline[][];
  /** cells of each row of a table */
  rowLengths: number[];
  /** headings: depth in Markdown, 2 to 6 */
  depth?: number;
  /** items of a numbered list */
  number?: number;
  /** footnotes */
  label?: string;
  /** offsets of the code units that are printed, blanks left aside, in the order of the text */
  shown: number[];
  /** offsets of printed list and footnote marks, which the page shows by other means */
  marks: number[];
}

/** @param labels of the footnotes that marks may refer to; a mark without its footnote stays text */
export function printBlock(block: Block, labels: ReadonlySet<string>): PrintedBlock {
  const kind = kindOf(block);
  const printed: PrintedBlock = { kind, cells: [], rowLengths: [], shown: [], marks: [] };
  if (kind === 'heading') printed.depth = Math.min(6, Math.max(1, block.level ?? 1) + 1);
  if (kind === 'footnote' && block.label !== undefined) printed.label = block.label;
  if (kind === 'table') return printTable(printed, block);
  const listMark = kind === 'item' ? listMarkOf(block.text.text) : undefined;
  const marks = [...(block.marks ?? [])].sort((a, b) => a.at - b.at).filter((mark) => labels.has(labelKey(mark.label)));
  const start = listMark?.length ?? 0;
  // A printed mark that Markdown cannot show is part of the text, and the block a paragraph.
  if (kind === 'item' && (listMark === undefined || marks.some((mark) => mark.at < start)))
    return printBlock({ ...block, role: 'paragraph' }, labels);
  if (listMark?.number !== undefined) printed.number = listMark.number;
  account(printed.marks, block, 0, start);
  printed.cells.push(inlinesOf(printed, block, marks, start));
  return printed;
}

/** Labels are compared as Markdown compares them. */
export function labelKey(label: string): string {
  return label.toLowerCase();
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

function kindOf(block: Block): BlockKind {
  switch (block.role) {
    case 'heading':
    case 'quote':
    case 'footnote':
      return block.role;
    // A pull quote says again what the text says: set apart, or readers would read it twice.
    case 'deck':
      return 'quote';
    case 'item':
    case 'reference':
      return 'item';
    case 'table':
      return block.rows?.some((row) => row.length > 0) ? 'table' : 'figure';
    case 'caption':
    case 'credit':
      return 'figure';
    default:
      return 'paragraph';
  }
}

function printTable(printed: PrintedBlock, block: Block): PrintedBlock {
  for (const row of block.rows ?? []) {
    printed.rowLengths.push(row.length);
    for (const cell of row) {
      account(printed.shown, { text: cell }, 0, cell.text.length);
      const text = printedText(cell.text);
      printed.cells.push(text === '' ? [] : [{ text }]);
    }
  }
  return printed;
}

function inlinesOf(printed: PrintedBlock, block: Block, marks: readonly Mark[], start: number): Inline[] {
  const { text } = block.text;
  const inlines: Inline[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.at < at) throw new Error(`footnote marks overlap in "${text.slice(0, 40)}"`);
    inlines.push({ text: printedPiece(text.slice(at, mark.at)) }, { label: mark.label });
    account(printed.shown, block, at, mark.at);
    account(printed.marks, block, mark.at, mark.at + mark.length);
    at = mark.at + mark.length;
  }
  inlines.push({ text: printedPiece(text.slice(at)) });
  account(printed.shown, block, at, text.length);
  return trimInlines(inlines);
}

function trimInlines(inlines: readonly Inline[]): Inline[] {
  const last = inlines.length - 1;
  return inlines
    .map((inline, index) => {
      if (!('text' in inline)) return inline;
      const start = index === 0 ? inline.text.trimStart() : inline.text;
      return { text: index === last ? start.trimEnd() : start };
    })
    .filter((inline) => 'label' in inline || inline.text !== '');
}

function account(offsets: number[], { text }: Pick<Block, 'text'>, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    if (!isBlank(text.text[index] ?? '')) offsets.push(text.origins[index] ?? 0);
  }
}
