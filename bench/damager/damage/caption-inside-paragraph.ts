/**
 * A picture stands in the column, so its caption and credit stand between the halves of the paragraph beside it:
 * `…增长了三成，` / (three blanks) / `冷链班列驶出港站。 本报资料室/图` / `而货值增长了五成。`
 */
import type { Line } from '../print.ts';
import type { Random } from '../random.ts';
import { cutLine } from './column-break.ts';

/** Caption and credit, on two lines or the credit behind the caption. */
export function pictureLines(caption: Line, credit: Line | undefined, random: Random): Line[] {
  if (!credit) return [caption];
  if (random.chance(0.3)) return [[...caption, ...credit.map((run) => ({ ...run, text: ` ${run.text}` }))]];
  return [caption, credit];
}

/** The paragraph with the picture's lines in its middle; after it where it is too short to cut. */
export function captionInsideParagraph(paragraph: Line, picture: readonly Line[], random: Random): Line[] {
  const halves = cutLine(paragraph, random);
  return halves ? [halves[0], ...picture, halves[1]] : [paragraph, ...picture];
}
