import { endsSentence } from '../shapes.ts';
import { type ContextLine, oneColumn } from './context-line.ts';

/** A section's number with or without a mark or space behind it, and a few words that end no sentence. */
const numbered = /^(\d{1,2})[\s　.．、]{0,2}(?=\p{Script=Han}{2})([^。；，：！？,;:!?]{2,24})$/u;
/** A number before one of these is a date or a measure. */
const measure =
  /^(?:[年月日时点秒号届期度位名人个只条艘辆座所间户家场轮种类级项件套台部成倍岁周天次层楼米吨元万亿千百多余]|小时|公里|分(?![析类布别为解层工]))/u;

/** Fewest sections that count on from 1. */
const fewest = 3;

/**
 * Lines whose numbers count on from 1 through a paper, each short and between paragraphs: section headings, though the
 * extraction lost the space behind the number. A number with its measure at a line's head does not count on.
 *
 *     1材料与方法      → 0
 *     …
 *     2 结果          → 40
 *     …
 *     3讨论           → 71
 *
 * @returns indexes of the lines
 */
export function countedSections(lines: readonly ContextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let chain: number[] = [];
  const close = () => {
    if (chain.length >= fewest) for (const index of chain) found.add(index);
  };
  lines.forEach((line, index) => {
    const first = line.trimmed.charCodeAt(0);
    if (first < 0x31 || first > 0x39) return;
    const number = sectionNumber(lines, index);
    if (number === 1) {
      close();
      chain = [index];
    } else if (number === chain.length + 1 && index - (chain.at(-1) as number) > 1) chain.push(index);
  });
  close();
  return found;
}

function sectionNumber(lines: readonly ContextLine[], index: number): number | undefined {
  const [above, line, below] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  const [, number, words = ''] = numbered.exec(line.trimmed) ?? [];
  if (number === undefined || measure.test(words) || line.full || below === undefined) return undefined;
  return above !== undefined && isOpenText(above) ? undefined : Number(number);
}

/** It fills its column inside a sentence; on a wide page a line of text has a mark in it, which a row of a table has not. */
const isOpenText = ({ role, full, measure, trimmed }: ContextLine) =>
  role === undefined && full && !endsSentence(trimmed) && (measure < oneColumn || /[，。；：、]/.test(trimmed));
