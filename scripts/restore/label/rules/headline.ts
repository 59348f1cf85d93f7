import { endsSentence, isQuotedPhrase, startsInsideSentence, widthOf } from '../../shapes.ts';
import { wordsOf } from '../../words.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { dateAlone, namedHeading, paperLabel, referencesHeading, reporterByline } from '../patterns.ts';
import { isNumbered } from './heading.ts';

/** A headline or section heading is at most this wide, in half-width units. */
const widestHeadline = 76;
/** A wider line needs more than its shape to be a heading: a byline, two halves, a question. */
const widestPlain = 40;
/** A wider question is asked in the text. */
const widestQuestion = 48;

/**
 * Where each line is a block, a short line that is no sentence, and no part of one, is a headline or a section heading.
 * A paragraph's first words, cut off by a column's end, are short too: they go on with the next block, or stop where
 * no heading stops.
 *
 *     谁来付岸电的账                → heading
 *     对于装了岸电箱的老码头,在不     → text, cut inside a clause
 */
export const headline: LineRule = {
  name: 'headline',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role === undefined && isHeadline(line, index, lines)) found.set(index, { role: 'heading' });
    });
    return found;
  },
};

function isHeadline(line: ContextLine, index: number, lines: readonly ContextLine[]): boolean {
  const text = line.trimmed;
  if (line.width > widestHeadline || startsInsideSentence(text) || /^[a-z]/.test(text) || startsBehindFigure(text))
    return false;
  if (!/\p{L}/u.test(text) || dateAlone.test(text) || signsBelow(line, lines[index - 1])) return false;
  if (namedHeading.test(text) || referencesHeading.test(text)) return true;
  if (line.unmarked && !isNumbered(text) && !leadsByline(lines, index)) return false;
  if (citesSource.test(text) || paperLabel.test(text)) return false;
  if (/[。；，、：;,:…]$/.test(text) || (endsSentence(text) && !/[？?！!]$/.test(text))) return false;
  if (/[。；]/.test(text)) return false;
  const clauses = (text.match(/[，,]/g) ?? []).length;
  const leads = leadsByline(lines, index);
  if (
    (clauses > 1 && !isTriplet(text)) ||
    (clauses === 1 &&
      !/[？?！!]$/.test(text) &&
      !isNumbered(text) &&
      !leads &&
      !isCouplet(text) &&
      !isQuotedPhrase(text))
  )
    return false;
  if (opensWithoutClosing(text) || endsInsidePhrase(text) || /^(?:随着|由于|截至)/.test(text)) return false;
  if (reporterTells.test(text)) return false;
  if (line.width > widestPlain && !leads && !hasHeadlineShape(text)) return false;
  return true;
}

/** A report tells how its writer came to know; names of columns have no such verb: 记者观察. */
const reporterTells =
  /^(?:《[^》]{2,12}》)?记者(?:近日|日前|[昨今]天)?(?:梳理|注意|留意|了解|获悉|发现|查阅|查询|统计|看到|联系|致电|从|对|向)/;

/** A note or reference: a number, a title between its marks, and who published it. */
const citesSource = /^[（([]?\d{1,3}[）)\].、．]?\s*《[^》]+》\s*[，,]/;

/** Set close to the sentence above it and apart from what follows: who wrote the letter above, and where. */
const signsBelow = (line: ContextLine, above: ContextLine | undefined) =>
  above !== undefined && !line.blankBefore && line.blankAfter && endsSentence(above.trimmed);

/** A unit by itself: its figure stands at the end of another column. 年初 and 日程 are words. */
function startsBehindFigure(text: string): boolean {
  const unit = /^(?:[年月日元]|[万亿]元)/.exec(text)?.[0];
  return unit !== undefined && wordsOf(text.slice(0, edge))[0]?.text === unit;
}

/** A byline stands under the line, or under the second line of the headline. */
function leadsByline(lines: readonly ContextLine[], index: number): boolean {
  const [next, second] = [lines[index + 1], lines[index + 2]];
  if (next === undefined) return false;
  // The authors of a paper, over its summary or the bodies that they work for.
  if (next.role === 'byline' && next.mark === 'first') return true;
  return (
    reporterByline.test(next.trimmed) ||
    (next.width < widestHeadline && !endsSentence(next.trimmed) && reporterByline.test(second?.trimmed ?? ''))
  );
}

/** No phrase ends in a particle or preposition, but many in a word that ends with the same character: 导向, 普及. */
const endsInsidePhrase = (text: string) =>
  /[的对和与在将从向把被及]$/.test(text) && wordsOf(text.slice(-edge)).at(-1)?.text.length === 1;
/** Characters at a line's edge that hold a whole word. */
const edge = 8;

/** Two halves with a space between, a name and a colon, a question. */
const hasHeadlineShape = (text: string) =>
  /[\p{Script=Han}”》）)][\s\u3000：:]+\S/u.test(text) || (/[？！?!]$/.test(text) && widthOf(text) <= widestQuestion);

/** When, where or according to whom: the main clause comes after it. */
const opensSentence =
  /^(?:(?:在|据|对|随着|从|当|由于|为了|根据|截至)[^，,]*|\d{2,4}\s?年[^，,]{0,8}|\d{1,2}\s?月(?:\d{1,2}\s?日)?[^，,]{0,8}|[^，,]*(?:是|说|称|看来|认为|表示|指出|介绍))[，,]/;

/** Three short clauses: 建得起，用得起，修得起. */
function isTriplet(text: string): boolean {
  const lengths = text.split(/[，,]/).map((clause) => clause.length);
  return (
    lengths.length === 3 &&
    Math.min(...lengths) >= 3 &&
    Math.max(...lengths) <= Math.min(6, ...lengths.map((length) => length + 1))
  );
}

/** Two clauses of about the same length, as headings in Chinese are often built: 建时问大，用时问贵. */
function isCouplet(text: string): boolean {
  const [left = '', right = '', ...more] = text.split(/[，,]/);
  return (
    more.length === 0 &&
    !opensSentence.test(text) &&
    left.length >= 3 &&
    right.length >= 3 &&
    Math.abs(left.length - right.length) <= 2 &&
    text.length <= 22
  );
}

const opensWithoutClosing = (text: string) =>
  [...text].filter((c) => '“（('.includes(c)).length !== [...text].filter((c) => '”）)'.includes(c)).length;
