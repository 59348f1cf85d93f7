/** What a document says at the offsets of its ledger. */
import { hashOf, type Ledger, type Run } from '../restore/compose/ledger.ts';
import { jsonEscapeAt } from '../restore/read/json-scanner.ts';
import type { Finding } from './finding.ts';

/** @returns the text, or that it is not the one from which the ledger was made */
export function sourceTextOf(text: string, ledger: Ledger): string | Finding {
  if (text.length === ledger.length && hashOf(text) === ledger.sha256) return text;
  const message =
    'The document was changed after its articles were made from it. Run "npm run convert" to make them again.';
  return { rule: 'source-changed', message };
}

/** The text of runs, in their order, without blanks. In JSON a run that begins at an escape stands for what it gives. */
export function textOfRuns(text: string, runs: readonly Run[], isJson: boolean): string {
  return runs.map(([from, to]) => textOfRun(text, from, to, isJson).replace(/\s+/g, '')).join('');
}

function textOfRun(text: string, from: number, to: number, isJson: boolean): string {
  if (!isJson || !text.slice(from, to).includes('\\')) return text.slice(from, to);
  let decoded = '';
  for (let at = from; at < to; at++) {
    // Only the first code unit of an escape is ever in an article, so each backslash here begins one.
    decoded += text[at] === '\\' ? (jsonEscapeAt(text, at)?.text ?? '\\') : text[at];
  }
  return decoded;
}

export function isJsonDocument(file: string): boolean {
  return /\.jsonl?$/i.test(file);
}
