import { endsSentence } from '../../shapes.ts';
import { looksLikeName } from '../../surnames.ts';
import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import {
  authorNote,
  body,
  dateAlone,
  datelinePlaces,
  markedName,
  reporterByline,
  reporterInBrackets,
  signature,
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
  if (reporterByline.test(text) || markedName.test(text) || opensReport(line, lines[index - 1]))
    return { role: 'byline' };
  if (datelinePlaces.test(text) && reporterByline.test(lines[index - 1]?.trimmed ?? '')) return { role: 'byline' };
  if (authorNote.test(text) && line.width < widest.note) return { role: 'byline', closing: true };
  if (isNameInBrackets(text) || reporterInBrackets.test(text)) return { role: 'byline', closing: true };
  if (isLoneName(line, lines[index - 1])) return { role: 'byline' };
  if (dateAlone.test(text) && standsInHead(lines, index)) return { role: 'byline' };
  if (body.test(text) && isShortLine(lines[index - 1]) && dateAlone.test(lines[index + 1]?.trimmed ?? ''))
    return { role: 'byline' };
  return line.width < widest.office &&
    isOfficeAndName(text) &&
    (/[\s\u3000]{2,}/.test(text) || isShortLine(lines[index - 1]))
    ? { role: 'byline' }
    : undefined;
});

/** A reporter's line in brackets that no sentence stands above: under a headline. */
export const opensReport = (line: ContextLine, above: ContextLine | undefined) =>
  reporterInBrackets.test(line.trimmed) &&
  (!/^[（(]/.test(line.trimmed) || (above !== undefined && above.role === undefined && !endsSentence(above.trimmed)));

/** Below a headline or the body that issues the text, above the text. */
const standsInHead = (lines: readonly ContextLine[], index: number) =>
  isShortLine(lines[index - 1]) && (lines[index + 1]?.width ?? 0) > widest.headline / 2;

function isNameInBrackets(text: string): boolean {
  const match = signature.exec(text);
  return match !== null && match.index === 0 && (match[1] ?? '').split(/[\s　、,，]+/).every(looksLikeName);
}

/** It could be a headline. */
const isShortLine = (line: ContextLine | undefined) =>
  line !== undefined && line.width >= 12 && line.width <= widest.headline && !endsSentence(line.trimmed);

const isLoneName = (line: ContextLine, above: ContextLine | undefined) =>
  line.width <= widest.loneName && looksLikeName(line.trimmed) && isShortLine(above);
