/**
 * Which articles have a query, told from the text that a reader sees and not from any index: a plain search for the run
 * of characters in each block, blanks left out and spellings folded. Of numbers and Latin words the rules of the search
 * hold: a number is found whole, a word from its beginning.
 */
import { type Fold, kindOf, wordsOf } from '../../src/model/search-words.ts';

/** An article as the browser shows it. */
export interface ShownArticle {
  /** from the site's root, without a slash before it */
  address: string;
  lang: string;
  authors: string[];
  blocks: string[];
}

/** Text without blanks, and the ends of its numbers and Latin words. */
interface Run {
  text: string;
  words: { from: number; to: number; isNumber: boolean }[];
}

export class Truth {
  readonly #fold: Fold;
  readonly #articles: { address: string; runs: Run[] }[];

  constructor(articles: readonly ShownArticle[], fold: Fold) {
    this.#fold = fold;
    this.#articles = articles.map(({ address, blocks }) => ({
      address,
      runs: blocks.map((block) => runOf(block, fold)),
    }));
  }

  /** @param query one run without blanks @returns addresses of the articles that have it */
  articlesWith(query: string): Set<string> {
    const asked = runOf(query, this.#fold);
    const having = this.#articles.filter(({ runs }) => runs.some((run) => has(run, asked)));
    return new Set(having.map((article) => article.address));
  }
}

function runOf(text: string, fold: Fold): Run {
  const blanksBefore = [0];
  for (let at = 0; at < text.length; at++)
    blanksBefore.push((blanksBefore[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 1 : 0));
  const place = (at: number) => at - (blanksBefore[at] ?? 0);
  const words = wordsOf(text).flatMap((word) => {
    const kind = kindOf(word.text);
    const isNumber = kind === 'number';
    return isNumber || kind === 'letters' ? [{ from: place(word.from), to: place(word.to), isNumber }] : [];
  });
  return { text: fold(text).replace(/\s/g, ''), words };
}

function has(run: Run, asked: Run): boolean {
  for (let at = run.text.indexOf(asked.text); at >= 0; at = run.text.indexOf(asked.text, at + 1)) {
    if (agrees(run, asked, at)) return true;
  }
  return false;
}

/** Numbers and words stand at the same places in both; only a word at the end of what is asked may go on. */
function agrees(run: Run, asked: Run, at: number): boolean {
  const end = at + asked.text.length;
  const touched = run.words.filter((word) => word.from < end && word.to > at);
  return (
    touched.length === asked.words.length &&
    touched.every((word, index) => {
      const own = asked.words[index];
      const mayGoOn = !word.isNumber && word.to > end;
      return (
        own !== undefined &&
        word.from === at + own.from &&
        (word.to === at + own.to || (mayGoOn && own.to === asked.text.length))
      );
    })
  );
}
