/**
 * Which articles are about the same: the likeness of two texts is the cosine of their term vectors, each term weighed by
 * how often it stands in the text and how rare it is in the collection (tf–idf; Salton and Buckley 1988). Terms are words
 * of Latin letters and pairs of neighbouring Han characters, which need no dictionary and serve as well as words
 * (Nie and Ren 1999).
 */

export interface TextToCompare {
  id: string;
  text: string;
}

/** How alike two texts are, from 0, no term in common, to 1. */
export interface Likeness {
  id: string;
  likeness: number;
}

/** Terms of a text that are compared: those that tell most of it. */
const termsCompared = 60;
/** A term in more than this part of the collection tells nothing; in small collections, in more than so many articles. */
const commonFrom = 0.2;
const commonFromAtLeast = 3;

/**
 * @param texts of one language
 * @param least likeness to be listed
 * @param most articles listed for each
 * @returns for each text those most like it, the likest first; time grows with the number of texts, as rare terms are in few
 */
export function relatedTexts(
  texts: readonly TextToCompare[],
  { least, most }: { least: number; most: number },
): Map<string, Likeness[]> {
  const vectors = vectorsOf(texts);
  const holders = new Map<string, { at: number; weight: number }[]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = holders.get(term) ?? [];
      list.push({ at, weight });
      holders.set(term, list);
    }
  }
  return new Map(
    texts.map(({ id }, at) => [id, likestOf(at, vectors[at] ?? new Map(), holders, texts, { least, most })]),
  );
}

function likestOf(
  own: number,
  vector: ReadonlyMap<string, number>,
  holders: ReadonlyMap<string, readonly { at: number; weight: number }[]>,
  texts: readonly TextToCompare[],
  { least, most }: { least: number; most: number },
): Likeness[] {
  const sums = new Map<number, number>();
  for (const [term, weight] of vector) {
    for (const holder of holders.get(term) ?? []) {
      if (holder.at !== own) sums.set(holder.at, (sums.get(holder.at) ?? 0) + weight * holder.weight);
    }
  }
  return [...sums]
    .filter(([, likeness]) => likeness >= least)
    .sort(([a, likenessOfA], [b, likenessOfB]) => likenessOfB - likenessOfA || a - b)
    .slice(0, most)
    .map(([at, likeness]) => ({ id: texts[at]?.id ?? '', likeness }));
}

/** Term vectors of length 1, of the heaviest terms alone. */
function vectorsOf(texts: readonly TextToCompare[]): Map<string, number>[] {
  const counts = texts.map(({ text }) => countsOf(termsOf(text)));
  const spread = countsOf(counts.flatMap((each) => [...each.keys()]));
  const common = Math.max(commonFromAtLeast, texts.length * commonFrom);
  return counts.map((each) => {
    const weighed = [...each]
      .filter(([term, count]) => count > 1 && (spread.get(term) ?? 0) <= common)
      .map(([term, count]): [string, number] => [
        term,
        (1 + Math.log(count)) * inverse(spread.get(term), texts.length),
      ]);
    const heaviest = weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, termsCompared);
    const length = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1;
    return new Map(heaviest.map(([term, weight]) => [term, weight / length]));
  });
}

/** Inverse document frequency. */
function inverse(holders = 1, all: number): number {
  return Math.log(1 + all / holders);
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Pairs of Han that stand together, and words of three letters or more in lower case. */
export function termsOf(text: string): string[] {
  const terms = (text.match(/[\p{Script=Latin}][\p{Script=Latin}\d-]{2,}/gu) ?? []).map((word) => word.toLowerCase());
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    const characters = [...run];
    for (let at = 1; at < characters.length; at++) terms.push(`${characters[at - 1]}${characters[at]}`);
  }
  return terms;
}
