/** Mistakes in figures, made on purpose in a translation that has none. */

export interface Change {
  kind: string;
  /** the whole translation with the one mistake */
  text: string;
}

/** What is put in the place of what, and what kind of mistake that is. */
const wordChanges: readonly [kind: string, from: RegExp, to: string][] = [
  ['a large unit is another', /million/g, 'billion'],
  ['a large unit is another', /billion/g, 'million'],
  ['a large unit is another', /万/g, '亿'],
  ['a large unit is another', /亿/g, '万'],
  ['per cent is left out', /(?<=\d) per cent|(?<=\d)%/g, ''],
  ['a month is another', /January|February|April|June|July|August|September|October|November/g, 'December'],
];

/** Every digit becomes another one, and every word of {@link wordChanges}, one at a time; none in a footnote mark. */
export function changesOf(translation: string): Change[] {
  const digits = [...translation.matchAll(/(?<!\[\^[\w.-]*)\d/g)].map(({ 0: digit, index }) => ({
    kind: 'a digit is another',
    text: `${translation.slice(0, index)}${otherDigit(digit, index)}${translation.slice(index + 1)}`,
  }));
  const words = wordChanges.flatMap(([kind, from, to]) =>
    [...translation.matchAll(from)].map(({ 0: word, index }) => ({
      kind,
      text: translation.slice(0, index) + to + translation.slice(index + word.length),
    })),
  );
  return [...digits, ...words];
}

/** Each other digit in turn, without chance. */
function otherDigit(digit: string, index: number): number {
  return (Number(digit) + 1 + (index % 9)) % 10;
}
