/**
 * What texts are about, for comparing them: pairs of characters in Han text and words in Latin text, weighed by how rare
 * they are in the document (tf-idf with logarithmic term weights, cosine; Salton and Buckley 1988).
 */
export type Topic = ReadonlyMap<string, number>;

export interface TopicSpace {
  /** unit-length vector of the text */
  topicOf(text: string): Topic;
}

/** @param texts the blocks of the document, which make its background */
export function learnTopics(texts: readonly string[]): TopicSpace {
  const documents = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(termsOf(text))) documents.set(term, (documents.get(term) ?? 0) + 1);
  // From here on the map holds each term's weight instead of its count.
  const unseen = Math.log((texts.length + 1) / 0.5);
  for (const [term, count] of documents)
    documents.set(term, Math.max(0.05, Math.log((texts.length + 1) / (count + 0.5))));
  return {
    topicOf(text) {
      const counts = new Map<string, number>();
      for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
      let length = 0;
      for (const [term, count] of counts) {
        const value = (1 + Math.log(count)) * (documents.get(term) ?? unseen);
        counts.set(term, value);
        length += value * value;
      }
      const scale = 1 / (Math.sqrt(length) || 1);
      for (const [term, value] of counts) counts.set(term, value * scale);
      return counts;
    },
  };
}

/**
 * How well each of several texts answers a headline, 0 to 1: BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.6)
 * divided by the most that the headline's terms could reach. Terms that stand in none of the texts do not count.
 */
export function answers(headline: string, texts: readonly ReadonlyMap<string, number>[]): number[] {
  const lengths = texts.map((text) => [...text.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length) || 1;
  const scores = texts.map(() => 0);
  let most = 0;
  for (const term of new Set(termsOf(headline))) {
    const holders = texts.filter((text) => text.has(term)).length;
    if (holders === 0) continue;
    const rarity = Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5));
    most += rarity;
    texts.forEach((text, at) => {
      const count = text.get(term) ?? 0;
      const norm = 1.2 * (0.4 + (0.6 * (lengths[at] as number)) / average);
      scores[at] = (scores[at] as number) + (rarity * count) / (count + norm);
    });
  }
  return scores.map((score) => (most === 0 ? 0 : score / most));
}

export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

export function cosine(left: Topic, right: Topic): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/** Pairs of Han characters, and Latin words in small letters. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const run of text.normalize('NFKC').matchAll(/\p{Script=Han}+|[\p{Script=Latin}\d]+/gu)) {
    const word = run[0];
    if (/\p{Script=Han}/u.test(word)) for (let at = 0; at + 1 < word.length; at++) terms.push(word.slice(at, at + 2));
    else if (word.length > 2) terms.push(word.toLowerCase());
  }
  return terms;
}
