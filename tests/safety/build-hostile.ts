/** The hostile texts as articles, one for each, with the text in every place that an article has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseMdx } from '../../scripts/restore/compose/mdx-syntax.ts';
import type { Article, Block, Page, Restored, Role } from '../../scripts/restore/document.ts';
import { traceText } from '../../scripts/restore/traced-text.ts';
import { messagesOf } from '../../src/model/translation/message.ts';
import { emptyCatalogue, printTranslation } from '../../src/model/translation/po.ts';
import { newEntry } from '../../src/model/translation/reconcile.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Roles that a text can have in the body of an article; a plain paragraph stands between each two. */
const bodyRoles: Role[] = [
  'paragraph',
  'heading',
  'item',
  'quote',
  'question',
  'caption',
  'credit',
  'reference',
  'editor',
  'footnote',
];

export interface ExpectedArticle {
  name: string;
  title: string;
  /** text of block `p{n}` at `n - 1`, in reading order */
  blocks: string[];
}

const separator = '这一段只为隔开前后两段。';
const opening = '正文开头，注在这里①。';

/** A source in which each text is an article of its own, and what its pages have to show. */
export function hostileSource(): { restored: Restored; expected: ExpectedArticle[] } {
  const paper = new Paper();
  const articles: Article[] = [];
  const expected: ExpectedArticle[] = [];
  for (const [name, text] of Object.entries(hostileTexts)) {
    const head = (['title', 'subtitle', 'kicker', 'byline', 'deck'] as const).map((role) => ({
      role,
      text: paper.print(text),
    }));
    const flow: Block[] = [
      { role: 'paragraph', text: paper.print(opening), marks: [{ at: opening.indexOf('①'), length: 1, label: '1' }] },
    ];
    for (const role of bodyRoles.slice(0, -1)) flow.push(paper.block(role, text), paper.block('paragraph', separator));
    const rows = [
      [paper.print('表头'), paper.print('表头')],
      [paper.print(text), paper.print(text)],
    ];
    const table: Block = { role: 'table', text: paper.print(''), rows };
    const note: Block = { role: 'footnote', label: '1', text: paper.print(text) };
    articles.push({ head, blocks: [...flow, table, note], authors: [text], lang: 'zh-Hans' });
    const shown = flow.map(shownText);
    expected.push({ name, title: text, blocks: [...shown, `表头表头${text}${text}`, text] });
  }
  return { restored: { source: paper.source(), articles, leftOut: [], notes: [] }, expected };
}

/** PO files in which each text is its own translation, so that each stands in every place that a translation has. */
export function writeHostileTranslations(folder: string, pages: readonly Page[]): void {
  for (const { path, frontMatter, body } of pages) {
    const messages = messagesOf(frontMatter, parseMdx(body));
    const entries = messages.map((message) => ({ ...newEntry(message), translation: message.text }));
    const file = join(folder, path.replace(/^zh/, 'en').replace(/\.mdx$/, '.po'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, printTranslation({ ...emptyCatalogue('en'), entries }));
  }
}

/** A printed mark becomes a mark of Markdown: it is shown, but is no longer part of the text. */
function shownText({ role, text }: Block): string {
  const isListed = role === 'item' || role === 'reference';
  return isListed ? text.text.replace(/^(?:[-*•]|\d+\.) /, '') : text.text.replace('①', '');
}

/** A document that is printed line by line, so that every text can be traced to it. */
class Paper {
  #text = '';

  print(text: string) {
    const from = this.#text.length;
    this.#text += `${text}\n`;
    return traceText(this.#text, from, from + text.length);
  }

  block(role: Role, text: string): Block {
    return { role, text: this.print(text), ...(role === 'heading' ? { level: 1 } : {}) };
  }

  source() {
    const card = {
      title: { zh: '<b>{危险}</b> & "文集" `x`', en: "{Hostile} <i>texts</i> --- 'x'" },
      date: '2024',
      lang: 'zh-Hans' as const,
    };
    return { id: 'hostile', file: 'hostile.txt', card, text: this.#text, parts: [], leftOut: [] };
  }
}
