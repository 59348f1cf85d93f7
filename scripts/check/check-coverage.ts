/** Every code unit of a document that is not blank stands in exactly one run of its ledger. */
import type { Ledger, Run } from '../restore/compose/ledger.ts';
import { isBlank } from '../restore/read/characters.ts';
import { lineNumbers } from '../restore/read/line-numbers.ts';
import type { Finding } from './finding.ts';

export function checkCoverage(text: string, ledger: Ledger): Finding[] {
  const articleRuns = ledger.articles.flatMap((article) => article.places.flatMap(([, runs]) => runs));
  const leftOutRuns = Object.values(ledger.leftOut).flat();
  const runs = [...articleRuns, ...leftOutRuns];
  const outside = runs.find(([from, to]) => from >= to || to > text.length);
  if (outside)
    return [
      { rule: 'ledger', message: `The run ${JSON.stringify(outside)} is not inside the document. ${convertAgain}` },
    ];
  const times = countTimes(text.length, runs);
  return [...wrongTimes(text, times), ...wrongLines(text, runs), ...wrongCounts(text, ledger, articleRuns)];
}

const convertAgain = 'Run "npm run convert"; if it happens again, report it with the document.';

function countTimes(length: number, runs: readonly Run[]): Uint8Array {
  const times = new Uint8Array(length);
  for (const [from, to] of runs) for (let at = from; at < to; at++) times[at] = Math.min(2, (times[at] ?? 0) + 1);
  return times;
}

function wrongTimes(text: string, times: Uint8Array): Finding[] {
  const lineOf = lineNumbers(text);
  return [0, 2].flatMap((wrong) => {
    const places = [...times.keys()].filter((at) => times[at] === wrong && !isBlank(text[at] ?? ''));
    if (places.length === 0) return [];
    const what = wrong === 0 ? 'are neither in an article nor left out' : 'are accounted for more than once';
    const lines = [...new Set(places.map(lineOf))];
    const shown = lines.slice(0, 5).join(', ') + (lines.length > 5 ? ` and ${lines.length - 5} more` : '');
    return [
      {
        rule: wrong === 0 ? 'lost' : 'twice',
        message: `${places.length} characters of the document ${what}, on its line ${shown}. ${convertAgain}`,
      },
    ];
  });
}

function wrongLines(text: string, runs: readonly Run[]): Finding[] {
  const lineOf = lineNumbers(text);
  const wrong = runs.find(([from, to, first, last]) => lineOf(from) !== first || lineOf(to - 1) !== last);
  if (wrong === undefined) return [];
  return [
    {
      rule: 'ledger',
      message: `The run ${JSON.stringify(wrong)} does not stand on the lines that it names. ${convertAgain}`,
    },
  ];
}

function wrongCounts(text: string, ledger: Ledger, articleRuns: readonly Run[]): Finding[] {
  const countOf = (runs: readonly Run[]) => runs.reduce((sum, [from, to]) => sum + inkOf(text.slice(from, to)), 0);
  const { counts } = ledger;
  const right =
    counts.all === inkOf(text) &&
    counts.inArticles === countOf(articleRuns) &&
    ledger.articles.every((article) => article.count === countOf(article.places.flatMap(([, runs]) => runs))) &&
    Object.keys(counts.leftOut).length === Object.keys(ledger.leftOut).length &&
    Object.entries(ledger.leftOut).every(([reason, runs]) =>
      Object.entries(counts.leftOut).some(([name, count]) => name === reason && count === countOf(runs)),
    );
  return right
    ? []
    : [{ rule: 'ledger', message: `The counts of the ledger are not those of its runs. ${convertAgain}` }];
}

function inkOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}
