/**
 * Bylines as they were seen: on one line, names and place on two, behind a bullet, title and name apart by two spaces,
 * and as a signature in brackets behind the last word: `…还会再来。 （马嘉禾）`
 */
import { type Line, onlyRun, type Passage, wholeLine } from '../print.ts';

/** `本报记者 林知遥 临江报道` with the place on a line of its own. */
export function bylineOnTwoLines(byline: Passage): Line[] {
  const at = byline.text.search(/\s\S+报道$/u);
  if (at < 0) return [wholeLine(byline)];
  const run = { passage: byline };
  return [
    [{ ...run, from: 0, to: at, text: byline.text.slice(0, at) }],
    [{ ...run, from: at, to: byline.text.length, text: byline.text.slice(at).trim() }],
  ];
}

/** Office and name apart by two spaces, as under the titles of proceedings: `某集团总裁  林若微`. */
export function bylineSetApart(byline: Passage): Line {
  return [{ passage: byline, from: 0, to: byline.text.length, text: byline.text.replace(/ (?=\S+$)/u, '  ') }];
}

/** The signature behind the last line of the text. */
export function signatureBehindText(lines: readonly Line[], signature: Passage): Line[] {
  const last = lines.at(-1);
  if (!last || !onlyRun(last)) return [...lines, wholeLine(signature)];
  const run = { passage: signature, from: 0, to: signature.text.length, text: ` ${signature.text}` };
  return [...lines.slice(0, -1), [...last, run]];
}
