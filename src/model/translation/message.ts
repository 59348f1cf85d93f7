/**
 * What of an article is translated: one message a block, in reading order, the head of the article first. Scripts write
 * the messages into PO files and the site puts the translations back into the page, so both take them from here.
 */
import type { FootnoteDefinition, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { FrontMatter } from '../front-matter.ts';
import { lostFigure } from '../lost-figure.ts';
import { markedText, tableText } from './message-text.ts';

/** What a block is; those of the head have the names of their fields in the front matter. */
export type MessageRole =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'byline'
  | 'author'
  | 'deck'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'caption'
  | 'table'
  | 'footnote';

export interface Message {
  /** the place in the article: `title`, `kicker`, `subtitle`, `byline`, `author:1`, …, `deck`, then the block's id, `p1`, `p2`, … */
  context: string;
  role: MessageRole;
  /** as `message-text.ts` says: plain text, footnote marks, table cells; never empty */
  text: string;
  /** what a translator has to know, in English, one line each; the first says what the block is */
  comments: string[];
}

/** What a block of an article is in its Markdown. */
export type BlockNode = Extract<
  RootContent,
  { type: 'paragraph' | 'heading' | 'blockquote' | 'code' | 'listItem' | 'table' | 'footnoteDefinition' }
>;

/** A block before it has a number. */
interface MessageBlock {
  node: BlockNode;
  role: MessageRole;
  text: string;
  about: string;
}

type Head = Pick<FrontMatter, 'title' | 'untitled' | 'kicker' | 'subtitle' | 'byline' | 'authors' | 'deck'>;

/**
 * The messages of an article. Blocks are numbered as `src/markdown/block-ids.ts` numbers them in the page; one without
 * text has a number and no message.
 * @param root the article's body as Markdown (MDX with GFM), read by any of the parsers of the project
 */
export function messagesOf(head: Head, root: Root): Message[] {
  return [
    ...headMessages(head),
    ...numbered(root)
      .map(([context, block]) => messageOf(context, block))
      .filter(({ text }) => text !== ''),
  ];
}

/** The blocks of an article in reading order, by their ids, which are the contexts of their messages. */
export function blockNodes(root: Root): Map<string, BlockNode> {
  return new Map(numbered(root).map(([context, { node }]) => [context, node]));
}

function numbered(root: Root): [context: string, block: MessageBlock][] {
  const blocks = [...root.children.flatMap((node) => blocksOf(node)), ...footnotesOf(root)];
  return blocks.map((block, index) => [`p${index + 1}`, block]);
}

function headMessages({ title, untitled, kicker, subtitle, byline, authors, deck }: Head): Message[] {
  return [
    headMessage('title', 'title', title, untitled ? aboutUntitled : about.title),
    headMessage('kicker', 'kicker', kicker),
    headMessage('subtitle', 'subtitle', subtitle),
    headMessage('byline', 'byline', byline),
    ...authors.map((name, index) => headMessage(`author:${index + 1}`, 'author', name)),
    headMessage('deck', 'deck', deck),
  ].filter((message) => message.text !== '');
}

/** Text of the front matter has no marks, so what looks like one is text. */
function headMessage(context: string, role: MessageRole, field: string, aboutField = about[role]): Message {
  return messageOf(context, { role, text: markedText([{ type: 'text', value: field }]), about: aboutField });
}

function messageOf(context: string, block: Pick<MessageBlock, 'role' | 'text' | 'about'>): Message {
  const comments = [block.about];
  if (block.text.includes('\uFFFD')) comments.push(aboutLostCharacter);
  if (block.text.includes(lostFigure)) comments.push(aboutLostFigure);
  return { context, role: block.role, text: block.text, comments };
}

const about: Readonly<Record<MessageRole, string>> = {
  title: 'Title.',
  kicker: 'Kicker: the line above the title.',
  subtitle: 'Subtitle.',
  byline: 'Byline, as printed.',
  author: 'Name of an author.',
  deck: 'Summary under the title.',
  paragraph: 'Paragraph.',
  heading: 'Section heading',
  item: 'List item; the page sets its number or bullet.',
  quote: 'Quotation set apart.',
  caption: 'Caption or credit of a picture.',
  table: 'Table: a row a line, cells parted by " | ". Keep the rows, and the number of cells in each.',
  footnote: 'Footnote',
};
const aboutUntitled = 'Title; the article has none, so these are the first words of its text.';
const aboutLostCharacter = 'A character was lost in the source at each �. Translate what is there, and keep the mark.';
const aboutLostFigure =
  'A figure was lost in the source at each wide blank (U+2007). Keep the blank; do not guess the figure.';

/** The blocks in a node that is not itself inside a block; footnotes are counted at the end. */
function blocksOf(node: RootContent, role?: MessageRole): MessageBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ node, role: role ?? 'paragraph', text: textOf(node), about: about[role ?? 'paragraph'] }];
    case 'heading':
      return [{ node, role: 'heading', text: textOf(node), about: `${about.heading}, level ${node.depth}.` }];
    case 'blockquote':
      return [{ node, role: 'quote', text: textOf(node), about: about.quote }];
    case 'code':
      return [{ node, role: 'paragraph', text: textOf(node), about: about.paragraph }];
    case 'table':
      return [{ node, role: 'table', text: tableText(cellsOf(node)), about: about.table }];
    case 'list':
      return node.children.flatMap((item) => [
        { node: item, role: 'item' as const, text: textOf(withoutLists(item)), about: about.item },
        ...item.children.flatMap((child) => (child.type === 'list' ? blocksOf(child) : [])),
      ]);
    case 'mdxJsxFlowElement':
      return node.children.flatMap((child) => blocksOf(child, 'caption'));
    default:
      return [];
  }
}

