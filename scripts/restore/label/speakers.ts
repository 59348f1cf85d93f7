/** Who speaks, in interviews and minutes: the label before each turn. */
import { endsSentence } from '../shapes.ts';
import type { ContextLine } from './context-line.ts';

const label =
  /^(\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})?|\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2})(?:[（(][^（）()]{1,16}[）)])?\s*[：:]\s*\S/u;
/** Verbs before a colon quote inside a sentence. */
const quotes = /(?:[说道讲称写喊]|表示|指出|认为|介绍|回忆|强调|如下|包括|例如|分别是)$/u;
const fewest = 2;
/** Share of a label's places at which the text before has ended and somebody speaks. */
const closedFrom = 0.8;

/** Headings with a label before them come back as well, `案例：`, but they stop short of the edge without ending a sentence. */
const isSpoken = ({ trimmed, full }: ContextLine) => full || endsSentence(trimmed);

/** @returns the label before the line's text, where a turn may begin */
const labelOf = ({ trimmed, role }: ContextLine): string | undefined => {
  const name = role === undefined ? label.exec(trimmed)?.[1] : undefined;
  return name !== undefined && !quotes.test(name) ? name : undefined;
};

/**
 * Lines that begin somebody's turn: a short label and a colon, which come back at the beginnings of other turns.
 *
 *     温良：哪一年停航的？          → a turn
 *     纪守田：修桥那一年。          → a turn
 *     温良：后来呢？               → a turn
 */
export function findTurns(lines: readonly ContextLine[]): ReadonlySet<ContextLine> {
  const places = new Map<string, { line: ContextLine; closed: boolean }[]>();
  lines.forEach((line, index) => {
    const name = labelOf(line);
    if (name === undefined) return;
    const above = lines[index - 1];
    const closed =
      above === undefined ||
      above.role !== undefined ||
      endsSentence(above.trimmed) ||
      above.width < above.measure * 0.75;
    const known = places.get(name) ?? [];
    known.push({ line, closed: closed && isSpoken(line) });
    places.set(name, known);
  });
  const turns = [...places.values()].filter(
    (one) => one.length >= fewest && one.filter(({ closed }) => closed).length >= one.length * closedFrom,
  );
  return new Set(turns.flat().flatMap(({ line, closed }) => (closed ? [line] : [])));
}
