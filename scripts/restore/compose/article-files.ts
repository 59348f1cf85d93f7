/** The files of the articles folder, by their paths in it. */

import type { Page } from '../document.ts';
import type { ComposedSource } from './compose-source.ts';
import { frontMatterText } from './front-matter-text.ts';
import { ledgerText } from './ledger.ts';

/** A source without pages has no files: it failed, and its notes say why. */
export function articleFiles(composed: readonly ComposedSource[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const { pages, ledger, card } of composed.filter((source) => source.pages.length > 0)) {
    for (const page of pages) files.set(page.path, pageText(page));
    files.set(`${card.id}/ledger.json`, ledgerText(ledger));
    files.set(`${card.id}/source.json`, `${JSON.stringify(card, null, 2)}\n`);
  }
  return files;
}

/** An MDX file: front matter, a blank line, the body. */
export function pageText(page: Page): string {
  return `${frontMatterText(page.frontMatter)}\n${page.body}`;
}

/** The two parts of an MDX file that {@link pageText} wrote: front matter as YAML, and the body; nothing where it has none. */
export function partsOfPage(text: string): { front: string; body: string } | undefined {
  const parts = /^---\n(?<front>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/.exec(text)?.groups;
  return parts && { front: parts.front ?? '', body: parts.body ?? '' };
}
