/**
 * A whole issue of a weekly, read by layout recognition: every paragraph on one line with two spaces at its end, a
 * front page with teasers and index, columns cut in the middle of sentences, text of one article before its headline or
 * mixed with its neighbour's, pull quotes on the line of their headings, captions inside paragraphs, repeats.
 */
import { bylineOnTwoLines } from '../damage/byline-forms.ts';
import { captionInsideParagraph, pictureLines } from '../damage/caption-inside-paragraph.ts';
import { cutLine } from '../damage/column-break.ts';
import { type Chunk, swapNeighbours } from '../damage/columns-swapped.ts';
import { joinDeckToHeading, pullQuote } from '../damage/deck-on-heading-line.ts';
import { frontPageFoot, frontPageHead } from '../damage/front-page.ts';
import { halfWidthPunctuation } from '../damage/half-width-punctuation.ts';
import { placeHeadline } from '../damage/headline-moved.ts';
import { interleaveColumns } from '../damage/interleaved-columns.ts';
import { overlapAtCut } from '../damage/overlap-at-cut.ts';
import { repeatBlocks, repeatStretch } from '../damage/repeated-block.ts';
import { jumpLines, sectionFoot, sectionHead } from '../damage/section-furniture.ts';
import { rateAt } from '../damage/strength.ts';
import { type Layout, numberOf, type Original, type PageSection } from '../original.ts';
import { type ArticlePassages, passagesOf } from '../passages.ts';
import { blankLine, blanks, type Line, onlyRun, type Run, textOf, wholeLine } from '../print.ts';
import { createRandom, type Random } from '../random.ts';
import { truthOf } from '../truth.ts';
import { type Shape, textDamage, unchanged } from './shape.ts';

/**
 * Counted in the annotated part of a real issue (22 articles, 493 paragraphs): 99 paragraphs go on behind a cut, 2 of them
 * with an overlap; 3 single repeats, 2 articles with a loop; of 21 longer articles 11 have paragraphs out of order and 1 its
 * headline behind text; 19 of 37 headings have a deck, 3 of those on the heading's line. In the whole issue 556 of 1,184
 * long lines are half-width and one article jumps (how often that is in an issue is a guess).
 */
const measured = {
  cut: 0.2,
  overlap: 0.02,
  repeat: 0.006,
  loop: 0.09,
  swapped: 0.52,
  headlineInside: 0.05,
  halfWidth: 0.47,
  deck: 0.51,
  deckJoined: 0.16,
  jump: 0.5,
};

interface Setting {
  readonly strength: number;
  readonly random: Random;
}

/** Lines of one article, in the columns in which they were read. */
interface Columns {
  readonly number: string;
  readonly head: readonly Line[];
  readonly body: readonly Chunk[];
}

export const wholeIssue: Shape = (originals, layout, { seed, strength }) => {
  const random = createRandom(seed);
  const sections = layout.sections.length > 0 ? layout.sections : onePage(originals, layout);
  const halfWidthPages = sections
    .map((section) => section.page)
    .filter(() => random.chance(rateAt(strength, measured.halfWidth)));
  const articles = new Map(
    originals.map((original) => {
      const page = sections.find((section) => section.articles.includes(numberOf(original.slug)));
      const setting = { strength, random: random.fork(original.slug) };
      return [numberOf(original.slug), columnsOf(original, layout, halfWidthPages.includes(page?.page ?? ''), setting)];
    }),
  );
  const whole = sections.map((page) => pageChunks(page, articles, layout, { strength, random }));
  const pages = random.chance(rateAt(strength, measured.jump)) ? jumpToNextPage(whole, sections, random) : whole;
  const chunks = pages.flatMap((page, index) =>
    pageLines(page, sections[index], index === 0 ? layout : undefined, random),
  );
  const lines = trimBlanks(chunks);
  return { text: textOf(lines, '  '), truth: truthOf(lines, { cutAtBlank: true }), dropped: [] };
};

function onePage(originals: readonly Original[], layout: Layout): PageSection[] {
  return [
    {
      page: 'A1',
      section: layout.section,
      editors: layout.editors,
      articles: originals.map((original) => numberOf(original.slug)),
    },
  ];
}

