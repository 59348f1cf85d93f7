/** Composes the pages of a source: Restored → MDX files, ledger and card. */
import { basename } from 'node:path';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import { interfaceLanguageOf, type TextLanguage, textLanguages } from '../../../src/model/languages.ts';
import type { SourceCard } from '../../../src/model/source-card.ts';
import type { Article, Note, Page, Restored, Source } from '../document.ts';
import { isBlank } from '../read/characters.ts';
import { type LineOf, lineNumbers } from '../read/line-numbers.ts';
import { composeBody } from './body.ts';
import { type HeadFields, type HeadRole, headFields, headRoles } from './head.ts';
import { hashOf, type Ledger, type LedgerArticle, leftOutOffsets, type Place, runsOf } from './ledger.ts';
import { orderBlocks } from './order-blocks.ts';
import { type PrintedBlock, printBlock, textOf } from './printed-block.ts';
import { slugsOf } from './slug.ts';

export interface ComposedSource {
  /** empty when the notes have an error: a source is published whole or not at all */
  pages: Page[];
  ledger: Ledger;
  card: SourceCard;
  notes: Note[];
}

/** An article before it has an address. */
interface Draft {
  article: Article;
  head: HeadFields;
  headOffsets: [HeadRole, number[]][];
  blocks: PrintedBlock[];
  body: string;
}

/** @returns pages in print order, and the notes of composing alone; the same input gives the same output */
export function composeSource(restored: Restored): ComposedSource {
  const { source } = restored;
  const notes: Note[] = [];
  const lineOf = lineNumbers(source.text);
  const drafts = restored.articles
    .map((article) => draftOf(source, article, lineOf, notes))
    .filter((draft) => draft !== undefined);
  const slugs = slugsOf(drafts.map((draft) => draft.head.title));
  const pages = drafts.map((draft, index) => pageOf(source, draft, slugs[index] ?? '', index + 1, lineOf));
  const ledger = ledgerOf(restored, drafts, pages, lineOf);
  notes.push(...ledgerNotes(source, ledger, lineOf));
  if (pages.length === 0) notes.push(noArticle(source));
  const failed = notes.some((note) => note.level === 'error');
  return { pages: failed ? [] : pages, ledger, card: sourceCard(source, drafts, slugs), notes };
}

/** @returns nothing for an article without a character, or one whose Markdown is not what was meant */
function draftOf(source: Source, article: Article, lineOf: LineOf, notes: Note[]): Draft | undefined {
  const ordered = orderBlocks(article.blocks);
  const blocks = ordered.blocks.map((block) => printBlock(block, ordered.labels));
  const head = headFields(
    article,
    blocks.map(({ kind, cells }) => ({ kind, text: textOf(cells.flat()) })),
  );
  const headOffsets = headOffsetsOf(article);
  const composed = composeBody(blocks);
  const offsets = [...headOffsets.flatMap(([, one]) => one), ...blocks.flatMap((block) => block.shown)];
  if (head.title === '' || offsets.length === 0) return undefined;
  if ('body' in composed) return { article, head, headOffsets, blocks, body: composed.body };
  notes.push(differs(source, head.title, composed.differs, lineOf(offsets[0] ?? 0)));
  return undefined;
}

function headOffsetsOf(article: Article): [HeadRole, number[]][] {
  const misplaced = article.head.find((block) => !headRoles.some((role) => role === block.role));
  if (misplaced) throw new Error(`a block of the role ${misplaced.role} is in the head of an article`);
  return headRoles
    .map((role): [HeadRole, number[]] => {
      const blocks = article.head.filter((block) => block.role === role);
      return [role, blocks.flatMap(({ text }) => text.origins.filter((_, index) => !isBlank(text.text[index] ?? '')))];
    })
    .filter(([, offsets]) => offsets.length > 0);
}

function pageOf(source: Source, draft: Draft, slug: string, order: number, lineOf: LineOf): Page {
  const { article, head, body } = draft;
  const language = interfaceLanguageOf(article.lang);
  const offsets = [...draft.headOffsets.flatMap(([, one]) => one), ...draft.blocks.flatMap((block) => block.shown)];
  const lines = lineRangesOf(source.text, offsets, lineOf);
  const frontMatter: FrontMatter = { ...head, lang: article.lang, source: source.id, lines, order };
  return { path: `${language}/${source.id}/${slug}.mdx`, language, slug, frontMatter, body };
}

