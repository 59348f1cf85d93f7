/** What became of one line of a document: restored once more, this time with every decision written down. */
import { type ComposedSource, composeSource } from './restore/compose/compose-source.ts';
import type { Ledger, Place, Run } from './restore/compose/ledger.ts';
import type { Decision } from './restore/decision.ts';
import type { Block, Note, Reason, Restored, Source } from './restore/document.ts';
import { isBlank } from './restore/read/characters.ts';
import { lineNumbers } from './restore/read/line-numbers.ts';
import { splitLines } from './restore/repair/split-lines.ts';
import { restoreSource } from './restore/restore.ts';
import { concatTraced, filledOffsets, type TracedText, withoutTraced } from './restore/traced-text.ts';

export interface Explanation {
  source: string;
  line: number;
  /** a line of a text file is one text; JSON may have many lines of an article on one line of the file */
  texts: ExplainedText[];
  /** errors because of which the document is not published */
  errors: Note[];
}

export interface ExplainedText {
  /** as it stands in the document */
  text: string;
  /** in the order in which they were made */
  decisions: ExplainedDecision[];
  /** in the order in which they begin in the text */
  outcomes: Outcome[];
}

export interface ExplainedDecision extends Decision {
  /** first and last line that it is about */
  lines: [number, number];
  /** the characters of the text that it is about, where these are not all */
  part?: string;
}

/** Where characters of the text went. */
export interface Outcome {
  characters: string;
  /** in an article … */
  article?: { path: string; title: string; place: Place[0]; role?: Block['role']; level?: number };
  /** … or left out; neither only where the restorer failed */
  reason?: Reason;
}

/** A document, restored with every decision written down. */
export interface Recorded {
  restored: Restored;
  composed: ComposedSource;
  decisions: Decision[];
}

export function recordDecisions(source: Source): Recorded {
  const decisions: Decision[] = [];
  const restored = restoreSource(source, { decisions });
  return { restored, composed: composeSource(restored), decisions };
}

/**
 * @param line number of a line of the file, from 1
 * @returns no texts for a line that is blank or that the file does not have
 */
export function explainLine({ restored, composed, decisions }: Recorded, line: number): Explanation {
  const { source } = restored;
  const titles = new Map(composed.pages.map((page) => [page.path, page.frontMatter.title]));
  const lineOf = lineNumbers(source.text);
  const texts = textsOn(source, line, lineOf).map(
    (text): ExplainedText => ({
      text: text.text.trim(),
      decisions: decisionsAbout(text, decisions, lineOf),
      outcomes: outcomesOf(text, restored, composed.ledger, titles),
    }),
  );
  const errors = composed.notes.filter((note) => note.level === 'error');
  return { source: source.id, line, texts, errors };
}

/** Lines of text that stand on a line of the file, in file order; last what reading left out of it. */
function textsOn({ parts, leftOut }: Source, line: number, lineOf: (offset: number) => number): TracedText[] {
  const named = parts.flatMap((part) => [...(part.title ? [part.title] : []), ...(part.authors ?? [])]);
  const inBodies = parts.flatMap((part) => splitLines(part.body, lineOf)).map(({ text }) => text);
  const unread = concatTraced(
    leftOut.map(({ text }) => withoutTraced(text, (at) => lineOf(text.origins[at] ?? 0) !== line)),
  );
  const startsHere = ({ origins }: TracedText) => origins[0] !== undefined && lineOf(origins[0]) === line;
  const texts = [...named, ...inBodies].filter(startsHere);
  texts.sort((left, right) => (left.origins[0] ?? 0) - (right.origins[0] ?? 0));
  return [...texts, unread].filter(({ text }) => text.trim() !== '');
}

function decisionsAbout(text: TracedText, all: readonly Decision[], lineOf: (offset: number) => number) {
  const own = new Set(filledOffsets(text));
  const ownOffsets = ({ where }: Decision) => where.flatMap(filledOffsets).filter((offset) => own.has(offset));
  const decisions = all.map((decision) => ({ decision, offsets: ownOffsets(decision) }));
  const about = decisions.filter(({ offsets }) => offsets.length > 0);
  // What repair took out, no later stage decides about.
  const labelled = about.find(({ decision }) => decision.stage === 'label')?.offsets.length ?? own.size;
  return about.map(({ decision, offsets }): ExplainedDecision => {
    const part =
      decision.stage === 'arrange' && offsets.length < labelled ? printed(text, new Set(offsets)) : undefined;
    return { ...decision, lines: linesOf(decision, lineOf), ...(part !== undefined && { part }) };
  });
}

/** The characters at some offsets, blanks between them included, gaps shown as an ellipsis. */
function printed({ text, origins }: TracedText, offsets: ReadonlySet<number>): string {
  const pieces: string[] = [];
  let blank = '';
  let open = false;
  for (const [at, offset] of origins.entries()) {
    const character = text[at] ?? '';
    if (isBlank(character)) blank += character;
    else if (offsets.has(offset)) {
      if (open) pieces[pieces.length - 1] += blank + character;
      else pieces.push(character);
      open = true;
      blank = '';
    } else {
      open = false;
      blank = '';
    }
  }
  return pieces.join(' … ');
}

function linesOf({ where }: Decision, lineOf: (offset: number) => number): [number, number] {
  const all = where.flatMap((text) => filledOffsets(text).map(lineOf)).sort((left, right) => left - right);
  return [all[0] ?? 0, all.at(-1) ?? 0];
}

type Destination = Omit<Outcome, 'characters'>;

function outcomesOf(
  text: TracedText,
  { articles }: Restored,
  ledger: Ledger,
  titles: ReadonlyMap<string, string>,
): Outcome[] {
  const blocks = articles.flatMap((article) => [...article.head, ...article.blocks]);
  const places = ledger.articles.flatMap(({ path, places: all }) =>
    all.map(([place, runs]) => ({
      runs,
      destination: (offset: number): Destination => {
        const block = blocks.find(({ text: one, rows }) =>
          (rows?.flat() ?? [one]).some(({ origins }) => origins.includes(offset)),
        );
        const { role, level } = block ?? {};
        const found = { path, title: titles.get(path) ?? '', place };
        return { article: { ...found, ...(role && { role }), ...(level !== undefined && { level }) } };
      },
    })),
  );
  const reasons = Object.entries(ledger.leftOut).map(([reason, runs]) => ({
    runs,
    destination: (): Destination => ({ reason: reason as Reason }),
  }));
  const all = [...places, ...reasons];
  const found = new Map<object | undefined, { destination: Destination; offsets: Set<number> }>();
  for (const offset of filledOffsets(text)) {
    const place = all.find(({ runs }) => runs.some((run) => holds(run, offset)));
    const one = found.get(place) ?? { destination: place?.destination(offset) ?? {}, offsets: new Set() };
    one.offsets.add(offset);
    found.set(place, one);
  }
  return [...found.values()].map(({ destination, offsets }) => ({
    characters: printed(text, offsets),
    ...destination,
  }));
}

const holds = ([from, to]: Run, offset: number) => from <= offset && offset < to;