function columnsOf(original: Original, layout: Layout, halfWidth: boolean, setting: Setting): Columns {
  const change = halfWidth ? halfWidthPunctuation : unchanged;
  const loss = { article: original.id, probability: 0, random: setting.random };
  const article = passagesOf(original, layout, textDamage(change, loss, []));
  const interleaved = layout.interleaved.some((pair) => pair.includes(article.number));
  const body = withPictures(article, withDecks(bodyLines(article), setting), setting);
  const once = repeatBlocks(body, rateAt(setting.strength, measured.repeat), setting.random);
  const repeated = setting.random.chance(rateAt(setting.strength, measured.loop))
    ? repeatStretch(once, setting.random)
    : once;
  const columns = splitColumns(repeated, interleaved ? 2 : 1, setting);
  const swapped = columns.length > 2 && setting.random.chance(rateAt(setting.strength, measured.swapped));
  return {
    number: article.number,
    head: headLines(article, setting),
    body: swapped ? swapNeighbours(columns, setting.random) : columns,
  };
}

function headLines(article: ArticlePassages, { random, strength }: Setting): Line[] {
  return article.head.flatMap((passage) => {
    const twoLines = passage.role === 'byline' && random.chance(rateAt(strength, 0.2));
    return twoLines ? bylineOnTwoLines(passage) : [wholeLine(passage)];
  });
}

function bodyLines(article: ArticlePassages): Line[] {
  const signature = article.signature ? [article.signature] : [];
  const notes = article.footnotes.map((note) => note.passage);
  const text = article.body.filter((passage) => passage.role !== 'caption' && passage.role !== 'credit');
  return [...text, ...notes, ...signature].map((passage) => wholeLine(passage));
}

/** Section headings get the pull quote of their section, on a line of its own or behind the heading. */
function withDecks(lines: readonly Line[], { random, strength }: Setting): Line[] {
  return lines.flatMap((line, index) => {
    if (onlyRun(line)?.passage.role !== 'h1' || !random.chance(rateAt(strength, measured.deck))) return [line];
    const rest = lines.slice(index + 1);
    const next = rest.findIndex((other) => onlyRun(other)?.passage.role === 'h1');
    const section = rest
      .slice(0, next < 0 ? rest.length : next)
      .filter((other) => onlyRun(other)?.passage.role === 'body');
    const deck = pullQuote(line, section, random);
    if (!deck) return [line];
    return random.chance(rateAt(strength, measured.deckJoined)) ? [joinDeckToHeading(line, deck)] : [line, deck];
  });
}

/** Each picture's lines go into the paragraph before the place where the picture stands in the article. */
function withPictures(article: ArticlePassages, lines: readonly Line[], { random }: Setting): Line[] {
  const out = [...lines];
  const pictures = article.body.filter((passage) => passage.role === 'caption');
  for (const caption of pictures) {
    const next = article.body[article.body.indexOf(caption) + 1];
    const credit = next?.role === 'credit' ? wholeLine(next) : undefined;
    const before = out.findLastIndex(
      (line) => onlyRun(line)?.passage.role === 'body' && (onlyRun(line)?.passage.order ?? 0) < caption.order,
    );
    const paragraph = out[Math.max(0, before)] ?? blankLine;
    out.splice(
      Math.max(0, before),
      1,
      ...captionInsideParagraph(paragraph, pictureLines(wholeLine(caption), credit, random), random),
    );
  }
  return out;
}

function splitColumns(lines: readonly Line[], density: number, { random, strength }: Setting): Chunk[] {
  const columns: Line[][] = [[]];
  const probability = Math.min(1, rateAt(strength, measured.cut) * density);
  for (const line of lines) {
    const halves =
      onlyRun(line)?.passage.role === 'body' && random.chance(probability) ? cutLine(line, random) : undefined;
    columns.at(-1)?.push(halves ? halves[0] : line);
    if (!halves) continue;
    columns.push([random.chance(rateAt(strength, measured.overlap)) ? overlapAtCut(halves[1], random) : halves[1]]);
  }
  return columns;
}

