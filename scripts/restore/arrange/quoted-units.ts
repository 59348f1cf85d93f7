import type { LabelledBlock } from '../label/labelled-block.ts';
import { comparable } from '../shapes.ts';
import { farthest, type Unit } from './reading-units.ts';

const shingle = 6;
/** Fewest shingles of a pull quote that is looked for. */
const fewest = 4;
/** Share of its shingles that stand in the text which it repeats; editors shorten. */
const repeated = 0.6;

/**
 * A pull quote under a section heading repeats a sentence of the section, so that sentence stands under the heading,
 * wherever the columns were read.
 *
 *     谁来付账                          → heading
 *     “账单最后还是寄到了船东手里。”        → pull quote
 *     （…）
 *     赵渡平说,账单最后还是寄到了船东手里。  → stands under the heading
 *
 * @returns for each unit of which a pull quote above it repeats a sentence the unit of the quote's heading, by their places
 */
export function findQuotedUnits(blocks: readonly LabelledBlock[], units: readonly Unit[]): Map<number, number> {
  const headings = new Map<number, number>();
  let keys: string[] | undefined;
  units.forEach((unit, heading) => {
    if (blocks[unit.text]?.role !== 'heading') return;
    for (const index of unit.indexes) {
      if (blocks[index]?.role !== 'deck') continue;
      keys ??= units.map(({ text }) => keyOf(blocks[text] as LabelledBlock));
      const quoted = mostAlike((blocks[index] as LabelledBlock).text.text, keys, heading + 1);
      if (quoted !== undefined) headings.set(quoted, heading);
    }
  });
  return headings;
}

const keyOf = ({ role, text }: LabelledBlock) => (role === 'heading' ? '' : comparable(text.text));

/** @returns place of the text that has most of the quote, from a place on */
function mostAlike(quote: string, keys: readonly string[], from: number): number | undefined {
  const key = comparable(quote);
  const shingles = Array.from({ length: Math.max(0, key.length - shingle + 1) }, (_, at) =>
    key.slice(at, at + shingle),
  );
  if (shingles.length < fewest) return undefined;
  let best: number | undefined;
  let needed = shingles.length * repeated;
  for (let at = from; at < Math.min(keys.length, from + farthest); at++) {
    const shared = shingles.filter((part) => keys[at]?.includes(part)).length;
    if (shared < needed || (best !== undefined && shared === needed)) continue;
    best = at;
    needed = shared;
  }
  return best;
}
