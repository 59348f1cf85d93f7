/**
 * Which blocks make one article. Text is first divided where an article must end or begin (headlines, signatures, news
 * openings); then headlines and pieces of text are matched by what they say and where they stand, all at once, since
 * extraction puts a headline before, inside or after its text.
 */
import type { LabelledBlock } from '../label/labelled-block.ts';
import { jumpFrom, jumpLine, newsOpening, openingNote, reporterByline, reporterInBrackets } from '../label/patterns.ts';
import { isNumbered } from '../label/rules/heading.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { assign } from './assignment.ts';
import { claimFarText, claimText } from './claim-text.ts';
import { articleName, textsOf } from './decided.ts';
import { dropHeadings } from './drop-headings.ts';
import { followJoins } from './follow-joins.ts';
import { endsArticle, findHeadlines, type Headline, titleOf } from './headlines.ts';
import { type CutParagraph, findJumps, isText, type Jump } from './join-cut-paragraphs.ts';
import { homeDecision, matchDecisions } from './record-articles.ts';
import { separateColumns } from './separate-columns.ts';
import { oneSubject, splitSubjects } from './split-subjects.ts';
import { answers, cosine, countTerms, learnTopics, type Topic, type TopicSpace } from './topics.ts';

/** A stretch of blocks that belongs to one article, as it stands in the file. */
interface Piece {
  indexes: number[];
  /** a headline stands directly before it: its index in the list of headlines */
  before?: number;
  /** a headline stands directly after it */
  after?: number;
  /** it begins as only an article begins, or its forerunner ended as only an article ends */
  ownArticle: boolean;
  /** it is an article by itself, without a headline */
  alone?: boolean;
  /** it goes on with an article on another page */
  jump?: Jump;
}

/** @param inOrder the extraction read the print in order, as it does where a page has one column */
export function findArticles(
  blocks: readonly LabelledBlock[],
  joins: readonly CutParagraph[],
  inOrder: boolean,
  watch: Watch = everyRule,
): ArticleBlocks[] {
  const topics = learnTopics(blocks.filter((block) => block.text.text.length > 20).map((block) => block.text.text));
  const found = findHeadlines(blocks, watch);
  const headlines = isOn(watch, 'heading-by-subject') ? dropHeadings(blocks, found, topics, watch) : found;
  const jumps = isOn(watch, 'follow-jump-lines') ? findJumps(blocks) : [];
  const pieces = divide(blocks, headlines, jumps);
  const owner = isOn(watch, 'match-headlines')
    ? match(blocks, headlines, pieces, watch)
    : pieces.map(({ before }) => before ?? -1);
  const gathered = gather(blocks, headlines, pieces, owner, topics, watch);
  if (isOn(watch, 'title-in-text')) for (const article of gathered) takeTitleFromText(blocks, article, watch);
  if (inOrder) return gathered;
  if (isOn(watch, 'follow-joins')) followJoins(blocks, gathered, joins, watch);
  const articles = isOn(watch, 'split-subjects') ? splitSubjects(blocks, gathered, topics, joins, watch) : gathered;
  if (!isOn(watch, 'separate-columns')) return articles;
  separateColumns(blocks, articles, topics, joins, watch);
  if (!isOn(watch, 'split-subjects')) return articles;
  const parted = splitSubjects(blocks, articles, topics, joins, watch, oneSubject.parted);
  if (parted.length > articles.length) separateColumns(blocks, parted, topics, joins, watch);
  return parted;
}

