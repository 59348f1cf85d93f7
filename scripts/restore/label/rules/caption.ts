import { lineRule } from '../line-rule.ts';
import { caption as captionPattern, credit as creditPattern } from '../patterns.ts';

const longest = 110;

/**
 * A line that begins with the number of a figure or table and is no sentence of the text.
 *
 *     图 3 港区岸电用量的变化        → caption
 *     如图 3 所示，……               → text
 */
export const caption = lineRule('caption', (line) => {
  const text = line.trimmed;
  if (!captionPattern.test(text) || line.width > longest) return undefined;
  const saysSomething =
    /^[图表]\S{0,3}\s*\d+\s*(?:显示|表明|所示|给出|可见|[中为是列](?:[，,的可所了出示]|$))/.test(text) ||
    /[。；]$/.test(text);
  return saysSomething ? undefined : { role: 'caption' };
});

/** Where a figure comes from: `来源：港务年报`, `( 出处 ) …`, `注：…`. */
export const credit = lineRule('credit', (line) =>
  creditPattern.test(line.trimmed) && line.width <= longest ? { role: 'credit' } : undefined,
);
