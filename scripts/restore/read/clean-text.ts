/** Takes the control characters out of traced text, makes every line end a line feed and every figure space a space. */

import { lostFigure } from '../../../src/model/lost-figure.ts';
import type { LeftOut } from '../document.ts';
import { type TracedText, withoutTraced } from '../traced-text.ts';
import { controlRanges } from './characters.ts';

/** @returns the text, and what was left out of it */
export function cleanText(traced: TracedText): { text: TracedText; leftOut: LeftOut[] } {
  const lined = withoutLostFigures(withLineFeeds(traced));
  const ranges = controlRanges(lined.text);
  if (ranges.length === 0) return { text: lined, leftOut: [] };
  const isControl = new Uint8Array(lined.text.length);
  for (const [from, to] of ranges) isControl.fill(1, from, to);
  const text = withoutTraced(lined, (index) => isControl[index] === 1);
  const control = withoutTraced(lined, (index) => isControl[index] === 0);
  return { text, leftOut: [{ reason: 'control', text: control }] };
}

/** Only strings of JSON have other line ends at this point. The first code unit of CRLF gives the place of the two. */
function withLineFeeds(traced: TracedText): TracedText {
  if (!/[\r\u2028\u2029]/.test(traced.text)) return traced;
  const kept = withoutTraced(traced, (index) => traced.text[index] === '\n' && traced.text[index - 1] === '\r');
  return { text: kept.text.replace(/[\r\u2028\u2029]/g, '\n'), origins: kept.origins };
}

/** Documents align figures with that blank; from here on it says that one was lost. */
function withoutLostFigures({ text, origins }: TracedText): TracedText {
  return { text: text.replaceAll(lostFigure, ' '), origins };
}
