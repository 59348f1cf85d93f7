/**
 * The layout reader takes one block for two and writes it twice, word for word, with its end cut off, or read anew with
 * other mistakes; or it falls into a loop and writes some blocks, or one clause, again and again.
 */
import { type Line, onlyRun, wholeLine } from '../print.ts';
import type { Random } from '../random.ts';
import { confuseCharacters } from './ocr-noise.ts';

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

/** A copy that was read by itself: its characters confused at 4 in 100, its first characters cut off. */
export function nearCopyOf(line: Line, random: Random): Line | undefined {
  const run = onlyRun(line);
  if (!run || run.text.length < 40) return undefined;
  const from = random.between(0, 6);
  return wholeLine({
    article: '-',
    role: 'repeat',
    order: 0,
    text: confuseCharacters(run.text.slice(from), 0.04, random),
  });
}

const clause = /(?<=[，；])[^，。；！？“”（）]{4,16}[，；]/gu;

/** The reader stays inside a sentence: one clause of the line is written two to five times. Undefined without a clause. */
export function repeatClause(line: Line, random: Random): Line | undefined {
  const run = onlyRun(line);
  const clauses = [...(run?.text ?? '').matchAll(clause)];
  if (!run || clauses.length === 0 || run.text !== run.passage.text.slice(run.from, run.to)) return undefined;
  const found = random.pick(clauses);
  const end = found.index + found[0].length;
  const copies = { article: '-', role: 'repeat', order: 0, text: found[0].repeat(random.between(1, 4)) } as const;
  return [
    { ...run, to: run.from + end, text: run.text.slice(0, end) },
    ...wholeLine(copies),
    { ...run, from: run.from + end, text: run.text.slice(end) },
  ];
}
