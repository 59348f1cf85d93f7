/** The blocks of an article → the body of its MDX, parsed again and compared before it is handed on. */
import { isDeepStrictEqual } from 'node:util';
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { parseMdx, writeMdx } from './mdx-syntax.ts';
import { outlineOf, outlineOfPrinted } from './outline.ts';
import type { Inline, PrintedBlock } from './printed-block.ts';

/** @returns the body, or what its Markdown would have shown otherwise than meant */
export function composeBody(blocks: readonly PrintedBlock[]): { body: string } | { differs: string } {
  const { blocks: short, restore } = setPlainTextAside(blocks);
  const written = writeMdx(rootOf(short));
  const meant = short.map(outlineOfPrinted);
  const difference = differenceFrom(meant, written);
  return difference === undefined ? { body: restore(written) } : { differs: restore(difference) };
}

function differenceFrom(meant: ReturnType<typeof outlineOf>, written: string): string | undefined {
  try {
    const shown = outlineOf(parseMdx(written));
    const at = meant.findIndex((block, index) => !isDeepStrictEqual(block, shown[index]));
    if (at < 0 && shown.length === meant.length) return undefined;
    return `block ${at < 0 ? meant.length + 1 : at + 1}, "${(meant[at]?.text ?? '').slice(0, 40)}"`;
  } catch (error) {
    // Whatever the parser cannot read, or reads as code, is told to the editor with the article.
    if (error instanceof Error) return error.message;
    throw error;
  }
}

/**
 * Text in which no character means anything to Markdown, MDX or GFM wherever it stands: begins with a letter or a
 * character beyond ASCII, has no mark, and neither `www.` nor `://`. It is its own Markdown, so it need not be escaped
 * and parsed again, which would take most of the time of composing.
 */
const plainText = /^(?:[A-DF-HJ-Za-df-hj-z]|[^\p{ASCII}\uE000])[^\\`*_{}[\]<>#|~&@$^=!\uE000\n]*$/u;
const bareAddress = /w\.|:\//i;
/** A private-use character on both sides of a number stands for a plain text that was set aside. */
const setAside = /\uE000(\d+)\uE000/g;

/** @returns the blocks with plain texts set aside, neighbouring plain paragraphs as one, and what puts them back */
function setPlainTextAside(blocks: readonly PrintedBlock[]): {
  blocks: PrintedBlock[];
  restore: (text: string) => string;
} {
  const texts = blocks.flatMap((block) =>
    block.cells.flat().flatMap((inline) => ('text' in inline ? [inline.text] : [])),
  );
  if (texts.some((text) => text.includes('\uE000'))) return { blocks: [...blocks], restore: (text) => text };
  const plain: string[] = [];
  const short: PrintedBlock[] = [];
  let isAfterPlain = false;
  for (const block of blocks) {
    const text = plainParagraph(block);
    if (text !== undefined && isAfterPlain) plain[plain.length - 1] += `\n\n${text}`;
    else short.push({ ...block, cells: block.cells.map((cell) => cell.map((inline) => withoutPlain(inline, plain))) });
    isAfterPlain = text !== undefined;
  }
  return { blocks: short, restore: (text) => text.replace(setAside, (_, index) => plain[Number(index)] ?? '') };
}

function plainParagraph({ kind, cells }: PrintedBlock): string | undefined {
  const [inline, ...more] = cells.flat();
  if (kind !== 'paragraph' || more.length > 0 || inline === undefined || !('text' in inline)) return undefined;
  return isPlain(inline.text) ? inline.text : undefined;
}

function withoutPlain(inline: Inline, plain: string[]): Inline {
  if (!('text' in inline) || !isPlain(inline.text)) return inline;
  return { text: `\uE000${plain.push(inline.text) - 1}\uE000` };
}

function isPlain(text: string): boolean {
  return plainText.test(text) && !bareAddress.test(text);
}

function rootOf(blocks: readonly PrintedBlock[]): Root {
  const children: RootContent[] = [];
  for (const block of blocks) {
    const last = children.at(-1);
    if (block.kind === 'item' && last?.type === 'list' && continues(last, block)) last.children.push(itemOf(block));
    else if (block.kind === 'figure' && last?.type === 'mdxJsxFlowElement') last.children.push(paragraphOf(block));
    else children.push(nodeOf(block));
  }
  return { type: 'root', children };
}

function continues(list: List, item: PrintedBlock): boolean {
  if (item.number === undefined) return !list.ordered;
  return list.ordered === true && item.number === (list.start ?? 1) + list.children.length;
}

function nodeOf(block: PrintedBlock): RootContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block);
    case 'heading':
      return { type: 'heading', depth: (block.depth ?? 2) as 2, children: phrasing(block.cells[0]) };
    case 'quote':
      return { type: 'blockquote', children: [paragraphOf(block)] };
    case 'item':
      return listOf(block);
    case 'figure':
      return figureOf(block);
    case 'footnote': {
      const label = block.label ?? '';
      return { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: [paragraphOf(block)] };
    }
    case 'table':
      return tableOf(block);
  }
}

function listOf(block: PrintedBlock): List {
  const { number } = block;
  const children = [itemOf(block)];
  if (number === undefined) return { type: 'list', ordered: false, spread: false, children };
  return { type: 'list', ordered: true, start: number, spread: false, children };
}

function itemOf(block: PrintedBlock): ListItem {
  return { type: 'listItem', spread: false, children: [paragraphOf(block)] };
}

function figureOf(block: PrintedBlock): MdxJsxFlowElement {
  const children: BlockContent[] = [paragraphOf(block)];
  return { type: 'mdxJsxFlowElement', name: 'Figure', attributes: [], children };
}

function tableOf(block: PrintedBlock): Table {
  const columns = Math.max(...block.rowLengths);
  let at = 0;
  const rows = block.rowLengths.map((length) => {
    const cells = block.cells.slice(at, at + length);
    at += length;
    return { type: 'tableRow' as const, children: Array.from({ length: columns }, (_, index) => cellOf(cells[index])) };
  });
  return { type: 'table', align: Array.from({ length: columns }, () => null), children: rows };
}

function cellOf(inlines: readonly Inline[] | undefined) {
  return { type: 'tableCell' as const, children: phrasing(inlines) };
}

function paragraphOf(block: PrintedBlock): Paragraph {
  return { type: 'paragraph', children: phrasing(block.cells[0]) };
}

function phrasing(inlines: readonly Inline[] = []): PhrasingContent[] {
  return inlines.map((inline) => {
    if ('text' in inline) return { type: 'text', value: inline.text };
    return { type: 'footnoteReference', identifier: inline.label.toLowerCase(), label: inline.label };
  });
}
