import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';

/** Most short lines that can stand between two lines of furniture and belong to them. */
const mostBetween = 3;
const widest = 24;

/**
 * A slogan or name among mastheads, page heads and contact lines belongs to them.
 *
 *     扫码读本报          (furniture)
 *     慢一点 看得清        → furniture
 *     港口与航运          (furniture)
 */
export const furnitureBetween: LineRule = {
  name: 'furniture-between',
  find(lines) {
    const found = new Map<number, LineLabel>();
    let start = -1;
    lines.forEach((line, index) => {
      const short = line.role === undefined && line.width <= widest && !endsSentence(line.trimmed);
      if (short && start < 0 && isEdge(lines, index - 1)) start = index;
      if (start < 0 || short) return;
      if (isEdge(lines, index) && index - start <= mostBetween)
        for (let at = start; at < index; at++) found.set(at, { role: 'furniture' });
      start = -1;
    });
    return found;
  },
};

const isEdge = (lines: readonly ContextLine[], index: number) =>
  index < 0 || ['furniture', 'promo', 'advertisement'].includes(lines[index]?.role ?? '');
