/** Verifies translations: that their files are PO, and that each block keeps what its original has. */
import { join } from 'node:path';
import { type Reconciled, reconcile, type TranslatedBlock } from '../../src/model/translation/reconcile.ts';
import type { Note } from '../restore/document.ts';
import {
  type ArticleToTranslate,
  convertedSources,
  readArticles,
  translationPath,
} from '../translate/read-articles.ts';
import { readTranslations } from '../translate/read-translations.ts';
import { type Finding, findingNote } from './finding.ts';
import { figuresNote, type TranslationRule, translationRules } from './translation-rules.ts';

export interface TranslationsToCheck {
  /** path of the articles folder */
  articles: string;
  /** path of the translations folder; need not exist */
  translations: string;
}

/**
 * @param rules what is asked of each block
 * @returns what was found wrong in the files of the converted documents; others are not looked at. What is wrong with
 * the articles themselves is told by the check of the articles.
 */
export async function checkTranslations(
  { articles, translations }: TranslationsToCheck,
  rules: readonly TranslationRule[] = translationRules,
): Promise<Note[]> {
  const notes: Note[] = [];
  for (const source of await convertedSources(articles)) {
    const read = await readTranslations(translations, source);
    notes.push(...read.notes);
    if (read.files.length === 0) continue;
    for (const article of (await readArticles(articles, source, '')).articles) {
      const file = read.files.find(({ path }) => path === translationPath(article));
      if (file?.catalogue === undefined) continue;
      const { blocks } = reconcile(article.messages, file.catalogue.entries);
      const findings = findingsIn(article, blocks, rules);
      notes.push(...findings.map((finding) => findingNote(join(translations, file.path), finding)));
    }
  }
  return notes;
}

function findingsIn(
  article: ArticleToTranslate,
  blocks: Reconciled['blocks'],
  rules: readonly TranslationRule[],
): Finding[] {
  return blocks.flatMap((block) => {
    const place = { line: block.entry.line };
    return findingsOf(article, block, rules).map(({ rule, message }) => ({
      ...place,
      rule,
      message: `${block.message.context}: ${message}`,
    }));
  });
}

function findingsOf(
  { from, to }: ArticleToTranslate,
  block: TranslatedBlock,
  rules: readonly TranslationRule[],
): Finding[] {
  const { message, entry, state } = block;
  if (state === 'missing') return isBlankAndReviewed(block) ? [blank] : [];
  // An outdated translation is of the former original.
  const original = state === 'outdated' ? (entry.previous?.original ?? message.text) : message.text;
  const pair = { role: message.role, original, translation: block.translation, from, to };
  const isExcused = entry.notes.some((note) => note.startsWith(figuresNote));
  return rules.flatMap((rule) => rule(pair)).filter(({ rule }) => !(isExcused && rule === 'figures'));
}

const isBlankAndReviewed = ({ entry }: TranslatedBlock): boolean =>
  entry.translation !== '' && !entry.flags.includes('fuzzy');

const blank: Finding = {
  rule: 'blank',
  message:
    'The translation is blank but not empty, so tools take it for one. Translate the block, or empty the msgstr.',
};
