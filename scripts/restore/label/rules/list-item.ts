import { lineRule } from '../line-rule.ts';
import { bullet, numberings } from '../patterns.ts';

/**
 * A line that begins with a bullet or a number and is no heading begins a list item.
 *
 *     ◎ 在内河港，船舶先靠泊后接电        → item
 *     （2）建立按用量收费的办法。……       → item
 */
export const listItem = lineRule('list-item', (line) => {
  const text = line.trimmed;
  const numbered = numberings.some(
    ({ pattern, kind }) => kind !== 'ordinal' && kind !== 'decimal-2' && kind !== 'chapter' && pattern.test(text),
  );
  return bullet.test(text) || numbered || /^\[\d{1,3}\]/.test(text) ? { role: 'item' } : undefined;
});
