/** What the restorer loses without each of its rules, on the collection, on damaged pages, and on any other documents. */
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { type Rule, rules } from '../../scripts/restore/rules.ts';
import { type Bench, refuse } from '../bench.ts';
import { builtInDocuments } from '../score/bench-document.ts';
import { shareNames } from '../score/score.ts';
import { shareTitles } from '../score/score-table.ts';
import { textTable } from '../table.ts';
import { pagesOf } from '../trial/damage-groups.ts';
import { failureLines, runTrials } from '../trial/run-trials.ts';
import { failuresIn, type Trial, type TrialDocument, type TrialResult, type Version } from '../trial/trial.ts';
import { damageRunOf, folderOptions, otherDocuments, type RunDefaults, runOptions } from '../trial/trial-options.ts';
import { writeResult } from '../write-result.ts';
import { type RuleWorth, remarkOn, ruleTrials, worthOf } from './rule-worth.ts';

const defaults: RunDefaults = { seeds: 4, strengths: '0.5', quickSeeds: 2, quickStrengths: '0.5' };

export const rulesBench: Bench = {
  name: 'rules',
  summary: 'what the restorer loses without each of its rules (ten minutes; --quick: four)',
  about:
    'Restores the built-in collection and damaged pages with all rules and with all but one, for each rule, and prints ' +
    'how each score changes without it: the mean over documents, weighted by their annotated text. "Worth" is the mean ' +
    'of these changes turned so that more is better; it is told for each group of documents too. Rules that earn ' +
    'nothing are marked.',
  options: {
    ...folderOptions,
    ...runOptions(defaults),
    rules: { value: 'LIST', about: 'Names of rules with commas. Default: all' },
    json: { value: 'FILE', about: 'Write the figures of every rule there.' },
  },
  examples: [
    { run: 'npm run bench -- rules', does: 'All rules on the collection and on damaged pages.' },
    {
      run: 'npm run bench -- rules --rules folio,running-head --kinds "running heads"',
      does: 'Two rules on what they are for.',
    },
  ],
  exitCodes: {
    [exitCodes.good]: 'Measured.',
    [exitCodes.withErrors]: 'The restorer failed on a document.',
    [exitCodes.wrongUsage]: 'Wrong option or folder.',
  },
  run: runRulesBench,
};

/** Documents that are told apart in the table. */
interface Group {
  name: string;
  documents: readonly TrialDocument[];
}

interface RuleRow {
  rule: Rule;
  all: RuleWorth;
  /** in the order of the groups */
  groups: readonly RuleWorth[];
}

async function runRulesBench(given: Arguments): Promise<ExitCode> {
  const run = damageRunOf(given, defaults);
  if ('wrong' in run) return refuse(run.wrong);
  const others = await otherDocuments(given);
  if ('wrong' in others) return refuse(others.wrong);
  const chosen = chosenRules(given.given('rules'));
  if ('wrong' in chosen) return refuse(chosen.wrong);
  const groups: Group[] = [
    { name: 'collection', documents: await builtInDocuments() },
    ...(others.length > 0 ? [{ name: 'sources', documents: others }] : []),
    { name: 'damaged', documents: pagesOf(run) },
  ];
  const results = await resultsOf(
    groups.flatMap(({ documents }) => documents),
    chosen,
  );
  const rows = rowsOf(groups, chosen, results);
  process.stdout.write(`${rulesTable(groups, rows)}\n\n${legend(rows)}\n`);
  const json = given.given('json');
  if (json !== undefined) writeResult(json, `${JSON.stringify(rows, null, 1)}\n`);
  const failures = failuresIn(results);
  process.stderr.write(failureLines(failures));
  return failures.length > 0 ? exitCodes.withErrors : exitCodes.good;
}

function chosenRules(list: string | undefined): readonly Rule[] | { wrong: string } {
  if (list === undefined) return rules;
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !rules.some((rule) => rule.name === name));
  if (unknown === undefined) return rules.filter((rule) => names.includes(rule.name));
  return { wrong: `--rules: there is no rule "${unknown}". scripts/restore/rules.ts lists them.` };
}

