/**
 * One newspaper page, text extracted from narrow columns: hard-wrapped to 14 to 16 characters, blank lines at column
 * ends, headlines after their text or at the head of the file, signatures behind the last word.
 */
import { breakTitle } from '../damage/broken-title.ts';
import { signatureBehindText } from '../damage/byline-forms.ts';
import { breakColumns } from '../damage/column-break.ts';
import { type Column, hardWrap } from '../damage/hard-wrap.ts';
import { joinChunks, placeHeadline } from '../damage/headline-moved.ts';
import { spaceLatin, stretchShortLines } from '../damage/latin-spacing.ts';
import { rateAt } from '../damage/strength.ts';
import type { Layout } from '../original.ts';
import { type ArticlePassages, passagesOf } from '../passages.ts';
import { blankLine, type Line, type Passage, reprint, strayLine, textOf, wholeLine } from '../print.ts';
import { createRandom, type Random } from '../random.ts';
import { truthOf } from '../truth.ts';
import { type Shape, textDamage, unchanged } from './shape.ts';

interface Setting {
  readonly strength: number;
  readonly random: Random;
  readonly column: Column;
}

/** Of 6 headlines of a real page 5 stand behind their text and 1 at the top of the file, far before it. */
const measured = { headAfter: 0.85, farHead: 0.8 };
/** A paragraph's first line is set in by two characters. */
const indent = 4;
const pageWidth = 100;

export const narrowPage: Shape = (originals, layout, { seed, strength }) => {
  const random = createRandom(seed);
  const articles = originals.map((original) => {
    const own = random.fork(original.slug);
    const loss = { article: original.id, probability: 0, random: own };
    const passages = passagesOf(original, layout, textDamage(unchanged, loss, []));
    const setting = { strength, random: own, column: { width: own.pick([28, 30, 30, 30, 32]), firstIndent: indent } };
    return { head: headLines(passages, setting), body: bodyLines(passages, setting), pictures: pictureLines(passages) };
  });
  const farHead =
    articles.length > 2 && random.chance(rateAt(strength, measured.farHead))
      ? random.between(1, articles.length - 1)
      : -1;
  const chunks = articles.flatMap(({ head, body, pictures }, index) => {
    if (index === farHead) return [body, ...pictures];
    const place = random.chance(rateAt(strength, measured.headAfter)) ? 'after' : 'before';
    return [joinChunks(placeHeadline(head, [body], place, random)), ...pictures];
  });
  const top = (articles[farHead]?.head ?? []).map((line) => reprint(line, (text) => ` ${text}`));
  const lines = [...joinChunks([top, ...chunks]), ...pageLines(layout)];
  return { text: textOf(lines), truth: truthOf(lines, { cutAtBlank: false }), dropped: [] };
};

function headLines(article: ArticlePassages, { random }: Setting): Line[] {
  const width = random.pick([30, 44, 64]);
  return article.head.flatMap((passage) => breakTitle(passage, width));
}

function bodyLines(article: ArticlePassages, setting: Setting): Line[] {
  const { strength, random, column } = setting;
  const blocks = [...article.body, ...article.footnotes.map((note) => note.passage)].filter(
    (passage) => !ofPicture(passage),
  );
  const paragraphs = blocks.map((passage) => spaced(passage, setting));
  const last = paragraphs.length - 1;
  const ownLine = random.chance(0.15) || column.width < 30;
  const signature = article.signature;
  const signed = paragraphs.map((lines, index) =>
    index === last && signature && !ownLine ? signatureBehindText(lines, signature) : lines,
  );
  if (signature && ownLine) signed.push([wholeLine(signature)]);
  const lines = signed.flatMap((paragraph) => [...paragraph, blankLine]).slice(0, -1);
  const high = Math.round(28 / Math.max(1, strength * 2));
  return strength === 0 ? lines : breakColumns(lines, Math.max(3, Math.round(high / 3)), high, random);
}

function spaced(passage: Passage, { strength, random, column }: Setting): Line[] {
  const heading = /^h\d$/.test(passage.role);
  const wrapped = hardWrap(passage, heading ? { width: column.width - 6, firstIndent: 0 } : column);
  if (heading) return wrapped;
  return spaceLatin(stretchShortLines(wrapped, column, strength, random), false, strength, random);
}

const ofPicture = (passage: Passage): boolean => passage.role === 'caption' || passage.role === 'credit';

/** Captions run across the page; the credit follows on the same line. */
function pictureLines(article: ArticlePassages): Line[][] {
  const pictures: Line[][] = [];
  for (const passage of article.body.filter(ofPicture)) {
    const open = pictures.at(-1);
    if (passage.role === 'credit' && open) open.splice(0, open.length, ...signatureBehindText(open, passage));
    else pictures.push(hardWrap(passage, { width: pageWidth, firstIndent: 0 }));
  }
  return pictures;
}

function pageLines(layout: Layout): Line[] {
  return [layout.section, layout.editors]
    .filter((text) => text !== '')
    .flatMap((text) => [blankLine, strayLine('furniture', text)]);
}