function pageChunks(
  page: PageSection,
  articles: ReadonlyMap<string, Columns>,
  layout: Layout,
  { strength, random }: Setting,
): Chunk[] {
  const here = page.articles.flatMap((number) => articles.get(number) ?? []);
  const pair = layout.interleaved.find((numbers) => numbers.every((number) => page.articles.includes(number)));
  const [left, right] = here.filter((article) => pair?.includes(article.number));
  const mixed = strength > 0 && left && right ? mixColumns(left, right) : [];
  const apart = here.filter((article) => mixed.length === 0 || !pair?.includes(article.number));
  const placed = apart.flatMap((article) => {
    const inside = random.chance(rateAt(strength, measured.headlineInside));
    return placeHeadline(
      article.head,
      article.body,
      inside ? random.pick(['inside', 'after'] as const) : 'before',
      random,
    );
  });
  return [...mixed, ...placed];
}

/** Two articles in turn; each headline stays before its own first column. */
function mixColumns(left: Columns, right: Columns): Chunk[] {
  const whole = (article: Columns): Chunk[] => [
    [...article.head, ...(article.body[0] ?? [])],
    ...article.body.slice(1),
  ];
  return interleaveColumns(whole(left), whole(right));
}

/** The last column of one page goes to the end of the page after it, with its 下转 and 上接. */
function jumpToNextPage(pages: readonly Chunk[][], sections: readonly PageSection[], random: Random): Chunk[][] {
  const able = pages
    .map((_, index) => index)
    .filter((index) => index > 0 && index + 1 < pages.length && endsWithCutColumn(pages[index] ?? []));
  if (able.length === 0) return [...pages];
  const from = random.pick(able);
  const { leaving, arriving } = jumpLines(sections[from]?.page ?? '', sections[from + 1]?.page ?? '');
  return pages.map((page, index) => {
    if (index === from) return [...page.slice(0, -1), [leaving]];
    return index === from + 1 ? [...page, [arriving, ...(pages[from]?.at(-1) ?? [])]] : page;
  });
}

function endsWithCutColumn(page: readonly Chunk[]): boolean {
  const first = onlyRun(page.at(-1)?.[0] ?? blankLine);
  return first !== undefined && first.from > 0;
}

function pageLines(
  chunks: readonly Chunk[],
  page: PageSection | undefined,
  layout: Layout | undefined,
  random: Random,
): Line[] {
  const text = chunks.map((chunk) => withGaps(chunk, random));
  if (!page) return text.flat();
  if (!layout) return [...sectionHead(page), ...joined(text), ...sectionFoot(page)];
  const firstArticle = page.articles[0] ?? '';
  const own = chunks.findIndex((chunk) =>
    chunk.some((line) => line.some((run) => run.passage.article !== '-' && run.passage.article !== `a${firstArticle}`)),
  );
  const cut = own < 0 ? text.length : own;
  return [
    ...frontPageHead(layout, random),
    ...joined(text.slice(0, cut)),
    ...frontPageFoot(layout),
    ...sectionHead(page),
    ...joined(text.slice(cut)),
    ...sectionFoot(page),
  ];
}

const joined = (chunks: readonly (readonly Line[])[]): Line[] => chunks.flatMap((chunk) => [...chunk, blankLine]);

/** One blank line between lines, three before a picture, none inside a byline and inside half of the pictures. */
function withGaps(chunk: Chunk, random: Random): Line[] {
  return chunk.flatMap((line, index) => [
    ...blanks(index === 0 ? 0 : gapBetween(chunk[index - 1]?.at(-1), line[0], random)),
    line,
  ]);
}

function gapBetween(above: Run | undefined, below: Run | undefined, random: Random): number {
  if (below?.passage.role === 'caption') return 3;
  if (below?.passage.role === 'credit') return random.between(0, 1);
  return below?.passage.role === 'byline' && above?.passage === below.passage ? 0 : 1;
}

/** At most three blank lines in a row, none at the end. */
function trimBlanks(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line, index) => line.length > 0 || lines.slice(index + 1, index + 4).some((next) => next.length > 0),
  );
}
