/** One MDX file says what its ledger says: front matter, blocks and their text. */

import { parse } from 'yaml';
import { type FrontMatter, frontMatterSchema } from '../../src/model/front-matter.ts';
import { interfaceLanguageOf } from '../../src/model/languages.ts';
import { partsOfPage } from '../restore/compose/article-files.ts';
import { borrowedTitle, headRoles } from '../restore/compose/head.ts';
import type { Ledger, LedgerArticle, Place } from '../restore/compose/ledger.ts';
import { parseMdx } from '../restore/compose/mdx-syntax.ts';
import { type OutlineBlock, outlineOf } from '../restore/compose/outline.ts';
import { withoutBlanks } from '../restore/compose/printed-text.ts';
import { controlRanges } from '../restore/read/characters.ts';
import type { Finding } from './finding.ts';
import { isJsonDocument, textOfRuns } from './source-text.ts';

export interface ExpectedArticle {
  /** the decoded document */
  text: string;
  ledger: Ledger;
  article: LedgerArticle;
  /** place in print order, from 1 */
  order: number;
  /** as the source's card has it */
  slug: string | undefined;
}

export function checkArticle(mdx: string, expected: ExpectedArticle): Finding[] {
  const parts = partsOfPage(mdx);
  if (!parts)
    return [
      {
        rule: 'front-matter',
        line: 1,
        message: `The file does not begin with front matter between two lines "---". ${convertAgain}`,
      },
    ];
  const controlAt = controlRanges(mdx).find(([at]) => !dependsOnPlace.test(mdx[at] ?? ''));
  const control =
    controlAt === undefined
      ? []
      : [
          {
            rule: 'control',
            line: lineAt(mdx, controlAt[0]),
            message: `A control character stands here. ${convertAgain}`,
          },
        ];
  const front = frontMatterOf(parts.front);
  if (isFinding(front)) return [...control, front];
  const blocks = blocksOf(parts.body);
  if (isFinding(blocks)) return [...control, blocks];
  return [
    ...control,
    ...placeFindings(front, expected),
    ...headFindings(front, blocks, expected),
    ...blockFindings(blocks, expected),
  ];
}

const convertAgain =
  'Articles are made by "npm run convert"; run it again. What is changed in them by hand is lost with the next conversion.';

/** Joiners and soft hyphens are control or text by what stands beside them, which restoring changes. */
const dependsOnPlace = /[\u00AD\u200C\u200D]/;

function frontMatterOf(yaml: string): FrontMatter | Finding {
  try {
    const parsed = frontMatterSchema.safeParse(parse(yaml));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return {
      rule: 'front-matter',
      line: 1,
      message: `The front matter's "${issue?.path.join('.')}" is wrong: ${issue?.message}. ${convertAgain}`,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      rule: 'front-matter',
      line: 1,
      message: `The front matter is not YAML: ${error.message.split('\n')[0]} ${convertAgain}`,
    };
  }
}

function blocksOf(body: string): OutlineBlock[] | Finding {
  try {
    return outlineOf(parseMdx(body));
  } catch (error) {
    // The parser reports bad MDX by throwing, the outline what an article cannot hold.
    if (!(error instanceof Error)) throw error;
    return { rule: 'mdx', message: `The text is not the MDX of an article: ${error.message}. ${convertAgain}` };
  }
}

function placeFindings(front: FrontMatter, { ledger, article, order, slug }: ExpectedArticle): Finding[] {
  const language = interfaceLanguageOf(front.lang);
  const path = `${language}/${ledger.source}/${slug ?? ''}.mdx`;
  return [
    ...(front.source === ledger.source ? [] : [wrongField('source', front.source, ledger.source)]),
    ...(front.order === order ? [] : [wrongField('order', `${front.order}`, `${order}`)]),
    ...(article.path === path
      ? []
      : [
          {
            rule: 'front-matter',
            message: `The article's language and slug give the path ${path}, but it stands at ${article.path}. ${convertAgain}`,
          },
        ]),
    ...lineFindings(front.lines, article),
  ];
}

/** The lines of the front matter cover those of the runs, first to last. */
function lineFindings(lines: string, article: LedgerArticle): Finding[] {
  const numbers = lines.match(/\d+/g)?.map(Number) ?? [];
  const runs = article.places.flatMap(([, some]) => some);
  const first = runs.reduce((least, run) => Math.min(least, run[2]), Number.POSITIVE_INFINITY);
  const last = runs.reduce((most, run) => Math.max(most, run[3]), 0);
  const isRight = numbers[0] === first && numbers.at(-1) === last;
  return isRight ? [] : [wrongField('lines', lines, `${first} to ${last}`)];
}

function headFindings(
  front: FrontMatter,
  blocks: readonly OutlineBlock[],
  { text, ledger, article }: ExpectedArticle,
): Finding[] {
  const isJson = isJsonDocument(ledger.file);
  const findings: Finding[] = [];
  for (const role of headRoles) {
    const said = textOfRuns(text, runsOf(article, role), isJson);
    const isBorrowed = role === 'title' && front.untitled && said === '';
    const right = isBorrowed ? front.title === borrowedTitle(blocks, front) : withoutBlanks(front[role]) === said;
    if (!right) findings.push(wrongField(role, front[role], said || 'the first words of the text'));
  }
  const everything = withoutBlanks([front.byline, ...blocks.map((block) => block.text)].join(' '));
  for (const name of front.authors.filter((author) => !everything.includes(withoutBlanks(author)))) {
    findings.push({
      rule: 'invented',
      line: 1,
      message: `The author "${name}" is named nowhere in the article. ${convertAgain}`,
    });
  }
  return findings;
}

function blockFindings(blocks: readonly OutlineBlock[], { text, ledger, article }: ExpectedArticle): Finding[] {
  const isJson = isJsonDocument(ledger.file);
  const places = article.places.filter(([name]) => name.startsWith('p'));
  const findings: Finding[] = [];
  for (let index = 0; index < Math.max(blocks.length, places.length); index++) {
    const name = `p${index + 1}`;
    const place = places[index];
    if (place === undefined || place[0] !== name)
      return [...findings, { rule: 'invented', message: `The ledger knows no block ${name}. ${convertAgain}` }];
    const said = textOfRuns(text, place[1], isJson);
    const shown = withoutBlanks(blocks[index]?.text ?? '');
    if (said !== shown) findings.push(differentText(name, said, shown, place));
  }
  return findings;
}

function runsOf(article: LedgerArticle, name: Place[0]): Place[1] {
  return article.places.filter(([place]) => place === name).flatMap(([, runs]) => runs);
}

function differentText(name: string, said: string, shown: string, [, runs]: Place): Finding {
  let at = 0;
  while (at < said.length && said[at] === shown[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 8), at + 12));
  const message = `The text of ${name} is not that of the document (line ${runs[0]?.[2]}): the document has ${around(said)}, the article ${around(shown)}. ${convertAgain}`;
  return { rule: 'text', message };
}

function wrongField(field: string, seen: string, expected: string): Finding {
  const message = `"${field}" of the front matter is ${JSON.stringify(seen)}, but the document and ledger give ${JSON.stringify(expected)}. ${convertAgain}`;
  return { rule: 'front-matter', line: 1, message };
}

function isFinding(value: object): value is Finding {
  return 'rule' in value && 'message' in value;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
