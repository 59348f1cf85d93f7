/** The restorer from end to end, for one source: repair → label → arrange, and what an editor put right. Pure: the same source gives the same result. */
import type { TextLanguage } from '../../src/model/languages.ts';
import { arrange } from './arrange/arrange.ts';
import { namesInHead } from './arrange/name-authors.ts';
import { correct } from './correct.ts';
import type { Decision } from './decision.ts';
import type { Article, LeftOut, Note, Part, Restored, Source } from './document.ts';
import { label } from './label/label.ts';
import { summaryStart } from './label/rules/paper-head.ts';
import { lineNumbers } from './read/line-numbers.ts';
import { readAsSimplified, writtenArticle, writtenText } from './read-as-simplified.ts';
import { type RepairedLine, repair } from './repair/repair.ts';
import type { Watch } from './watch.ts';

export interface RestoreOptions {
  /** names of restoring rules (`rules.ts`) that are left out; by default none is */
  without?: ReadonlySet<string>;
  /** receives what was decided and why */
  decisions?: Decision[];
}

/**
 * Restores one source document.
 * @returns articles in print order, what was left out and why, and the notes of all stages. Every code unit of
 * `source.parts` that is not blank is in exactly one of `articles` and `leftOut`.
 */
export function restoreSource(source: Source, { without, decisions }: RestoreOptions = {}): Restored {
  const watch: Watch = { off: without ?? new Set(), ...(decisions && { decisions }) };
  const lineNumberAt = lineNumbers(source.text);
  const restored: Restored = { source, articles: [], leftOut: [...source.leftOut], notes: [] };
  for (const part of source.parts) {
    const { articles, leftOut, notes } = restorePart(part, lineNumberAt, source.card.lang ?? 'zh-Hans', watch);
    restored.articles.push(...articles);
    restored.leftOut.push(...leftOut);
    restored.notes.push(...notes.map((note) => ({ ...note, source: source.file })));
  }
  if (source.corrections === undefined) return restored;
  const corrected = correct(restored, source.corrections, lineNumberAt, watch);
  return { ...restored, ...corrected, notes: [...restored.notes, ...corrected.notes] };
}

/** A text in traditional characters is restored as if it were written in simplified ones, and keeps its own. */
function restorePart(part: Part, lineNumberAt: (offset: number) => number, lang: TextLanguage, watch: Watch) {
  if (lang !== 'zh-Hant') return restoreText(part, lineNumberAt, lang, watch);
  const { body, written } = readAsSimplified(part.body);
  const { articles, leftOut, notes } = restoreText({ ...part, body }, lineNumberAt, lang, watch);
  return {
    articles: articles.map((article) => writtenArticle(article, written)),
    leftOut: leftOut.map((one) => ({ ...one, text: writtenText(one.text, written) })),
    notes,
  };
}

function restoreText(part: Part, lineNumberAt: (offset: number) => number, lang: TextLanguage, watch: Watch) {
  const repaired = repair(part, lineNumberAt, watch);
  const labelled = label(repaired.lines, watch);
  const inOrder = labelled.hardWrapped || isPaperInOrder(repaired.lines);
  const arranged = arrange(labelled.blocks, lang, inOrder, watch);
  const leftOut: LeftOut[] = [...repaired.leftOut, ...labelled.leftOut, ...arranged.leftOut];
  const articles = part.title === undefined ? arranged.articles : [titled(part, arranged.articles, lang)];
  return { articles, leftOut, notes: arranged.notes satisfies Omit<Note, 'source'>[] };
}

/** Programs that tell headings from text read the columns of a paper, unlike those of a newspaper's page, in their order. */
const isPaperInOrder = (lines: readonly RepairedLine[]) =>
  lines.some(({ unmarked }) => unmarked) && lines.some(({ text }) => summaryStart.test(text.text.trimStart()));

/** A part that names its title is one article, whatever its text looks like. */
function titled(part: Part, articles: readonly Article[], lang: TextLanguage): Article {
  const head = [
    ...(part.title ? [{ role: 'title' as const, text: part.title }] : []),
    ...(part.authors ?? []).map((text) => ({ role: 'byline' as const, text })),
    ...articles.flatMap((article) => article.head.filter((block) => block.role === 'byline')),
  ];
  const blocks = articles.flatMap((article) => [
    ...article.head
      .filter((block) => block.role !== 'byline')
      .map((block) => ({ role: 'heading' as const, level: 1, text: block.text })),
    ...article.blocks,
  ]);
  const named = (part.authors ?? []).map((author) => author.text);
  const authors = [...new Set([...named, ...namesInHead(head)])];
  return {
    head,
    blocks: [
      ...blocks.filter((block) => block.role !== 'footnote'),
      ...blocks.filter((block) => block.role === 'footnote'),
    ],
    authors,
    lang,
  };
}
