/** `source.json` agrees with the ledger and with the files that stand there. */
import { type SourceCard, sourceCardSchema } from '../../src/model/source-card.ts';
import type { Ledger } from '../restore/compose/ledger.ts';
import type { Finding } from './finding.ts';

/** @param files paths of the source's MDX files in the articles folder */
export function checkCard(
  text: string,
  ledger: Ledger,
  files: readonly string[],
): { card?: SourceCard; findings: Finding[] } {
  const card = parseCard(text);
  if ('rule' in card) return { findings: [card] };
  const findings: Finding[] = [];
  const paths = ledger.articles.map((article) => article.path);
  const slugs = paths.map(
    (path) =>
      path
        .split('/')
        .at(-1)
        ?.replace(/\.mdx$/, '') ?? '',
  );
  if (card.id !== ledger.source) findings.push(wrong(`its id is "${card.id}", not "${ledger.source}"`));
  if (card.articles.join('\n') !== slugs.join('\n'))
    findings.push(wrong('its articles are not those of the ledger, in its order'));
  if (new Set(slugs).size < slugs.length) findings.push(wrong('two articles have one slug'));
  for (const path of files.filter((file) => !paths.includes(file)))
    findings.push(wrong(`"${path}" stands there but is not in the ledger`));
  return { card, findings };
}

function parseCard(text: string): SourceCard | Finding {
  try {
    const parsed = sourceCardSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return wrong(`${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return wrong(error.message);
  }
}

function wrong(what: string): Finding {
  return {
    rule: 'source-card',
    message: `The source's card does not agree with its articles: ${what}. Run "npm run convert".`,
  };
}
