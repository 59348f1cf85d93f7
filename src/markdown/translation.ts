/**
 * Puts the translation of an article in the place of its text, block by block, before Markdown becomes HTML, so that
 * all that follows (ids, footnotes, speakers, lost characters) works on a translation as it does on an original.
 * The text of a translation only ever becomes text and footnote marks: none of it is read as Markdown or MDX.
 */
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import type { FrontMatter } from '../model/front-matter.ts';
import type { TextLanguage } from '../model/languages.ts';
import { type BlockNode, blockNodes, messagesOf } from '../model/translation/message.ts';
import { inlineOf, tableCells } from '../model/translation/message-text.ts';
import type { Entry } from '../model/translation/po.ts';
import { countStates, isTranslatedArticle, type StateCounts } from '../model/translation/progress.ts';
import { reconcile, type TranslatedBlock } from '../model/translation/reconcile.ts';
import type { BlockState } from '../model/translation/state.ts';

/** What the processor is told in the place of an article's front matter when it is to show a translation. */
export interface TranslationTask {
  /** language of the translation */
  lang: TextLanguage;
  original: FrontMatter;
  entries: readonly Entry[];
}

/** A text of the article's head. */
export interface TranslatedField {
  text: string;
  lang: TextLanguage;
  state: BlockState;
}

/** What the processor tells about a translation besides its text. */
export interface TranslationOutcome {
  /** texts of the head, by the context of their messages: `title`, `author:1`, … */
  head: Record<string, TranslatedField>;
  counts: StateCounts;
  /** whether enough is translated for a page */
  isArticle: boolean;
}

declare module 'mdast' {
  interface RootData {
    /** identifiers of the footnotes in the order in which the page prints and numbers them */
    noteOrder?: string[];
  }
}

/** Remark plugin; does nothing where there is no translation to show. */
export function remarkTranslation() {
  return (tree: Root, file: VFile): void => {
    const told = file.data.astro?.frontmatter as Partial<TranslationTask> | undefined;
    if (!told?.entries || !told.original || !told.lang) return;
    const task: TranslationTask = { lang: told.lang, original: told.original, entries: told.entries };
    const outcome = translate(tree, task);
    file.data.astro = { ...file.data.astro, frontmatter: { ...told, outcome } };
  };
}

function translate(tree: Root, { lang, original, entries }: TranslationTask): TranslationOutcome {
  const { blocks } = reconcile(messagesOf(original, tree), entries);
  const nodes = blockNodes(tree);
  // The notes keep the numbers of the original, whatever order a sentence takes in another language.
  const notes = [...nodes.values()].flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));
  tree.data = { ...tree.data, noteOrder: notes };
  const head: TranslationOutcome['head'] = {};
  for (const block of blocks) {
    const { context } = block.message;
    const node = nodes.get(context);
    if (node) translateNode(node, block, original.lang, new Set(notes));
    else head[context] = fieldOf(block, lang, original.lang);
  }
  return { head, counts: countStates(blocks), isArticle: isTranslatedArticle(blocks) };
}

function fieldOf(block: TranslatedBlock, lang: TextLanguage, originalLang: TextLanguage): TranslatedField {
  const { state } = block;
  if (state === 'missing') return { text: plainText(block.message.text), lang: originalLang, state };
  return { text: plainText(block.translation), lang, state };
}

/** A text of the head as the page prints it: there are no footnotes, so what looks like a mark of one is text. */
function plainText(text: string): string {
  return inlineOf(text)
    .map((node) => (node.type === 'text' ? node.value : node.type === 'footnoteReference' ? `[^${node.label}]` : ''))
    .join('');
}

function translateNode(
  node: BlockNode,
  block: TranslatedBlock,
  originalLang: TextLanguage,
  notes: ReadonlySet<string>,
): void {
  const { state, translation } = block;
  if (state !== 'missing') setText(node, translation, notes);
  if (state !== 'reviewed') markState(node, state, originalLang);
}

function setText(node: BlockNode, translation: string, notes: ReadonlySet<string>): void {
  if (node.type === 'code') return;
  if (node.type === 'table') {
    setCells(node, translation, notes);
    return;
  }
  const children = textNodes(translation, notes);
  if (node.type === 'paragraph' || node.type === 'heading') {
    node.children = children;
    return;
  }
  const paragraph: Paragraph = { type: 'paragraph', children };
  const inner: (BlockContent | DefinitionContent)[] = node.children.filter((child) => child.type === 'list');
  node.children = [paragraph, ...inner];
}

/** A mark of a note that the article does not have is text. */
function textNodes(text: string, notes: ReadonlySet<string>): PhrasingContent[] {
  return inlineOf(text).map((node) =>
    node.type === 'footnoteReference' && !notes.has(node.identifier)
      ? { type: 'text', value: `[^${node.label ?? node.identifier}]` }
      : node,
  );
}

/** A table shows the rows and cells that its translation has; the shorter rows are filled up. */
function setCells(table: Table, translation: string, notes: ReadonlySet<string>): void {
  const rows = tableCells(translation);
  const width = Math.max(...rows.map((row) => row.length));
  table.align = Array.from({ length: width }, (_, at) => table.align?.[at] ?? null);
  table.children = rows.map((row) => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, at) => ({
      type: 'tableCell',
      children: textNodes(row[at] ?? '', notes),
    })),
  }));
}

/** Kept as attributes of the element that the block becomes. A block in the original's language is not in this one's index. */
function markState(node: BlockNode, state: BlockState, originalLang: TextLanguage): void {
  const marked = node.type === 'footnoteDefinition' ? node.children.find((child) => child.type === 'paragraph') : node;
  if (!marked) return;
  const original = state === 'missing' ? { lang: originalLang, dataPagefindIgnore: '' } : {};
  marked.data = { ...marked.data, hProperties: { dataState: state, ...original } };
}
