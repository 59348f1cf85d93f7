/**
 * One newspaper page whose columns were read in the wrong order: paragraphs on single lines, columns cut in the middle of
 * a sentence and set elsewhere on the page, a stray paragraph, a repeat, captions and the page's own lines in between.
 */
import { cutLine } from '../damage/column-break.ts';
import { type Chunk, swapColumns } from '../damage/columns-swapped.ts';
import { halfWidthBrackets } from '../damage/half-width-punctuation.ts';
import { repeatBlocks } from '../damage/repeated-block.ts';
import { rateAt } from '../damage/strength.ts';
import type { Layout, Original } from '../original.ts';
import { type ArticlePassages, passagesOf } from '../passages.ts';
import { blanks, type Line, onlyRun, spaced, strayLine, textOf, wholeLine } from '../print.ts';
import { createRandom, type Random } from '../random.ts';
import { truthOf } from '../truth.ts';
import { type Shape, textDamage, unchanged } from './shape.ts';

/**
 * Of 50 paragraphs of a real page 6 end in a cut and 1 stands there twice. One paragraph strayed and about a quarter of the
 * columns stand elsewhere: read off that one page, so estimates.
 */
const measured = { cut: 0.12, repeat: 0.02, stray: 0.5, moved: 0.25 };

export const pageOutOfOrder: Shape = (originals, layout, { seed, strength }) => {
  const random = createRandom(seed);
  const change = strength > 0 ? halfWidthBrackets : unchanged;
  const columns = originals.flatMap((original) => {
    const own = random.fork(original.slug);
    const loss = { article: original.id, probability: 0, random: own };
    const article = passagesOf(original, layout, textDamage(change, loss, []));
    return columnsOf(article, labelOf(original, layout), strength, own);
  });
  const moved = Math.round(columns.length * rateAt(strength, measured.moved));
  const swapped = swapColumns(columns, moved, random);
  const page = random.chance(rateAt(strength, measured.stray)) ? strayParagraph(swapped, random) : swapped;
  const lines = pageLines(page, layout, random);
  return { text: textOf(lines), truth: truthOf(lines, { cutAtBlank: true }), dropped: [] };
};

function labelOf(original: Original, layout: Layout): Line | undefined {
  const label = layout.labels.get(original.slug);
  return label ? strayLine('ad', label) : undefined;
}

function columnsOf(article: ArticlePassages, label: Line | undefined, strength: number, random: Random): Chunk[] {
  const head = article.head.map((passage) => wholeLine(passage));
  const [byline, others] = [
    head.filter((line) => onlyRun(line)?.passage.role === 'byline'),
    head.filter((line) => onlyRun(line)?.passage.role !== 'byline'),
  ];
  const bylineFirst = random.chance(rateAt(strength, 0.3));
  const pictures = article.body.filter((passage) => passage.role === 'caption' || passage.role === 'credit');
  const text = article.body.filter((passage) => !pictures.includes(passage)).map((passage) => wholeLine(passage));
  const notes = article.footnotes.map((note) => wholeLine(note.passage));
  const signature = article.signature ? [wholeLine(article.signature)] : [];
  const body = repeatBlocks(text, rateAt(strength, measured.repeat), random);
  const lines = [
    ...(bylineFirst ? [...byline, ...others] : [...others, ...byline]),
    ...body,
    ...notes,
    ...signature,
    ...(label ? [label] : []),
  ];
  const columns = splitColumns(lines, rateAt(strength, measured.cut), random);
  return pictures.length > 0 ? [...columns, pictures.map((passage) => wholeLine(passage))] : columns;
}

function splitColumns(lines: readonly Line[], probability: number, random: Random): Chunk[] {
  const columns: Line[][] = [[]];
  for (const line of lines) {
    const halves =
      onlyRun(line)?.passage.role === 'body' && random.chance(probability) ? cutLine(line, random) : undefined;
    columns.at(-1)?.push(halves ? halves[0] : line);
    if (halves) columns.push([halves[1]]);
  }
  return columns;
}

/** One paragraph from the middle of a column set into the middle of another. */
function strayParagraph(columns: readonly Chunk[], random: Random): Chunk[] {
  const long = columns.map((_, index) => index).filter((index) => (columns[index]?.length ?? 0) >= 4);
  if (long.length < 2) return [...columns];
  const from = random.pick(long);
  const to = random.pick(long.filter((index) => index !== from));
  const taken = random.between(2, (columns[from]?.length ?? 0) - 2);
  const stray = columns[from]?.[taken];
  if (!stray || onlyRun(stray)?.passage.role !== 'body') return [...columns];
  return columns.map((column, index) => {
    if (index === from) return column.filter((_, place) => place !== taken);
    if (index !== to) return column;
    const at = random.between(2, column.length - 1);
    return [...column.slice(0, at), stray, ...column.slice(at)];
  });
}

function pageLines(columns: readonly Chunk[], layout: Layout, random: Random): Line[] {
  const editorsAfter = random.between(Math.floor(columns.length / 2), Math.max(0, columns.length - 1));
  const top = layout.section === '' ? [] : [...blanks(2), strayLine('furniture', layout.section), ...blanks(1)];
  const lines = columns.flatMap((column, index) => {
    const editors =
      index === editorsAfter && layout.editors !== '' ? [...blanks(1), strayLine('furniture', layout.editors)] : [];
    return [...(index === 0 ? [] : blanks(gapBefore(column, random))), ...spaced(column), ...editors];
  });
  return [...top, ...lines];
}

/** Pictures and some columns stand behind three blank lines, the others behind one. */
function gapBefore(column: Chunk, random: Random): number {
  const role = onlyRun(column[0] ?? [])?.passage.role;
  return role === 'caption' || random.chance(0.3) ? 3 : 1;
}
