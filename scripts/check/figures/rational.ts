/** Exact numbers: a third is a third, and 4,640 times 100,000,000 has no rounding. */

/** In lowest terms, with a denominator above 0. */
export interface Rational {
  over: bigint;
  under: bigint;
}

export function rational(over: bigint, under = 1n): Rational {
  const divisor = greatestCommonDivisor(over, under);
  return { over: over / divisor, under: under / divisor };
}

/** @param text digits with or without a decimal point */
export function decimal(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.');
  return rational(BigInt(`${whole}${fraction}` || '0'), 10n ** BigInt(fraction.length));
}

export const whole = (number: number): Rational => rational(BigInt(number));
export const add = (one: Rational, other: Rational): Rational =>
  rational(one.over * other.under + other.over * one.under, one.under * other.under);
export const multiply = (one: Rational, other: Rational): Rational =>
  rational(one.over * other.over, one.under * other.under);
export const isSame = (one: Rational, other: Rational): boolean => one.over === other.over && one.under === other.under;
export const isAtLeast = (one: Rational, number: number): boolean => one.over >= BigInt(number) * one.under;

/** For messages: `464,000,000,000`, `0.25`, `1/3`. */
export function show({ over, under }: Rational): string {
  const quotient = Number(over) / Number(under);
  if (under === 1n) return over.toLocaleString('en');
  return Number.isInteger(quotient * 1e6) ? String(quotient) : `${over}/${under}`;
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one || 1n : greatestCommonDivisor(other, one % other);
}
