/** Headlines too wide for their column are broken where a reader would break them: `芯片上车之前：` / `云州的三道关口`. */
import type { Line, Passage } from '../print.ts';
import { hardWrap, widthOf } from './hard-wrap.ts';

/** The title on as few lines of `width` half-width units as it needs, broken behind a mark or a space near the middle. */
export function breakTitle(title: Passage, width: number): Line[] {
  const total = widthOf(title.text);
  if (total <= width) return hardWrap(title, { width, firstIndent: 0 });
  const breaks = [...title.text.matchAll(/[：，；—:,;]+\s*|\s+/gu)].map((match) => match.index + match[0].length);
  const fitting = breaks.filter(
    (at) => widthOf(title.text.slice(0, at)) <= width && widthOf(title.text.slice(at)) <= width,
  );
  const at = fitting.sort((left, right) => distance(title.text, left, total) - distance(title.text, right, total))[0];
  if (at === undefined)
    return hardWrap(title, { width: Math.min(width, 2 * Math.ceil(total / 4) + 2), firstIndent: 0 });
  return [
    [{ passage: title, from: 0, to: at, text: title.text.slice(0, at).trim() }],
    [{ passage: title, from: at, to: title.text.length, text: title.text.slice(at).trim() }],
  ];
}

const distance = (text: string, at: number, total: number): number => Math.abs(2 * widthOf(text.slice(0, at)) - total);
