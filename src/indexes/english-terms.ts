/**
 * Subjects of English texts: nouns and phrases of up to three words from titles, decks and headings. There is no
 * dictionary here; that a word is a noun is told from its neighbours in all texts: a noun follows articles and other
 * determiners, ends its phrase, and does not follow pronouns, auxiliaries or “to”.
 */
import {
  type CountedTerm,
  countedTerm,
  countOne,
  type Subject,
  salientTerms,
  type TextToIndex,
} from './salient-terms.ts';

const mostWords = 3;

const determiners =
  'a an the this that these those each every its their his her our your my no some any all both such of per another';
const verbalWords =
  'to will would can could must should may might shall they we it who i you he she not never don’t cannot';
const functionWords =
  'in on at by for with from into onto over under between through during after before against without within about above below across along around behind beyond despite except inside near off out outside past since than toward towards until up upon down via and or but nor so yet if as because while when where which whom whose what how why is are was were be been being am has have had having do does did doing done ought only also even still just very too more most less least much many few little several other others own same them us him me there here then now again once twice yes away back ago ever always often already perhaps rather quite almost enough whether though although however like unlike nearly';
/** Words for any matter: numbers, sizes, times, and verbs that stand in every heading. */
const generalWords =
  'one two three four five six seven eight nine ten hundred thousand million billion first second third last next new old good better best bad long short high low big small large great early late later full half whole day week month year years time people thing things way part place case number kind point question problem make makes made making take takes took taken get gets got go goes went gone come comes came say says said see saw seen know known let put set keep keeps kept give gives gave given use uses used using need needs want wants ask asks asked find finds found call calls called turn turns turned work works run runs show shows shown tell tells told become becomes became begin began begun look looks grow grows build builds built learn learns think stay stays start starts stop stops';

const determinerSet = setOf(determiners);
const verbalSet = setOf(verbalWords);
const emptySet = setOf(`${determiners} ${verbalWords} ${functionWords}`);
const generalSet = setOf(generalWords);

/** Of the places of a noun: at least this part behind a determiner or another noun, and at the end of its phrase. */
const leastIntroduced = 0.3;
const leastEnding = 0.15;
/** At most this part behind a pronoun or auxiliary; and behind a figure, where it would be a unit. */
const mostVerbal = 0.1;
const mostMeasured = 0.4;
/** A name has a capital letter in the middle of sentences, at this part of its places or more. */
const leastCapital = 0.6;

interface Token {
  printed: string;
  lower: string;
}

interface Placed extends CountedTerm {
  introduced: number;
  ending: number;
  verbal: number;
  measured: number;
  capital: number;
  /** how often each printed form stands in running text */
  forms: Map<string, number>;
}

export function englishSubjects(texts: readonly TextToIndex[]): Subject[] {
  const singular = singularWith(vocabularyOf(texts));
  const placed = candidatesIn(texts, singular);
  // A text at a time, for tokens take many times the room of the text.
  for (const [number, { title, text }] of texts.entries()) {
    countIn(tokensOf(`${title}.\n${text}`), number, placed, singular);
  }
  const nouns = [...placed.values()].filter(isNoun);
  const subjects = salientTerms(
    nouns,
    texts.map(({ id }) => id),
    (piece, whole) => ` ${whole} `.includes(` ${piece} `),
  );
  return subjects.map(({ term, ids }) => ({ term: printedForm(placed.get(term)) ?? term, ids }));
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map(([token]) => {
    const printed = token.replace(/[’']s$/u, '');
    return { printed, lower: printed.toLowerCase() };
  });
}

function vocabularyOf(texts: readonly TextToIndex[]): Set<string> {
  const vocabulary = new Set<string>();
  for (const { title, text } of texts) {
    for (const { lower } of tokensOf(`${title}\n${text}`)) vocabulary.add(lower);
  }
  return vocabulary;
}

/** The singular of a plural, where the texts have that too. */
function singularWith(vocabulary: ReadonlySet<string>): (word: string) => string {
  const endings: [RegExp, string][] = [
    [/ies$/, 'y'],
    [/(?<=ch|sh|x|ss)es$/, ''],
    [/(?<=[^su])s$/, ''],
  ];
  return (word) => {
    const singulars = endings.filter(([ending]) => ending.test(word)).map(([ending, put]) => word.replace(ending, put));
    return singulars.find((each) => vocabulary.has(each)) ?? word;
  };
}

function* phrasesOf(tokens: readonly Token[], singular: (word: string) => string) {
  for (let start = 0; start < tokens.length; start++) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + mostWords); end++) {
      const last = tokens[end - 1];
      if (!last || !carriesMeaning(last)) break;
      const before = tokens.slice(start, end - 1).map(({ lower }) => lower);
      yield { term: [...before, singular(last.lower)].join(' '), start, end };
    }
  }
}

function carriesMeaning({ lower }: Token): boolean {
  return /^\p{L}[^\s]/u.test(lower) && !emptySet.has(lower) && !generalSet.has(lower);
}

function candidatesIn(texts: readonly TextToIndex[], singular: (word: string) => string): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  const counts = { introduced: 0, ending: 0, verbal: 0, measured: 0, capital: 0 };
  const note = (head: string, where: 'inTitle' | 'inHeadings', number: number) => {
    for (const { term } of phrasesOf(tokensOf(head), singular)) {
      const known = placed.get(term) ?? { ...countedTerm(term), ...counts, forms: new Map<string, number>() };
      known[where].add(number);
      placed.set(term, known);
    }
  };
  for (const [number, { title, headings }] of texts.entries()) {
    note(title, 'inTitle', number);
    for (const heading of headings) note(heading, 'inHeadings', number);
  }
  return placed;
}

function countIn(
  tokens: readonly Token[],
  number: number,
  placed: ReadonlyMap<string, Placed>,
  singular: (word: string) => string,
): void {
  for (const { term, start, end } of phrasesOf(tokens, singular)) {
    const counted = placed.get(term);
    if (!counted) continue;
    countOne(counted, number);
    const before = tokens[start - 1]?.lower ?? '';
    const after = tokens[end]?.lower ?? '';
    const isInside = /^\p{L}/u.test(before);
    if (determinerSet.has(before) || (isInside && !emptySet.has(before))) counted.introduced++;
    if (!/^\p{L}/u.test(after) || emptySet.has(after)) counted.ending++;
    if (verbalSet.has(before)) counted.verbal++;
    if (/^\p{N}/u.test(before) || /^(?:hundred|thousand|million|billion|two|three|four|five|six)$/.test(before))
      counted.measured++;
    if (!isInside) continue;
    const printed = tokens.slice(start, end).map((token) => token.printed);
    if (/^\p{Lu}/u.test(printed[0] ?? '')) counted.capital++;
    const form = printed.join(' ');
    counted.forms.set(form, (counted.forms.get(form) ?? 0) + 1);
  }
}

function isNoun({ total, introduced, ending, verbal, measured, capital }: Placed): boolean {
  if (total === 0 || measured > mostMeasured * total) return false;
  if (ending < leastEnding * total) return false;
  return capital >= leastCapital * total || (introduced >= leastIntroduced * total && verbal <= mostVerbal * total);
}

/** The commonest form in running text, with a capital at its beginning as an index sets it. */
function printedForm(placed: Placed | undefined): string | undefined {
  const [commonest] = [...(placed?.forms ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return commonest?.[0].replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
