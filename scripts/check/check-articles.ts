/**
 * Verifies articles from the written files alone (documents, MDX, ledgers, cards): that every character of a document
 * is accounted for exactly once, that every article says what its characters say and nothing else, and that what
 * stands beside the articles agrees with them. Nothing that the restorer held in memory is used.
 */
import { join } from 'node:path';
import { interfaceLanguages } from '../../src/model/languages.ts';
import type { SourceCard } from '../../src/model/source-card.ts';
import { listFolder, listTree, readBytes, readOwnText } from '../disk/read.ts';
import { type Ledger, ledgerSchema } from '../restore/compose/ledger.ts';
import type { Note } from '../restore/document.ts';
import { decodeBytes } from '../restore/read/decode.ts';
import { isProblem } from '../restore/read/problem.ts';
import { isDocumentName, withoutEnding } from '../restore/read/read-sources.ts';
import { checkArticle } from './check-article.ts';
import { checkCard } from './check-card.ts';
import { checkCoverage } from './check-coverage.ts';
import { type Finding, findingNote } from './finding.ts';
import { sourceTextOf } from './source-text.ts';

export interface ArticlesToCheck {
  /** path of the folder of documents */
  sources: string;
  /** path of the articles folder */
  articles: string;
}

/** @returns what was found wrong, all of it, in the order of the sources; nothing when all is well */
export async function checkArticles({ sources, articles }: ArticlesToCheck): Promise<Note[]> {
  const files = await listTree(articles);
  const documents = (await listFolder(sources))?.files.filter(isDocumentName) ?? [];
  const converted = files.filter((path) => /^[^/]+\/ledger\.json$/.test(path)).map((path) => path.split('/')[0] ?? '');
  const notes: Note[] = [];
  for (const name of documents.filter((document) => !converted.includes(withoutEnding(document)))) {
    notes.push(findingNote(join(sources, name), { rule: 'not-converted', message: notConverted }));
  }
  for (const id of converted) notes.push(...(await checkSource({ sources, articles }, id, documents, files)));
  for (const path of strangers(files, converted)) {
    notes.push(findingNote(join(articles, path), { rule: 'stranger', message: strange }));
  }
  return notes;
}

const notConverted =
  'The document has no ledger in the articles folder. Run "npm run convert", and look at its errors if it is not converted then.';
const strange = 'The file belongs to no converted document. Run "npm run convert", which removes it.';

/** Files of the articles folder that no ledger can answer for. */
function strangers(files: readonly string[], converted: readonly string[]): string[] {
  return files.filter((path) => {
    const [first = '', second = '', third, ...more] = path.split('/');
    if (third === undefined) return !(converted.includes(first) && ['ledger.json', 'source.json'].includes(second));
    return (
      more.length > 0 ||
      !(interfaceLanguages as readonly string[]).includes(first) ||
      !converted.includes(second) ||
      !third.endsWith('.mdx')
    );
  });
}

async function checkSource(
  folders: ArticlesToCheck,
  id: string,
  documents: readonly string[],
  files: readonly string[],
): Promise<Note[]> {
  const path = join(folders.articles, id, 'ledger.json');
  const ledger = parseLedger((await readOwnText(path)) ?? '');
  if (isProblem(ledger)) return [findingNote(path, ledger)];
  if (ledger.source !== id)
    return [
      findingNote(path, {
        rule: 'ledger',
        message: `The ledger is that of "${ledger.source}", not of "${id}". ${convertAgain}`,
      }),
    ];
  if (!documents.includes(ledger.file)) {
    const message = `The document "${ledger.file}" is no longer in ${folders.sources}. Put it back, or run "npm run convert", which removes its articles.`;
    return [findingNote(path, { rule: 'source-gone', message })];
  }
  const file = join(folders.sources, ledger.file);
  const text = await currentText(file, ledger);
  if (typeof text !== 'string') return [findingNote(file, text)];
  const articlePaths = files.filter((one) => /^(?:zh|en)\/[^/]+\/[^/]+\.mdx$/.test(one) && one.split('/')[1] === id);
  const card = checkCard((await readOwnText(join(folders.articles, id, 'source.json'))) ?? '', ledger, articlePaths);
  const cardPath = join(folders.articles, id, 'source.json');
  return [
    ...checkCoverage(text, ledger).map((finding) => findingNote(path, finding)),
    ...card.findings.map((finding) => findingNote(cardPath, finding)),
    ...(await checkPages(folders.articles, text, ledger, card.card)),
  ];
}

const convertAgain = 'Run "npm run convert".';

function parseLedger(text: string): Ledger | Finding {
  try {
    const parsed = ledgerSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return {
      rule: 'ledger',
      message: `The ledger is not one: ${issue?.path.join('.')}: ${issue?.message}. ${convertAgain}`,
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { rule: 'ledger', message: `The ledger is not JSON: ${error.message}. ${convertAgain}` };
  }
}

/** The document's text as it is now, if that is what the ledger was made from. */
async function currentText(file: string, ledger: Ledger): Promise<string | Finding> {
  const bytes = await readBytes(file);
  if ('refused' in bytes)
    return { rule: 'unreadable', message: `The system does not let the file be read (${bytes.refused}).` };
  const decoded = decodeBytes(bytes, ledger.encoding);
  if (isProblem(decoded)) return decoded;
  return sourceTextOf(decoded.text, ledger);
}

async function checkPages(folder: string, text: string, ledger: Ledger, card: SourceCard | undefined): Promise<Note[]> {
  const notes: Note[] = [];
  for (const [index, article] of ledger.articles.entries()) {
    const path = join(folder, article.path);
    const mdx = await readOwnText(path);
    const expected = { text, ledger, article, order: index + 1, slug: card?.articles[index] };
    const findings = mdx === undefined ? [missing] : checkArticle(mdx, expected);
    notes.push(...findings.map((finding) => findingNote(path, finding)));
  }
  return notes;
}

const missing: Finding = {
  rule: 'missing',
  message: `The ledger names this article, but there is no such file. ${convertAgain}`,
};
