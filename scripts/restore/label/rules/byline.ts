import { lineRule } from '../line-rule.ts';
import { authorNote, datelinePlaces, markedName, office, reporterByline } from '../patterns.ts';

const longest = 60;

/**
 * Who wrote it: a reporter's line, a name after a mark, or, in proceedings, office and name with a gap between them.
 *
 *     ■ 本报记者 沈一                 → byline
 *     某港务集团董事长  沈一           → byline
 */
export const byline = lineRule('byline', (line, index, lines) => {
  const text = line.trimmed;
  if (text.length > longest || /[。；！？]/.test(text)) return undefined;
  if (reporterByline.test(text) || markedName.test(text)) return { role: 'byline' };
  if (datelinePlaces.test(text) && lines[index - 1]?.trimmed.match(reporterByline)) return { role: 'byline' };
  if (authorNote.test(text)) return { role: 'byline' };
  return isOfficeAndName(text) && (line.blankBefore || line.newPage || lines[index - 1]?.role !== undefined)
    ? { role: 'byline' }
    : undefined;
});

/** `某集团董事长兼首席执行官  某某某`: office, then two spaces or more, then a name; or office and a short last word. */
export function isOfficeAndName(text: string): boolean {
  const parts = text.split(/[\s　]{2,}/);
  const name = parts.at(-1) ?? '';
  if (parts.length >= 2 && office.test(parts.slice(0, -1).join(' '))) return isName(name);
  const match = /^(.+\S)[\s　](\S{2,12})$/.exec(text);
  return match !== null && office.test(match[1] ?? '') && /\p{Script=Han}/u.test(text) && isName(match[2] ?? '');
}

const isName = (text: string) =>
  (/^\p{Script=Han}{1,4}(?:[\s·]?\p{Script=Han}{1,8}){0,3}$/u.test(text) && text.length <= 16) ||
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}$/u.test(text);
