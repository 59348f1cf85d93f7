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
  if (makers(text) > 1 && !/[。；，]/.test(text)) return { role: 'furniture' };
  if (disclaimer.test(text) && !/。.*\p{L}/u.test(text)) return { role: 'furniture' };
  if (weather.test(text)) return { role: 'furniture' };
  if (seePage.test(text)) return { role: 'promo' };
  if (monthAndName.test(text) && issueLine.test(lines[index - 1]?.trimmed ?? '')) return { role: 'furniture' };
  if (!contact.test(text) || /[。；]/.test(text) || isRunningText(line)) return undefined;
  if (numberAlone.test(text)) return { role: 'furniture' };
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

/** Who made the page, each behind what he did for it: `责任编辑 某某 版式 某某`. */
const maker =
  /(?:^|[\s　])(?:责编|(?:责任|本版|本期|值班|执行|美术|图片)?编辑|主编|美编|校对|审校|版式|(?:版面)?设计|制图|排版|组版|视觉)(?:[\s　]*[/／:：]\s*|[\s　]+)\p{Script=Han}{2,4}(?=$|[\s　])/gu;
const makers = (text: string) => text.match(maker)?.length ?? 0;

/** What the paper does not answer for, and what others may not do with it. */
const disclaimer =
  /本[版报刊栏][^。；]{0,14}(?:不构成|仅代表|不代表|仅供参考)|(?:本[版报刊]|版权)[^。；]{0,12}未经[^。；]{0,8}(?:授权|许可|允许|同意)/;

/** The day's weather in one line beside the masthead. */
const weather = /^(?:[今明][日天]|市区)?天气[\s　:：][^。；，]{0,40}\d[\s　]?(?:℃|°C)[^。；，]{0,16}$/;

/** Where more is said about a report: `详见02版`. */
const seePage =
  /^[^\p{L}\d]{0,2}(?:(?:相关|详细|更多)?(?:报[道导]|内容)[\s　]*)?(?:详?见|请看|刊)[\s　]*(?:今日)?[\s　]*(?:第?\s*(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,3})\s*版|[A-D]\d{1,2})[\s　]*\P{L}{0,2}$/u;

/** What is dialled, and the number: `新闻热线：88001234`. */
const numberAlone =
  /^(?:\p{Script=Han}{0,8}(?:热线|电话|传真)[\s　]*[:：]?[\s　]*(?:[(（]?0\d{2,3}[)）]?[\s　—–-]*)?\d[\d—–-]{5,}(?:转\d{1,5})?[\s　]*)+$/u;

/** Two of them stand in no text. */
const labels = /(?:电话|热线|地址|社址|邮编|邮箱|网址|传真|信箱)[:：]/g;
const mailAlone = /^[^。，；]{0,16}[:：]\s*[\w.-]+@[\w.-]+$/;
const writeTo = /^[^。，；]{0,12}(?:信箱|邮箱|投稿)\s*[:：]?\s*[\w.-]+@[\w.-]+$/;

/** Registrations and counsel, which papers print without numbers too. */
const legal = /许可证|法律顾问|刊号|邮发|^(?:社址|地址|电话|总机|传真|邮编|印刷)[:：]/;
