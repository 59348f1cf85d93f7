/** What became of a line, printed for a reader who does not know the code. */
import type { ExplainedDecision, ExplainedText, Explanation, Outcome } from '../explain-line.ts';
import type { Choice, Score, Unit } from '../restore/decision.ts';
import { roleWords } from '../restore/document.ts';
import { rules, type Stage } from '../restore/rules.ts';
import { reasonWords } from './summary.ts';

const unitWords: Readonly<Record<Unit, string>> = {
  'log odds': 'log odds: 0 is as likely as not, 2.3 ten to one for it, −2.3 ten to one against it',
  cosine: 'cosine: likeness of two texts by their words, from 0 to 1',
  share: 'share: part of the text that is the same, from 0 to 1',
  points: 'points: what speaks for it less what speaks against it; only within one rule do they compare',
};

/** @param folder of the articles, as the user wrote it; paths are shown in it */
export function explanationLines({ source, line, texts, errors }: Explanation, folder: string): string[] {
  const several = texts.length > 1;
  const units = unitsIn(texts.flatMap(({ decisions }) => decisions));
  return [
    ...texts.flatMap((text, at) => [
      ...(at === 0 ? [] : ['']),
      several ? `${source}, line ${line}, text ${at + 1} of ${texts.length}` : `${source}, line ${line}`,
      ...textLines(text, line, folder),
    ]),
    ...(errors.length === 0
      ? []
      : ['', 'The document is not published:', ...errors.map(({ message }) => `  ${message}`)]),
    ...(units.length === 0 ? [] : ['', ...units.map((unit) => unitWords[unit])]),
  ];
}

function textLines({ text, decisions, outcomes }: ExplainedText, line: number, folder: string): string[] {
  const stage = (name: Stage, none: string) => {
    const told = decisions.filter((decision) => decision.stage === name).flatMap((one) => decisionLines(one, line));
    return told.length === 0 ? [`  ${none}`] : told;
  };
  // What stands beside the text in JSON, such as its title, no rule decides about.
  const stages = [
    'Repair',
    ...stage('repair', 'nothing in it is doubled'),
    'Label',
    ...stage('label', 'no rule had to decide about it'),
    'Arrange',
    ...stage('arrange', 'no rule had to decide about it'),
  ];
  return [
    '',
    `  ${text}`,
    '',
    ...(decisions.length === 0 ? [] : stages),
    'Outcome',
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, outcomes.length > 1, folder)),
  ];
}

function decisionLines(decision: ExplainedDecision, line: number): string[] {
  const { what, rule, because, score, next, lines, part } = decision;
  const [first, last] = lines;
  const together = first === line && last === line ? '' : ` (lines ${first} to ${last} together)`;
  const does = rules.find(({ name }) => name === rule)?.does;
  return [
    `  ${part === undefined ? '' : `“${part}” `}${what}${together}`,
    ...(rule === undefined ? [] : [row('rule', does === undefined ? rule : `${rule}: ${does}`)]),
    ...(because === undefined || because === '' ? [] : [row('because', because)]),
    ...(score === undefined ? [] : [row('score', scoreWords(score))]),
    ...(next === undefined ? [] : [row('next best', choiceWords(next))]),
  ];
}

const row = (name: string, value: string) => `    ${name.padEnd(11)}${value}`;

function choiceWords({ what, score }: Choice): string {
  return score === undefined ? what : `${what} (${scoreWords(score)})`;
}

function scoreWords({ value, unit, atLeast, atMost }: Score): string {
  const needed = atLeast === undefined ? '' : `; at least ${number(atLeast)} is needed`;
  const most = atMost === undefined ? '' : `; at most ${number(atMost)} is needed`;
  return `${unit} ${number(value)}${needed}${most}`;
}

const number = (value: number) => String(Number(value.toFixed(2))).replace('-', '−');

function outcomeLines({ characters, article, reason }: Outcome, several: boolean, folder: string): string[] {
  const text = several ? [row('text', characters)] : [];
  if (article !== undefined) {
    const { path, title, place, role, level } = article;
    const as = role === undefined ? '' : `: ${roleWords[role]}${level === undefined ? '' : ` of level ${level}`}`;
    const where = /^p\d/.test(place) ? `block ${place}` : 'front matter';
    return [`  ${folder}/${path}, ${where}${as}`, ...(title === '' ? [] : [row('article', title)]), ...text];
  }
  const why =
    reason === undefined ? 'nowhere: a fault of the restorer' : `left out as ${reason}: ${reasonWords[reason]}`;
  return [`  ${why}`, ...text];
}

function unitsIn(decisions: readonly ExplainedDecision[]): Unit[] {
  const scores = decisions.flatMap(({ score, next }) => [score, next?.score]);
  return [...new Set(scores.flatMap((score) => score?.unit ?? []))];
}
