import { endsSentence } from '../../shapes.ts';
import { looksLikeName } from '../../surnames.ts';
import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import { authorNote, datelinePlaces, markedName, reporterByline } from '../patterns.ts';
import { isOfficeAndName } from './byline.ts';

const widest = { note: 160, office: 60, loneName: 8, headline: 76 };

/**
 * A byline where each line is a block: the reporter's line, the places on the next, a note of who the author is, office
 * and name with a gap, or a name alone under a headline.
 *
 *     本报记者 沈一 顾二          → byline
 *     临江 海澜报道               → byline
 */
export const newspaperByline = lineRule('newspaper-byline', (line, index, lines) => {
  const text = line.trimmed;
  if (reporterByline.test(text) || markedName.test(text)) return { role: 'byline' };
  if (datelinePlaces.test(text) && reporterByline.test(lines[index - 1]?.trimmed ?? '')) return { role: 'byline' };
  if (authorNote.test(text) && line.width < widest.note) return { role: 'byline', closing: true };
  if (isLoneName(line, lines[index - 1])) return { role: 'byline' };
  return line.width < widest.office && isOfficeAndName(text) && /[\s\u3000]{2,}/.test(text)
    ? { role: 'byline' }
    : undefined;
});

const isLoneName = (line: ContextLine, above: ContextLine | undefined) =>
  line.width <= widest.loneName &&
  looksLikeName(line.trimmed) &&
  above !== undefined &&
  above.width >= 12 &&
  above.width <= widest.headline &&
  !endsSentence(above.trimmed);
