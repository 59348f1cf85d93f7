/**
 * Front matter as text. Every string is written as JSON, which YAML 1.2 and 1.1 read as a double-quoted scalar on one
 * line: no title can then be a number, a date, a mapping or a comment, and a reader that knows only `key: "value"`
 * lines reads it right.
 */
import type { FrontMatter } from '../../../src/model/front-matter.ts';

export function frontMatterText(front: FrontMatter): string {
  const lines = [
    line('title', front.title),
    ...(front.untitled ? ['untitled: true'] : []),
    line('subtitle', front.subtitle),
    line('kicker', front.kicker),
    ...authorLines(front.authors),
    line('byline', front.byline),
    line('deck', front.deck),
    line('lang', front.lang),
    line('source', front.source),
    line('lines', front.lines),
    `order: ${front.order}`,
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function line(key: string, value: string): string {
  return `${key}: ${JSON.stringify(value)}`;
}

function authorLines(authors: readonly string[]): string[] {
  if (authors.length === 0) return ['authors: []'];
  return ['authors:', ...authors.map((name) => `  - ${JSON.stringify(name)}`)];
}
