/**
 * A font without a character map loses its figures. Most extractions write � for each; some leave only the blank that
 * stood there: between a word and a unit that nothing but a figure can stand before. Spaces that justification leaves
 * look like that, so it counts only in documents that lost other figures too, and not in lines that are letter-spaced.
 *
 *     客运量下降了 个百分点，为 余年来最低       → both blanks are kept as lost figures
 *     客 运 量 下 降 了 个 百 分 点             → stays
 *     出席的有公司 年会的客人                   → stays
 */
import { lostFigure } from '../../../src/model/lost-figure.ts';
import type { TracedText } from '../traced-text.ts';
import type { RepairedLine } from './repair.ts';

/** Units that cannot follow a Chinese word without a figure. */
const onlyAfterFigure = '个百分点|[%％‰]|余[年家个人项次名万亿种座]';
/** Units that may begin a word, but not right after a word that announces a figure. */
const announced =
  '个(?![人体性别案])|年(?![会度轻龄终])|月(?![亮球])|日(?![本常报前益用化])|亿|万(?![一物科])|倍|吨|元(?![宇旦首素])|公里|平方|千瓦|美元|人次|家(?![庭电])|项|座|届|世纪';
const announcing = '[约近超过达到为是了在于从至由自有共计第每占长降高少加升逾仅年月和与，、（“]';
const gap = new RegExp(
  String.raw`(?<=\p{Script=Han})[ \u00a0](?=[ \u00a0]*(?:${onlyAfterFigure}))|(?<=${announcing})[ \u00a0](?=[ \u00a0]*(?:${announced}))`,
  'gu',
);
/** Blanks between Chinese characters that show a line to be letter-spaced or a row of cells. */
const spaced = /\p{Script=Han}[ \u00a0]+(?=\p{Script=Han})/gu;
const mostBlanks = 2;
/** So many places where figures were lost show that more may have been. */
const fewestLosses = 3;

/** @returns the lines, in those that lost figures the blank as `lostFigure`, from the same place of the source */
export function markLostFigures(lines: readonly RepairedLine[]): RepairedLine[] {
  const gaps = lines.map((line) => gapsIn(line.text.text));
  const lost = lines.reduce((sum, line, at) => sum + (gaps[at]?.length ?? 0) + lossesIn(line.text.text), 0);
  if (lost < fewestLosses) return [...lines];
  return lines.map((line, at) => (gaps[at]?.length ? { ...line, text: withGaps(line.text, gaps[at]) } : line));
}

const lossesIn = (text: string) => text.match(/\ufffd+/g)?.length ?? 0;

function gapsIn(text: string): number[] {
  const found = [...text.matchAll(gap)].map((match) => match.index);
  const others = (text.match(spaced)?.length ?? 0) - found.length;
  return others > mostBlanks ? [] : found;
}

function withGaps({ text, origins }: TracedText, gaps: readonly number[]): TracedText {
  const characters = [...Array(text.length).keys()].map((at) => (gaps.includes(at) ? lostFigure : text[at]));
  return { text: characters.join(''), origins };
}
