/**
 * Text that knows where each of its characters came from. All stages move, join and drop traced text; none writes a
 * character of its own, which is what makes "nothing lost, nothing invented" checkable.
 */
import { isBlank } from './read/characters.ts';

/** `origins[i]` is the offset (UTF-16 code units, from 0) in `Source.text` of the code unit `text[i]`. */
export interface TracedText {
  readonly text: string;
  readonly origins: readonly number[];
}

export const emptyText: TracedText = { text: '', origins: [] };

/** The part of a source's text from offset `from` to before offset `to`. */
export function traceText(sourceText: string, from = 0, to = sourceText.length): TracedText {
  const origins: number[] = [];
  for (let at = from; at < to; at++) origins.push(at);
  return { text: sourceText.slice(from, to), origins };
}

/** Like `String.prototype.slice`, for positions that are not negative. */
export function sliceTraced(traced: TracedText, from: number, to = traced.text.length): TracedText {
  return { text: traced.text.slice(from, to), origins: traced.origins.slice(from, to) };
}

export function concatTraced(parts: readonly TracedText[]): TracedText {
  return { text: parts.map((part) => part.text).join(''), origins: parts.flatMap((part) => part.origins as number[]) };
}

export function trimTraced(traced: TracedText): TracedText {
  const start = traced.text.length - traced.text.trimStart().length;
  return sliceTraced(traced, start, Math.max(start, traced.text.trimEnd().length));
}

/** Without the code units at which `drop` is true; what is dropped has to be accounted for by the caller. */
export function withoutTraced(traced: TracedText, drop: (index: number) => boolean): TracedText {
  const kept = traced.origins.map((_, index) => index).filter((index) => !drop(index));
  return {
    text: kept.map((index) => traced.text[index]).join(''),
    origins: kept.map((index) => traced.origins[index] ?? 0),
  };
}

/** Offsets in the source of the code units that are not blank. */
export function filledOffsets({ text, origins }: TracedText): number[] {
  return origins.filter((_, at) => !isBlank(text[at] ?? ''));
}
