import { lineRule } from '../line-rule.ts';
import { caption } from '../patterns.ts';

/**
 * The program that read the page has told what these are.
 *
 *     港口<tab>班次      between the tags of a row       → table
 *     表 2 各港的班次     between the tags of a caption   → caption
 */
export const markedLine = lineRule('marked-line', ({ marked }) =>
  marked === 'table' || marked === 'caption' ? { role: marked } : undefined,
);

/** A line marked as a heading that says no more than headings do. */
export const markedHeading = lineRule('marked-heading', ({ marked, trimmed }) =>
  marked === 'heading' && /\p{L}/u.test(trimmed) && !caption.test(trimmed) ? { role: 'heading' } : undefined,
);
