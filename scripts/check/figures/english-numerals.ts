/** Numbers in English words. */
import { multiply, type Rational, whole } from './rational.ts';

const ones = [
  ['zero', ''],
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['four', 'fourth'],
  ['five', 'fifth'],
  ['six', 'sixth'],
  ['seven', 'seventh'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['ten', 'tenth'],
  ['eleven', 'eleventh'],
  ['twelve', 'twelfth'],
  ['thirteen', 'thirteenth'],
  ['fourteen', 'fourteenth'],
  ['fifteen', 'fifteenth'],
  ['sixteen', 'sixteenth'],
  ['seventeen', 'seventeenth'],
  ['eighteen', 'eighteenth'],
  ['nineteen', 'nineteenth'],
] as const;
const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

const smallWords: ReadonlyMap<string, number> = new Map([
  ...ones.flatMap(([cardinal, ordinal], value): [string, number][] => [
    [cardinal, value],
    [ordinal, value],
  ]),
  ...tens.flatMap((stem, index): [string, number][] => [
    [`${stem}y`, (index + 2) * 10],
    [`${stem}ieth`, (index + 2) * 10],
  ]),
]);
export const scaleFactors: Readonly<Record<string, Rational>> = {
  hundred: whole(100),
  thousand: whole(1000),
  million: whole(1_000_000),
  billion: whole(1_000_000_000),
  trillion: whole(1_000_000_000_000),
};

const words = [...smallWords.keys(), ...Object.keys(scaleFactors).flatMap((scale) => [scale, `${scale}th`])]
  .filter((word) => word !== '')
  .sort((one, other) => other.length - one.length)
  .join('|');

/** A run of words of which each is part of a number: “two hundred and five”, but also “five and six”. */
export const numeral = String.raw`(?:${words})(?:(?:[\s-]+and)?[\s-]+(?:${words}))*(?![\p{L}\p{N}])`;
/** A single word for a number up to ninety. */
export const smallNumeral = [...smallWords.keys()]
  .filter((word) => /(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty)$/.test(word))
  .sort((one, other) => other.length - one.length)
  .join('|');

export const smallValue = (word: string): number | undefined => smallWords.get(word.toLowerCase());

/** The numbers that a run of words says, one after the other. */
export function englishNumbers(run: string): Rational[] {
  const numbers: Rational[] = [];
  let number = startNumber();
  for (const word of run.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || takes(number, word)) continue;
    if (number.hasWords) numbers.push(whole(number.done + number.group));
    number = startNumber();
    takes(number, word);
  }
  return number.hasWords ? [...numbers, whole(number.done + number.group)] : numbers;
}

interface OpenNumber {
  /** thousands and more that are finished */
  done: number;
  /** below a thousand, not finished */
  group: number;
  /** the last of thousand, million, … */
  scale: number;
  hasWords: boolean;
}

const startNumber = (): OpenNumber => ({ done: 0, group: 0, scale: Number.POSITIVE_INFINITY, hasWords: false });

/** @returns whether the word goes on with the number */
function takes(number: OpenNumber, word: string): boolean {
  const small = smallWords.get(word);
  if (small !== undefined) return takesSmall(number, small);
  const scale = Number(scaleFactors[word.replace(/th$/, '')]?.over ?? 0n);
  if (number.group === 0) return false;
  if (scale === 100) {
    if (number.group >= 100) return false;
    number.group *= 100;
    return true;
  }
  if (scale >= number.scale) return false;
  number.done += number.group * scale;
  number.group = 0;
  number.scale = scale;
  return true;
}

function takesSmall(number: OpenNumber, small: number): boolean {
  const rest = number.group % 100;
  const goesOn =
    rest === 0 ? !number.hasWords || number.group > 0 || number.done > 0 : rest >= 20 && rest % 10 === 0 && small < 10;
  if (!goesOn || (small === 0 && number.hasWords)) return false;
  number.group += small;
  number.hasWords = true;
  return true;
}

/** “bn”, “million”, “hundred thousand”: what a number is multiplied by. */
export function scaleFactor(scale: string): Rational {
  return scale
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => scaleFactors[word] ?? scaleFactors[shortScales[word] ?? ''] ?? whole(1))
    .reduce(multiply);
}

const shortScales: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mln: 'million',
  bn: 'billion',
  tn: 'trillion',
  trn: 'trillion',
};