function divide(blocks: readonly LabelledBlock[], headlines: readonly Headline[], jumps: readonly Jump[]): Piece[] {
  const headlineAt = new Map<number, number>();
  headlines.forEach((headline, at) => {
    for (const index of members(headline)) headlineAt.set(index, at);
  });
  const jumpTo = new Map(jumps.map((jump) => [jump.head, jump]));
  const late = new Set(headlines.flatMap((headline) => headline.lateBylines ?? []));
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let lastHeadline: number | undefined;
  let ended = false;
  /** section headings that stand between a headline and its byline: the text's first */
  let held: number[] = [];
  /** only furniture and headings since a line that takes up an article from another page */
  let takenUp = false;
  blocks.forEach((block, index) => {
    if (late.has(index)) return;
    const headline = headlineAt.get(index);
    if (block.role === 'furniture' && takesUpOther(block)) {
      if (piece) ended = true;
      piece = undefined;
      takenUp = true;
    } else if (takenUp && block.role === 'heading' && headline === undefined) {
      held.push(index);
      return;
    } else takenUp = takenUp && block.role === 'furniture';
    if (block.role === 'furniture' || block.role === 'promo') return;
    if (headline === undefined && headlineAround(headlines, index)) {
      held.push(index);
      return;
    }
    if (headline !== undefined) {
      if (piece) piece.after ??= headline;
      piece = undefined;
      lastHeadline = headline;
      ended = false;
      return;
    }
    if (isEditorsOpening(block)) {
      const labels = piece ? piece.indexes.splice(trailingHeadings(blocks, piece)) : [];
      pieces.push({ indexes: [...labels, ...held, index], ownArticle: true, alone: true });
      piece = pieces.at(-1);
      held = [];
      ended = true;
      return;
    }
    const jump = jumpTo.get(index);
    if (jump !== undefined) {
      piece = { indexes: [...held, index], ownArticle: false, jump };
      pieces.push(piece);
      held = [];
      ended = endsArticle(block);
      return;
    }
    const begins = newsOpening.test(block.text.text) && block.role === 'paragraph';
    if (!piece || (ended && block.role !== 'byline' && block.role !== 'editor') || begins) {
      piece = { indexes: [], ownArticle: ended || begins };
      if (lastHeadline !== undefined) piece.before = lastHeadline;
      pieces.push(piece);
      lastHeadline = undefined;
    }
    piece.indexes.push(...held, index);
    held = [];
    ended = block.role !== 'editor' && endsArticle(block);
  });
  const last = pieces.at(-1);
  if (held.length > 0 && last) last.indexes.push(...held);
  else if (held.length > 0)
    pieces.push({ indexes: held, ownArticle: false, ...(lastHeadline !== undefined && { before: lastHeadline }) });
  return withText(blocks, pieces);
}

/** Under text: what follows is the end of an article from another page, and none of the text above. */
const takesUpOther = ({ text }: LabelledBlock) => jumpFrom.test(text.text.trim()) && jumpLine.test(text.text.trim());

/** The editors say why the articles that follow stand together; the note belongs to none of them. */
const isEditorsOpening = (block: LabelledBlock) =>
  block.role === 'paragraph' && openingNote.test(block.text.text) && block.text.text.length >= shortestNote;

const shortestNote = 60;

/** Place, in the piece, of the headings at its end: the name of what the editors introduce. */
function trailingHeadings(blocks: readonly LabelledBlock[], { indexes }: Piece): number {
  let at = indexes.length;
  while (at > 0 && blocks[indexes[at - 1] as number]?.role === 'heading') at--;
  return at;
}

/**
 * A piece that is only an editor's line or a caption goes with the piece before it; notes and the
 * contents list over the first title go below it.
 */
function withText(blocks: readonly LabelledBlock[], pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let notes: number[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    const held = piece.indexes.map((index) => blocks[index] as LabelledBlock);
    if (last && !held.some(isText)) last.indexes.push(...piece.indexes);
    else if (kept.length === 0 && pieces.length > 1 && standsOverTitle(held, piece.before))
      notes = [...notes, ...piece.indexes];
    else {
      kept.push({ ...piece, indexes: [...notes, ...piece.indexes] });
      notes = [];
    }
  }
  return kept;
}

/** Notes, or the contents list of a volume that has no title of its own. */
const standsOverTitle = (held: readonly LabelledBlock[], headline: number | undefined) =>
  held.every(({ role }) => role === 'footnote' || (role === 'contents' && headline === undefined));

const shortestTitle = 6;

/** Where a reporter signs an article without a title, the only heading in its text was read after its first lines. */
function takeTitleFromText(blocks: readonly LabelledBlock[], article: ArticleBlocks, watch: Watch): void {
  const { headline, indexes } = article;
  if (headline !== undefined && headline.title.length > 0) return;
  const bylines = headline?.bylines ?? indexes.filter((index) => blocks[index]?.role === 'byline');
  const isReporters = (text: string) =>
    headline === undefined ? reporterInBrackets.test(text) : reporterByline.test(text);
  if (!bylines.some((index) => isReporters(textAt(blocks, index).trim()))) return;
  const headings = indexes.filter((index) => blocks[index]?.role === 'heading');
  const [title] = headings;
  if (title === undefined || headings.length > 1) return;
  const text = textAt(blocks, title);
  if (text.length < shortestTitle || isNumbered(text) || blocks[title]?.bold) return;
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'title-in-text',
    where: textsOf(blocks, [title]),
    what: 'is the title of the article in whose text it stands',
    next: { what: 'is a section heading' },
  });
  const bare = { subtitle: [], kicker: [], bylines: [], first: title, last: title };
  article.headline = { ...(headline ?? bare), title: [title] };
  article.indexes = indexes.filter((index) => index !== title);
}

