import type { Languages } from './faults.ts';

/** Figures of the original that the translation has not, where no word such as 万 or million changes them. */
export function figureFaults(original: string, translation: string, { from }: Languages): string[] {
  const large =
    from === 'zh' ? /[\d.,]+\s*[十百千万亿成]/g : /[\d.,]+\s*(?:hundred|thousand|million|billion|trillion)/gi;
  const expected = figures(original.replace(large, ' '));
  const found = figures(translation);
  return [...new Set(expected)]
    .filter((figure) => !found.includes(figure))
    .map((figure) => `the number ${figure} is missing`);
}

const figures = (text: string): string[] =>
  (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((figure) => figure.replaceAll(',', ''));
