/**
 * The outline of an article's MDX: its blocks in the order of their ids, each with what it is and its text. Compose
 * compares the outline that it meant with the one that the written MDX parses to; the check compares it with the ledger.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { BlockKind, PrintedBlock } from './printed-block.ts';

export interface OutlineBlock {
  kind: BlockKind;
  /** code units of the block's text; cells of a table one after the other */
  text: string;
  /** labels of footnotes that the text refers to, in its order */
  references: string[];
  depth?: number;
  number?: number;
  label?: string;
  /** cells of each row of a table */
  rowLengths?: number[];
}

/** What is in an article's MDX that cannot be: the reason that the page is refused. */
export class UnexpectedMdx extends Error {}

/** @throws UnexpectedMdx at anything that the restorer never writes, such as code, HTML or emphasis */
export function outlineOf(root: Root): OutlineBlock[] {
  return root.children.flatMap(blocksOf);
}

export function outlineOfPrinted(block: PrintedBlock): OutlineBlock {
  const inlines = block.cells.flat();
  return {
    kind: block.kind,
    text: inlines.map((inline) => ('text' in inline ? inline.text : '')).join(''),
    references: inlines.flatMap((inline) => ('label' in inline ? [inline.label] : [])),
    ...(block.depth !== undefined && { depth: block.depth }),
    ...(block.number !== undefined && { number: block.number }),
    ...(block.label !== undefined && { label: block.label }),
    ...(block.kind === 'table' && { rowLengths: evenRows(block.rowLengths) }),
  };
}

/** GFM gives every row as many cells as the longest has. */
function evenRows(lengths: readonly number[]): number[] {
  return lengths.map(() => Math.max(...lengths));
}

function blocksOf(node: RootContent | BlockContent | DefinitionContent): OutlineBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', ...inlineText(node.children) }];
    case 'heading':
      return [{ kind: 'heading', ...inlineText(node.children), depth: node.depth }];
    case 'blockquote':
      return [{ kind: 'quote', ...onlyParagraph(node.children) }];
    case 'footnoteDefinition':
      return [{ kind: 'footnote', ...onlyParagraph(node.children), label: node.label ?? node.identifier }];
    case 'table':
      return [tableBlock(node)];
    case 'list':
      return node.children.map((item, index) => ({
        kind: 'item',
        ...onlyParagraph(item.children),
        ...(node.ordered && { number: (node.start ?? 1) + index }),
      }));
    case 'mdxJsxFlowElement':
      if (node.name !== 'Figure' || node.attributes.length > 0) throw new UnexpectedMdx(`<${node.name}>`);
      return node.children.map((child) => ({ kind: 'figure', ...onlyParagraph([child]) }));
    default:
      throw new UnexpectedMdx(node.type);
  }
}

function onlyParagraph(
  children: readonly (RootContent | BlockContent | DefinitionContent)[],
): Pick<OutlineBlock, 'text' | 'references'> {
  const [paragraph, ...more] = children;
  if (paragraph?.type !== 'paragraph' || more.length > 0)
    throw new UnexpectedMdx(more[0]?.type ?? paragraph?.type ?? 'nothing');
  return inlineText(paragraph.children);
}

function tableBlock(table: Table): OutlineBlock {
  const cells = table.children.flatMap((row) => row.children.map((cell) => inlineText(cell.children)));
  return {
    kind: 'table',
    text: cells.map((cell) => cell.text).join(''),
    references: cells.flatMap((cell) => cell.references),
    rowLengths: table.children.map((row) => row.children.length),
  };
}

function inlineText(nodes: readonly PhrasingContent[]): Pick<OutlineBlock, 'text' | 'references'> {
  const texts: string[] = [];
  const references: string[] = [];
  for (const node of nodes) {
    if (node.type === 'text') texts.push(node.value);
    else if (node.type === 'footnoteReference') references.push(node.label ?? node.identifier);
    else if (node.type === 'link' && isLiteralAddress(node)) texts.push(inlineText(node.children).text);
    else throw new UnexpectedMdx(node.type);
  }
  return { text: texts.join(''), references };
}

/**
 * GFM's parser makes links of bare addresses after all escapes are undone, so nothing written can prevent it. Such a
 * link has no place in the file; one that was written as a link has.
 */
function isLiteralAddress(link: { position?: unknown }): boolean {
  return link.position === undefined;
}
