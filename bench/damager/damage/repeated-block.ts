/** The layout reader takes one block for two and writes it twice, word for word or with its end cut off. */
import { type Line, onlyRun, wholeLine } from '../print.ts';
import type { Random } from '../random.ts';

/** A second copy of a paragraph, to be placed elsewhere; near copies have lost up to a fifth of their end. */
export function repeatOf(line: Line, random: Random): Line | undefined {
  const run = onlyRun(line);
  if (!run || run.text.length < 40) return undefined;
  const length = random.chance(0.5) ? run.text.length : Math.floor(run.text.length * (1 - random.next() / 5));
  return wholeLine({ article: '-', role: 'repeat', order: 0, text: run.text.slice(0, length) });
}

/** The lines with copies of some paragraphs set one to three lines further on; `probability` is that of one paragraph. */
export function repeatBlocks(lines: readonly Line[], probability: number, random: Random): Line[] {
  const out = [...lines];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || onlyRun(line)?.passage.role !== 'body' || !random.chance(probability)) continue;
    const copy = repeatOf(line, random);
    if (copy) out.splice(Math.min(out.length, index + random.between(1, 3)), 0, copy);
  }
  return out;
}

/** The reader falls into a loop: a stretch of three to five lines is written once to three times more, straight behind itself. */
export function repeatStretch(lines: readonly Line[], random: Random): Line[] {
  const length = Math.min(lines.length, random.between(3, 5));
  const from = random.between(0, lines.length - length);
  const times = random.between(1, 3);
  const copies = lines.slice(from, from + length).flatMap((line) => {
    const text = onlyRun(line)?.text;
    return text ? [wholeLine({ article: '-', role: 'repeat', order: 0, text })] : [];
  });
  return [
    ...lines.slice(0, from + length),
    ...Array.from({ length: times }, () => copies).flat(),
    ...lines.slice(from + length),
  ];
}