/** Rules in one trial: few enough that one long document does not keep one processor busy while the others idle. */
const rulesInTrial = 12;

/** @returns for each document one outcome with all rules, then one for each rule that is left out */
async function resultsOf(documents: readonly TrialDocument[], chosen: readonly Rule[]): Promise<TrialResult[]> {
  const whole: Version = { root: projectRoot, without: [] };
  const versions = chosen.map(({ name }): Version => ({ root: projectRoot, without: [name] }));
  const parts = Array.from({ length: Math.ceil(versions.length / rulesInTrial) }, (_, at) =>
    versions.slice(at * rulesInTrial, (at + 1) * rulesInTrial),
  );
  const longestFirst = [...documents.keys()].sort((left, right) => sizeOf(documents[right]) - sizeOf(documents[left]));
  const trials = longestFirst.flatMap((at) =>
    parts.map((part): Trial => ({ document: documents[at] as TrialDocument, versions: [whole, ...part] })),
  );
  const results = await runTrials(trials, `Leaving out ${chosen.length} rules, one at a time`);
  const ofDocuments = new Map(
    longestFirst.map((at, order) => {
      const own = results.slice(order * parts.length, (order + 1) * parts.length);
      const first = own[0]?.[0];
      return [at, [...(first === undefined ? [] : [first]), ...own.flatMap((result) => result.slice(1))]] as const;
    }),
  );
  return documents.map((_, at) => ofDocuments.get(at) ?? []);
}

const sizeOf = (document: TrialDocument | undefined): number =>
  document !== undefined && 'bytes' in document ? document.bytes.length : 0;

function rowsOf(groups: readonly Group[], chosen: readonly Rule[], results: readonly TrialResult[]): RuleRow[] {
  const rows = chosen.map((rule, at): RuleRow => {
    const trials = (from: number, to: number) => ruleTrials(results.slice(from, to), at + 1);
    let start = 0;
    const ofGroups = groups.map(({ documents }) => {
      const from = start;
      start += documents.length;
      return worthOf(trials(from, start));
    });
    return { rule, all: worthOf(trials(0, results.length)), groups: ofGroups };
  });
  return rows.sort((left, right) => right.all.worth - left.all.worth);
}

function rulesTable(groups: readonly Group[], rows: readonly RuleRow[]): string {
  const heads = ['worth', ...groups.map(({ name }) => name), 'changed', 'helped', 'harmed'];
  const cells = rows.map(({ rule, all, groups: ofGroups }) => [
    rule.name,
    rule.stage,
    ...shareNames.map((name) => changeCell(all.changes[name])),
    ...[all, ...ofGroups].map(({ worth }) => changeCell(worth)),
    `${all.changed}/${all.documents}`,
    String(all.helped),
    String(all.harmed),
    remarkOn(all),
  ]);
  return textTable(['rule', 'stage', ...shareTitles, ...heads, ''], cells, 2);
}

function changeCell(change: number | undefined): string {
  if (change === undefined) return '–';
  const shown = change.toFixed(4);
  if (Number(shown) === 0) return '·';
  return `${change > 0 ? '+' : ''}${shown.replace(/^(-?)0\./, '$1.')}`;
}

function legend(rows: readonly RuleRow[]): string {
  const remarked = (remark: string) => rows.filter(({ all }) => remarkOn(all) === remark).map(({ rule }) => rule.name);
  const lists = ['harms', 'earns nothing', 'never used', 'helps one document'].map((remark) => {
    const names = remarked(remark);
    return `${remark} (${names.length}): ${names.join(', ') || '–'}`;
  });
  return [
    'Changes of each score when the rule is left out; of lost, leaked and twice less is better.',
    'Changed, helped, harmed: documents that come out otherwise with the rule, those that score higher, and lower.',
    'Levels of headings, spaces and tables are not scored: a rule for them may earn its place all the same.',
    ...lists,
  ].join('\n');
}
