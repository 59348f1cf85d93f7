/**
 * The tab behind a list's mark, or the indent of a paragraph, is a character too in some fonts, and lost like others. As
 * a lost character it would say that the text lacks something there.
 *
 *     ◎ �先靠泊后接电      → ◎ 先靠泊后接电
 *     b) �谁来付费         → b) 谁来付费
 *     �在渡口以南          → 在渡口以南
 *     � 月的早晨           → stays: a figure was lost
 */
import type { LeftOut } from '../document.ts';
import { concatTraced, sliceTraced, type TracedText } from '../traced-text.ts';

const behindMark = /^\s*(?:[◎○●•▪■◆◇□]|[a-zA-Z][.)）]|\d{1,2}[.)）]|[（(]\d{1,2}[）)])\s*(?=\ufffd[^\ufffd\s])/;
/** Nothing that would follow a lost figure. */
const atStart = /^\s*(?=\ufffd(?![年月日时点分个项亿万千百倍岁吨元米家座条次名位期版号])\p{Script=Han})/u;

/** @param leftOut receives the character that stood for the tab */
export function dropLostTab(text: TracedText, leftOut: LeftOut[]): TracedText {
  const before = behindMark.exec(text.text) ?? atStart.exec(text.text);
  if (!before) return text;
  const at = before[0].length;
  leftOut.push({ reason: 'mark', text: sliceTraced(text, at, at + 1) });
  return concatTraced([sliceTraced(text, 0, at), sliceTraced(text, at + 1)]);
}
