import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import { advertisement, contact, editorsLine, issueLine, jumpLine } from '../patterns.ts';

/**
 * Lines by which a paper tells how to reach it, who made the page and where a report goes on. Such a line is short or
 * full of numbers, and no sentence.
 *
 *     发行热线:(0519)88001234 扫码订阅     → furniture
 */
export const contactLine = lineRule('contact-line', (line, index, lines) => {
  const text = line.trimmed;
  if (advertisement.test(text)) return { role: 'advertisement' };
  if (writeTo.test(text) || jumpLine.test(text) || editorsLine.test(text) || issueLine.test(text))
    return { role: 'furniture' };
  if (monthAndName.test(text) && issueLine.test(lines[index - 1]?.trimmed ?? '')) return { role: 'furniture' };
  if (!contact.test(text) || /[。；]/.test(text) || isRunningText(line)) return undefined;
  if ((text.match(labels) ?? []).length > 1 || mailAlone.test(text)) return { role: 'furniture' };
  const digits = text.replace(/\D/g, '').length;
  const apart = line.blankBefore || line.blankAfter;
  const plain = legal.test(text) || /(?:\d{3,4}[)）-]?\d{7,8}|\d{11})\D*$/.test(text);
  return plain || (apart && (text.length <= 14 || digits >= 6)) ? { role: 'furniture' } : undefined;
});

/** A line of a paragraph that speaks of licences or printing: full, with clauses in it, and set close on both sides. */
const isRunningText = (line: ContextLine) =>
  line.full && !line.blankBefore && !line.blankAfter && /\p{Script=Han}{2}，\p{Script=Han}{2}/u.test(line.trimmed);

/** Under a journal's volume and issue, its month and its name in English: `2021 年 4 月 Harbour Studies`. */
const monthAndName = /^\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?[\s　]+\p{Lu}[\p{Script=Latin}\s&,.’-]+$/u;

/** Two of them stand in no text. */
const labels = /(?:电话|热线|地址|社址|邮编|邮箱|网址|传真|信箱)[:：]/g;
const mailAlone = /^[^。，；]{0,16}[:：]\s*[\w.-]+@[\w.-]+$/;
const writeTo = /^[^。，；]{0,12}(?:信箱|邮箱|投稿)\s*[:：]?\s*[\w.-]+@[\w.-]+$/;

/** Registrations and counsel, which papers print without numbers too. */
const legal = /许可证|法律顾问|刊号|邮发|^(?:社址|地址|电话|总机|传真|邮编|印刷)[:：]/;