const textAt = (blocks: readonly LabelledBlock[], index: number) => (blocks[index] as LabelledBlock).text.text;

const headlineAround = (headlines: readonly Headline[], index: number) =>
  headlines.some(({ first, last }) => first < index && index < last);

const members = (headline: Headline) => [
  ...(headline.lateBylines ?? []),
  ...headline.title,
  ...headline.subtitle,
  ...headline.kicker,
  ...headline.bylines,
];

const weights = { words: 7, before: 2.2, after: 1, bylineBefore: 1.2, away: 0.5 };

/** @returns for each piece the index of its headline, or -1 */
function match(
  blocks: readonly LabelledBlock[],
  headlines: readonly Headline[],
  pieces: readonly Piece[],
  watch: Watch,
): number[] {
  const counts = pieces.map((piece) =>
    countTerms(piece.indexes.map((index) => (blocks[index] as LabelledBlock).text.text).join('\n')),
  );
  const titles = headlines.map((headline) => titleOf(blocks, headline));
  const answered = answers(titles, counts);
  const neighbours = neighboursOf(pieces);
  const scores = pieces.map((_, at) =>
    headlines.map((headline, number) => {
      const words = titles[number] === '' ? 0.15 : (answered[number]?.[at] ?? 0);
      const place = placeOf(pieces, at, number, headline, neighbours);
      return place === undefined ? 0 : weights.words * words + place;
    }),
  );
  const owner = assign(scores);
  watch.decisions?.push(...matchDecisions(blocks, { headlines, pieces, scores, owner }));
  return owner;
}

const farthestPieces = 6;

/** For each headline that stands directly before or after a piece, the first such piece. */
function neighboursOf(pieces: readonly Piece[]): Map<number, number> {
  const neighbours = new Map<number, number>();
  pieces.forEach(({ before, after }, at) => {
    for (const headline of [before, after])
      if (headline !== undefined && !neighbours.has(headline)) neighbours.set(headline, at);
  });
  return neighbours;
}

function placeOf(
  pieces: readonly Piece[],
  at: number,
  headline: number,
  { bylines, title }: Headline,
  neighbours: ReadonlyMap<number, number>,
): number | undefined {
  const piece = pieces[at] as Piece;
  if (piece.alone || piece.jump !== undefined) return undefined;
  if (piece.before === headline) return weights.before + (bylines.length > 0 ? weights.bylineBefore : 0);
  if (piece.after === headline) return weights.after + (bylines.length === 0 ? 0.4 : 0);
  if (title.length === 0) return undefined;
  const near = neighbours.get(headline);
  const distance = near === undefined ? farthestPieces : Math.abs(near - at);
  return distance > farthestPieces ? undefined : -weights.away * distance - 0.8;
}

/** Pieces without a headline of their own join the article before them, unless they are articles of their own. */
function gather(
  blocks: readonly LabelledBlock[],
  headlines: readonly Headline[],
  pieces: readonly Piece[],
  owner: readonly number[],
  topics: TopicSpace,
  watch: Watch,
): ArticleBlocks[] {
  const articles: ArticleBlocks[] = [];
  const byHeadline = new Map<number, ArticleBlocks>();
  const placeOfPiece = new Map<number, ArticleBlocks>();
  pieces.forEach((piece, at) => {
    const headline = owner[at] as number;
    if (headline < 0) return;
    const article = { headline: headlines[headline] as Headline, indexes: [...piece.indexes] };
    byHeadline.set(headline, article);
    placeOfPiece.set(at, article);
  });
  pieces.forEach((piece, at) => {
    if (placeOfPiece.has(at)) return;
    const jumpedFrom = piece.jump?.closed === false ? articleOf(placeOfPiece, pieces, piece.jump.tail) : undefined;
    const article =
      jumpedFrom ??
      (isOn(watch, 'gather-by-subject')
        ? home(blocks, pieces, at, placeOfPiece, topics, watch)
        : placeOfPiece.get(at - 1));
    if (article) {
      article.indexes.push(...piece.indexes);
      placeOfPiece.set(at, article);
    } else placeOfPiece.set(at, piece.alone ? editorsArticle(blocks, piece) : { indexes: [...piece.indexes] });
  });
  articles.push(...new Set(placeOfPiece.values()));
  headlines.forEach((headline, at) => {
    if (!byHeadline.has(at)) attachBareHeadline(blocks, articles, headline, topics, watch);
  });
  for (const article of articles) article.indexes.sort((a, b) => a - b);
  return articles.sort((a, b) => firstIndex(a) - firstIndex(b));
}

