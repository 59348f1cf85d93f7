/**
 * Which terms are subjects: those that some texts are about and the others are not. A word that is everywhere a little
 * tells no subject; one that stands often where it stands at all does. This is what residual inverse document frequency
 * measures (Church and Gale 1995): the bits by which a term stands in fewer texts than chance would scatter it over.
 */

export interface TextToIndex {
  id: string;
  title: string;
  /** subtitle, deck and section headings */
  headings: readonly string[];
  text: string;
}

/** A term and where it stands; texts are numbered by their place in the list. */
export interface CountedTerm {
  term: string;
  /** how often in each text, head included */
  counts: Map<number, number>;
  inTitle: Set<number>;
  inHeadings: Set<number>;
  total: number;
}

/** A subject and the texts that are about it, by their ids. */
export interface Subject {
  term: string;
  ids: string[];
}

/** How often a term stands in a text that is about it: by where it stands besides, in the title, a heading, or neither. */
const leastCount = { title: 2, heading: 3, text: 5 };
/** A term that more than this part of the texts is about parts them into nothing. */
const mostShare = 0.25;
/** The texts for each of which a subject has to have one more, and how many it has to have at least. */
const textsForOneMore = 400;
const fewestTexts = 2;
/** Bits of residual inverse document frequency. In 101 real articles 56 of 61 terms above this were subjects, 5 of the next 10. */
const leastResidual = 1.16;
/** A term of which less than this part stands outside a longer term is only a piece of that. */
const leastOwnShare = 0.35;

export function countedTerm(term: string): CountedTerm {
  return { term, counts: new Map(), inTitle: new Set(), inHeadings: new Set(), total: 0 };
}

export function countOne(counted: CountedTerm, text: number): void {
  counted.total++;
  counted.counts.set(text, (counted.counts.get(text) ?? 0) + 1);
}

/**
 * @param counted terms that are words or names, with all their places
 * @param ids of the texts, by number
 * @param isPieceOf whether the first term stands inside the second
 * @returns the subjects, in no order; their texts in that of `ids`
 */
export function salientTerms(
  counted: readonly CountedTerm[],
  ids: readonly string[],
  isPieceOf: (piece: string, whole: string) => boolean,
): Subject[] {
  const fewest = Math.max(fewestTexts, Math.round(ids.length / textsForOneMore));
  const salient = counted
    .filter((each) => residualIdf(each, ids.length) >= leastResidual)
    .map((each) => ({ ...each, about: textsAbout(each) }))
    .filter(
      ({ about, inTitle }) => about.length >= fewest && about.length <= ids.length * mostShare && inTitle.size > 0,
    );
  return salient
    .filter((each) => !salient.some((longer) => isMostly(each, longer, isPieceOf)))
    .map(({ term, about }) => ({ term, ids: about.map((at) => ids[at] ?? '') }));
}

/** Observed inverse document frequency less that of a term strewn at random (Poisson), in bits. */
function residualIdf({ counts, total }: CountedTerm, texts: number): number {
  return Math.log2(texts / counts.size) + Math.log2(1 - Math.exp(-total / texts));
}

function textsAbout({ counts, inTitle, inHeadings }: CountedTerm): number[] {
  const least = (at: number) =>
    inTitle.has(at) ? leastCount.title : inHeadings.has(at) ? leastCount.heading : leastCount.text;
  return [...counts].filter(([at, count]) => count >= least(at)).map(([at]) => at);
}

function isMostly(piece: CountedTerm, whole: CountedTerm, isPieceOf: (piece: string, whole: string) => boolean) {
  return (
    piece.term.length < whole.term.length &&
    piece.total - whole.total < leastOwnShare * piece.total &&
    isPieceOf(piece.term, whole.term)
  );
}
