import { lineRule } from '../line-rule.ts';
import { bullet } from '../patterns.ts';

/** Shorter lines with a bullet are headings or marks of the page. */
const shortest = 24;

/**
 * A block that begins with a bullet is a list item.
 *
 *     ●东港的岸电箱去年增加到四十个。      → item
 */
export const bulletBlock = lineRule('bullet-block', (line) =>
  bullet.test(line.trimmed) && line.width > shortest ? { role: 'item' } : undefined,
);