/**
 * Footnotes in the order in which the page prints them, which is that of the first reference to each; one that nothing
 * refers to is not printed. The same rule as `footer` of mdast-util-to-hast.
 */
function footnotesOf(root: Root): MessageBlock[] {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of everyNode(root)) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const order = new Set(root.children.flatMap((node) => referencesIn(node)));
  // A set hands out what is added while it is walked, so notes of notes come last.
  for (const identifier of order) {
    const definition = definitions.get(identifier);
    for (const child of definition?.children ?? []) for (const more of referencesIn(child)) order.add(more);
  }
  const printed = [...order].map((identifier) => definitions.get(identifier)).filter((note) => note !== undefined);
  return printed.map((note) => ({
    node: note,
    role: 'footnote',
    text: textOf(note),
    about: `${about.footnote} [^${note.label ?? note.identifier}].`,
  }));
}

type AnyNode = Root | RootContent;

function* everyNode(node: AnyNode): Generator<RootContent> {
  if (!('children' in node)) return;
  for (const child of node.children as RootContent[]) {
    yield child;
    yield* everyNode(child);
  }
}

function referencesIn(node: RootContent): string[] {
  if (node.type === 'footnoteDefinition') return [];
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? (node.children as RootContent[]).flatMap(referencesIn) : [];
}

function cellsOf(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => textOf(cell)));
}

function withoutLists<Item extends { children: RootContent[] }>(item: Item): { children: RootContent[] } {
  return { children: item.children.filter((child) => child.type !== 'list') };
}

function textOf(node: { children: RootContent[] } | { value: string }): string {
  return markedText(phrasingIn(node));
}

/**
 * Text and footnote marks in a node. The restorer writes nothing else; of other Markdown only the words are taken. What
 * is parted by block ends in a block of several paragraphs is parted by a line end here.
 */
function phrasingIn(node: { children: RootContent[] } | { value: string }): PhrasingContent[] {
  if ('value' in node) return [{ type: 'text', value: node.value }];
  return node.children.flatMap((child, index): PhrasingContent[] => {
    if (child.type === 'footnoteReference' || child.type === 'text') return [child];
    if (child.type === 'break') return [{ type: 'text', value: '\n' }];
    if (child.type === 'inlineCode' || child.type === 'code') return [{ type: 'text', value: child.value }];
    if (child.type === 'footnoteDefinition' || !('children' in child)) return [];
    const inner = phrasingIn(child as { children: RootContent[] });
    return index > 0 && isParagraph(child) ? [{ type: 'text', value: '\n' }, ...inner] : inner;
  });
}

const isParagraph = (node: RootContent): boolean =>
  ['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow'].includes(node.type);
