import { endsSentence } from '../../shapes.ts';
import { looksLikeName, namesRunTogether, splitNames } from '../../surnames.ts';
import { wordsOf } from '../../words.ts';
import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import {
  authorNote,
  body,
  dateAlone,
  datelinePlaces,
  letterWriter,
  markedName,
  reporterByline,
  reporterInBrackets,
  signature,
  signedBelow,
  takenFrom,
} from '../patterns.ts';
import { isOfficeAndName } from './byline.ts';

const widest = { note: 160, office: 60, loneName: 8, headline: 76 };

/**
 * A byline where each line is a block: the reporter's line, the places on the next, a note of who the author is, office
 * and name with a gap, or a name alone under a headline.
 *
 *     本报记者 沈一 顾二          → byline
 *     临江 海澜报道               → byline
 *     某港务集团董事长 沈一帆       → byline, under a headline
 *     （沈一帆）                  → closing byline
 *     （本报记者 沈一帆 摄影报道）    → byline, where no sentence ends above it
 *     某市统计局                  → byline, over a date
 *     2026年3月18日              → byline, below a headline
 */
export const newspaperByline = lineRule('newspaper-byline', (line, index, lines) => {
  const text = line.trimmed;
  if (/摄$/.test(text)) return undefined;
  if (isReportersLine(lines, index)) return { role: 'byline' };
  if (authorNote.test(text) && line.width < widest.note) return { role: 'byline', closing: true };
  if (isSigned(lines, index)) return { role: 'byline', closing: true };
  if (isLoneName(line, lines[index - 1], lines[index + 1])) return { role: 'byline' };
  if (dateAlone.test(text) && standsInHead(lines, index)) return { role: 'byline' };
  if (dateAlone.test(text) && signsNotice(lines, index - 1)) return { role: 'byline', closing: true };
  if (body.test(text) && isShortLine(lines[index - 1]) && dateAlone.test(lines[index + 1]?.trimmed ?? ''))
    return { role: 'byline' };
  return line.width < widest.office &&
    isOfficeAndName(text) &&
    (/[\s\u3000]{2,}/.test(text) || isShortLine(lines[index - 1]))
    ? { role: 'byline' }
    : undefined;
});

/** Who wrote what stands below, at the head of a report; and where it was filed, under a reporter's line. */
export function isReportersLine(lines: readonly ContextLine[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index] as ContextLine];
  return (
    namesReporter(line.trimmed) ||
    markedName.test(line.trimmed) ||
    opensReport(line, above) ||
    (datelinePlaces.test(line.trimmed) && reporterByline.test(above?.trimmed ?? ''))
  );
}

/** The spaces between the names may be lost: `本报记者沈一帆顾二林三水`. */
function namesReporter(text: string): boolean {
  if (reporterByline.test(text)) return true;
  const names =
    /^[■□●◆▪◎△▲★]?\s*(?:本报|本刊|本社)(?:首席|见习|特约|特派|实习)?记者[：:]?(\p{Script=Han}{4,12})$/u.exec(text);
  return names !== null && namesRunTogether(names[1] as string) !== undefined;
}

/** Who wrote or sent what stands above, or where it was taken from, on a line of its own. */
export function isSigned(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  return (
    isNameInBrackets(line.trimmed) ||
    isSpacedName(lines, index) ||
    reporterInBrackets.test(line.trimmed) ||
    takenFrom.test(line.trimmed) ||
    signsLetter(line, lines[index - 1]) ||
    signsNotice(lines, index)
  );
}

/**
 * A name of two characters set with a space between, alone below the last sentence, where the text ends or something
 * else begins. Names of pages are spaced, too, but they are words: `文 化`.
 */
function isSpacedName(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const name =
    /^(\p{Script=Han})[\s　]{1,4}(\p{Script=Han})$/u
      .exec(line?.trimmed ?? '')
      ?.slice(1)
      .join('') ?? '';
  if (!looksLikeName(name) || above === undefined || above.role !== undefined) return false;
  if (!/[。！？][”’」』）)]*$/.test(above.trimmed)) return false;
  if (below !== undefined && below.role !== 'furniture' && endsSentence(below.trimmed)) return false;
  const words = wordsOf(name);
  return words.length > 1 || words[0]?.tag.startsWith('nr') === true;
}

/** Who wrote the letter above, in a word, and the name: `读者 沈一帆`. */
const signsLetter = (line: ContextLine, above: ContextLine | undefined) =>
  above !== undefined &&
  above.role === undefined &&
  endsSentence(above.trimmed) &&
  letterWriter.test(line.trimmed) &&
  looksLikeName(letterWriter.exec(line.trimmed)?.[1] ?? '');

/** A notice or letter is signed below its last sentence, over its date or the next headline or at the end. */
function signsNotice(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const match = signedBelow.exec(line?.trimmed ?? '');
  if (match === null || (match[1] !== undefined && !looksLikeName(match[1]))) return false;
  if (above === undefined || above.role !== undefined || !endsSentence(above.trimmed)) return false;
  if (below === undefined || below.role === 'furniture' || dateAlone.test(below.trimmed)) return true;
  return (
    below.role === undefined && below.width <= widest.headline / 2 && !endsSentence(below.trimmed) && standsShort(below)
  );
}

/** In a narrow column it does not fill its line; elsewhere a block so short is a headline. */
const standsShort = ({ width, measure }: ContextLine) => measure > widest.headline / 2 || width <= measure - 4;

/** A reporter's line in brackets that no sentence stands above: under a headline. */
export const opensReport = (line: ContextLine, above: ContextLine | undefined) =>
  reporterInBrackets.test(line.trimmed) &&
  (!/^[（(]/.test(line.trimmed) || (above !== undefined && above.role === undefined && !endsSentence(above.trimmed)));

/** Below a headline or the body that issues the text, above the text. */
const standsInHead = (lines: readonly ContextLine[], index: number) =>
  isShortLine(lines[index - 1]) && (lines[index + 1]?.width ?? 0) > widest.headline / 2;

function isNameInBrackets(text: string): boolean {
  const match = signature.exec(text);
  return match !== null && match.index === 0 && splitNames(match[1] ?? '').every(looksLikeName);
}

/** It could be a headline. */
const isShortLine = (line: ContextLine | undefined) =>
  line !== undefined && line.width >= 12 && line.width <= widest.headline && !endsSentence(line.trimmed);

/** Under a headline; a very short one stands over text. */
const isLoneName = (line: ContextLine, above: ContextLine | undefined, below: ContextLine | undefined) =>
  line.width <= widest.loneName &&
  looksLikeName(line.trimmed) &&
  (isShortLine(above) ||
    (above !== undefined &&
      above.role === undefined &&
      above.width >= narrowestHeadline &&
      !endsSentence(above.trimmed) &&
      below !== undefined &&
      below.width > widest.headline / 2));

const narrowestHeadline = 8;
