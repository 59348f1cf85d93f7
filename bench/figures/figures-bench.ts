/** How many mistakes in figures the check finds, and how often it finds one where none is. */

import { compareFigures } from '../../scripts/check/figures/compare-figures.ts';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { articlesOption, translationsOption } from '../../scripts/command-line/content-options.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { nameFolder, wrongInput } from '../../scripts/command-line/folders.ts';
import { convertedSources, readArticles, translationPath } from '../../scripts/translate/read-articles.ts';
import { readTranslations } from '../../scripts/translate/read-translations.ts';
import type { InterfaceLanguage } from '../../src/model/languages.ts';
import { reconcile } from '../../src/model/translation/reconcile.ts';
import { type Bench, refuse } from '../bench.ts';
import { textTable } from '../table.ts';
import { changesOf } from './changes.ts';

export const figuresBench: Bench = {
  name: 'figures',
  summary: 'how many mistakes in the figures of translations the check finds; seconds',
  about:
    'Takes the reviewed translations, makes one mistake at a time in their figures (each digit becomes another; million becomes billion, 万 becomes 亿; ' +
    'per cent is left out; a month becomes another), and counts how many of them the check finds. What it finds in the translations as they are is counted too.',
  options: { ...articlesOption, ...translationsOption },
  examples: [{ run: 'npm run bench -- figures', does: 'Measures with the built-in collection; convert it first.' }],
  exitCodes: {
    [exitCodes.good]: 'Measured.',
    [exitCodes.wrongUsage]: 'Wrong option or folder, or nothing translated.',
  },
  run,
};

interface Pair {
  original: string;
  translation: string;
  from: InterfaceLanguage;
  to: InterfaceLanguage;
}

async function run(given: Arguments): Promise<ExitCode> {
  const articles = await nameFolder('articles', given.given('articles'));
  const translations = await nameFolder('translations', given.given('translations'));
  const wrong = wrongInput(articles) ?? wrongInput(translations);
  if (wrong !== undefined) return refuse(wrong);
  const pairs = await reviewedPairs(articles.path, translations.path);
  if (pairs.length === 0)
    return refuse(`${translations.given} has no reviewed translation of an article in ${articles.given}.`);
  process.stdout.write(`${textTable(['Mistake', 'Made', 'Found', 'Share'], rowsOf(pairs))}\n`);
  const doubted = pairs.filter((pair) => differences(pair) > 0).length;
  process.stdout.write(`\nOf ${pairs.length} translated blocks as they are, ${doubted} are doubted.\n`);
  return exitCodes.good;
}

async function reviewedPairs(articles: string, translations: string): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const source of await convertedSources(articles)) {
    const { files } = await readTranslations(translations, source);
    for (const { from, to, messages, ...place } of (await readArticles(articles, source, '')).articles) {
      const path = translationPath({ to, ...place });
      const entries = files.find((file) => file.path === path)?.catalogue?.entries ?? [];
      const reviewed = reconcile(messages, entries).blocks.filter(({ state }) => state === 'reviewed');
      pairs.push(...reviewed.map(({ message, translation }) => ({ original: message.text, translation, from, to })));
    }
  }
  return pairs;
}

function rowsOf(pairs: readonly Pair[]): string[][] {
  const counts = new Map<string, { made: number; found: number }>();
  for (const pair of pairs) {
    const before = differences(pair);
    for (const { kind, text } of changesOf(pair.translation)) {
      const count = counts.get(kind) ?? { made: 0, found: 0 };
      count.made++;
      if (differences({ ...pair, translation: text }) > before) count.found++;
      counts.set(kind, count);
    }
  }
  return [...counts].map(([kind, { made, found }]) => [
    kind,
    `${made}`,
    `${found}`,
    `${((100 * found) / made).toFixed(1)} %`,
  ]);
}

const differences = ({ original, translation, from, to }: Pair): number =>
  compareFigures(original, translation, from, to).length;