/** Lines that the code units stand on, as `3-112, 114`; blank lines between them do not part a range. */
function lineRangesOf(text: string, offsets: readonly number[], lineOf: LineOf): string {
  const sorted = [...offsets].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const [, , first, last] of runsOf(text, sorted, lineOf)) {
    const range = ranges.at(-1);
    if (range && first <= range[1] + 1) range[1] = Math.max(range[1], last);
    else ranges.push([first, last]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

function ledgerOf(restored: Restored, drafts: readonly Draft[], pages: readonly Page[], lineOf: LineOf): Ledger {
  const { source } = restored;
  const articles = drafts.map((draft, index) => ledgerArticle(source, draft, pages[index]?.path ?? '', lineOf));
  const leftOut = leftOutOffsets([
    ...restored.leftOut.map(({ reason, text }) => ({
      reason,
      offsets: text.origins.filter((_, index) => !isBlank(text.text[index] ?? '')),
    })),
    { reason: 'mark' as const, offsets: drafts.flatMap((draft) => draft.blocks.flatMap((block) => block.marks)) },
  ]);
  return {
    version: 1,
    source: source.id,
    file: basename(source.file),
    encoding: source.card.encoding ?? 'utf-8',
    sha256: hashOf(source.text),
    length: source.text.length,
    counts: {
      all: source.text.replace(/\s+/g, '').length,
      inArticles: articles.reduce((sum, article) => sum + article.count, 0),
      leftOut: Object.fromEntries([...leftOut].map(([reason, offsets]) => [reason, offsets.length])),
    },
    articles,
    leftOut: Object.fromEntries(
      [...leftOut].map(([reason, offsets]) => [reason, runsOf(source.text, offsets, lineOf)]),
    ),
  };
}

function ledgerArticle(source: Source, draft: Draft, path: string, lineOf: LineOf): LedgerArticle {
  const blocks = draft.blocks.map((block, index): [Place[0], number[]] => [`p${index + 1}`, block.shown]);
  const places = [...draft.headOffsets, ...blocks];
  return {
    path,
    count: places.reduce((sum, [, offsets]) => sum + offsets.length, 0),
    places: places.map(([name, offsets]): Place => [name, runsOf(source.text, offsets, lineOf)]),
  };
}

/** Code units that the stages before lost or placed twice: an error of ours, told as one so that the rest is built. */
function ledgerNotes(source: Source, ledger: Ledger, lineOf: LineOf): Note[] {
  const times = new Uint8Array(source.text.length);
  const placed = ledger.articles.flatMap((article) => article.places.flatMap(([, runs]) => runs));
  for (const [from, to] of [...placed, ...Object.values(ledger.leftOut).flat()]) {
    for (let at = from; at < to; at++) times[at] = (times[at] ?? 0) + 1;
  }
  const lost: number[] = [];
  const twice: number[] = [];
  for (let at = 0; at < times.length; at++) {
    if (times[at] === 1 || isBlank(source.text[at] ?? '')) continue;
    (times[at] === 0 ? lost : twice).push(at);
  }
  return [
    ...unaccounted(source, lost, 'stand in no article and are not left out', lineOf),
    ...unaccounted(source, twice, 'stand in two places', lineOf),
  ];
}

/** Lines named in a note: enough to find the place. */
const shownLines = 8;

function unaccounted(source: Source, offsets: readonly number[], what: string, lineOf: LineOf): Note[] {
  const lines = [...new Set(offsets.map(lineOf))];
  const [line] = lines;
  if (line === undefined) return [];
  const shown = lines.slice(0, shownLines).join(', ') + (lines.length > shownLines ? ', …' : '');
  const message = `${offsets.length} characters ${what} (lines ${shown}). The document was not published. This is a fault of the restorer: please report it with the document.`;
  return [{ level: 'error', rule: 'ledger', source: source.file, line, message }];
}

function sourceCard(source: Source, drafts: readonly Draft[], slugs: string[]): SourceCard {
  const { title, publication, date, lang } = source.card;
  return {
    id: source.id,
    title,
    ...(publication && { publication }),
    ...(date !== undefined && { date }),
    lang: lang ?? commonLanguage(drafts),
    articles: slugs,
  };
}

function commonLanguage(drafts: readonly Draft[]): TextLanguage {
  const articlesIn = (lang: TextLanguage) => drafts.filter((draft) => draft.article.lang === lang).length;
  return [...textLanguages].sort((a, b) => articlesIn(b) - articlesIn(a))[0] ?? 'zh-Hans';
}

function differs(source: Source, title: string, where: string, line: number): Note {
  const message = `The article "${title}" could not be written as Markdown that shows its text unchanged (${where}). The document was not published. This is a fault of the restorer: please report it with the document.`;
  return { level: 'error', rule: 'markdown', source: source.file, line, message };
}

function noArticle(source: Source): Note {
  const message =
    'No article was found: all text of the document was left out. Check that it holds articles and not only page furniture.';
  return { level: 'error', rule: 'no-article', source: source.file, message };
}