/** What the editors introduce gives their note its title. */
function editorsArticle(blocks: readonly LabelledBlock[], { indexes }: Piece): ArticleBlocks {
  const [title, ...rest] = indexes;
  if (title === undefined || blocks[title]?.role !== 'heading') return { indexes: [...indexes] };
  return {
    headline: { title: [title], subtitle: [], kicker: [], bylines: [], first: title, last: title },
    indexes: rest,
  };
}

/** The article in which the piece that holds a block was put. */
function articleOf(
  places: ReadonlyMap<number, ArticleBlocks>,
  pieces: readonly Piece[],
  block: number,
): ArticleBlocks | undefined {
  return places.get(pieces.findIndex(({ indexes }) => indexes.includes(block)));
}

const firstIndex = (article: ArticleBlocks) =>
  Math.min(
    ...(article.indexes.length > 0 ? article.indexes : [article.headline?.first ?? 0]),
    article.headline?.first ?? Number.POSITIVE_INFINITY,
  );

/** Similarity from which a piece without a headline belongs to an article near it. */
const related = 0.16;
/** The same for what goes on from another page, of which only some articles are left to go on. */
const relatedByJump = 0.08;

function home(
  blocks: readonly LabelledBlock[],
  pieces: readonly Piece[],
  at: number,
  places: ReadonlyMap<number, ArticleBlocks>,
  topics: TopicSpace,
  watch: Watch,
): ArticleBlocks | undefined {
  const piece = pieces[at] as Piece;
  const topic = topicOf(blocks, piece.indexes, topics);
  const near = [...places].filter(
    ([other, article]) => Math.abs(other - at) <= farthestPieces && mayGoOn(article, piece.jump),
  );
  const rated = near.map(([other, article]) => ({
    article,
    other,
    likeness: cosine(topic, topicOf(blocks, article.indexes, topics)),
  }));
  rated.sort((a, b) => b.likeness - a.likeness || Math.abs(a.other - at) - Math.abs(b.other - at));
  const best = rated[0];
  const previous = places.get(at - 1);
  const likely = piece.jump === undefined ? related : relatedByJump;
  const needed = piece.ownArticle ? related * 2 : likely;
  const alike = best !== undefined && best.likeness >= needed ? best.article : undefined;
  const length = piece.indexes.reduce((sum, index) => sum + (blocks[index] as LabelledBlock).text.text.length, 0);
  const small = !piece.ownArticle && length < 150;
  const found = alike ?? (small ? (previous ?? best?.article) : undefined);
  watch.decisions?.push(homeDecision(blocks, piece.indexes, { found, rated, needed }));
  return found;
}

/** What goes on from another page began there, and is none of the texts that are signed. */
const mayGoOn = ({ indexes }: ArticleBlocks, jump: Jump | undefined) =>
  jump === undefined || (Math.min(...indexes) < jump.tail && !indexes.includes(jump.tail));

function topicOf(blocks: readonly LabelledBlock[], indexes: readonly number[], topics: TopicSpace): Topic {
  return topics.topicOf(indexes.map((index) => (blocks[index] as LabelledBlock).text.text).join('\n'));
}

/** A headline that no text asked for claims the text before it, or else goes to that article as a heading or a byline. */
function attachBareHeadline(
  blocks: readonly LabelledBlock[],
  articles: ArticleBlocks[],
  headline: Headline,
  topics: TopicSpace,
  watch: Watch,
): void {
  const holder =
    articles.filter((article) => article.indexes.some((index) => index < headline.first)).at(-1) ?? articles[0];
  if (!holder) {
    articles.push({ headline, indexes: [] });
    return;
  }
  const claimed = isOn(watch, 'claim-text')
    ? (claimText(blocks, holder, headline, topics, watch) ?? claimFarText(blocks, articles, headline, topics, watch))
    : undefined;
  if (claimed) {
    articles.push(claimed);
    return;
  }
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'match-headlines',
    where: textsOf(blocks, members(headline)),
    what: `finds no text of its own and stands inside ${articleName(blocks, holder)}`,
  });
  holder.indexes.push(...members(headline));
}
