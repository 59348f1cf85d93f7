/** Options that benches with damaged pages share, read from the command line. */
import type { Arguments, Option } from '../../scripts/command-line/arguments.ts';
import { damageKinds } from '../damager/kinds.ts';
import { annotatedDocuments, type BenchDocument } from '../score/bench-document.ts';
import type { DamageRun } from './damage-groups.ts';

export const folderOptions: Readonly<Record<string, Option>> = {
  sources: { value: 'DIR', about: 'Other documents, scored after the built-in ones; needs --gold.' },
  gold: {
    value: 'DIR',
    about:
      'Their annotations: NAME.tsv for the document NAME, or its first part up to "_"; words between NAME and .tsv, ' +
      'such as in NAME.dev.tsv, make no difference.',
  },
};

export interface RunDefaults {
  seeds: number;
  strengths: string;
  quickSeeds: number;
  quickStrengths: string;
}

export function runOptions(defaults: RunDefaults): Readonly<Record<string, Option>> {
  return {
    seeds: { value: 'N', about: `Pages of each kind and strength. Default: ${defaults.seeds}` },
    strengths: {
      value: 'LIST',
      about: `Strengths above 0 with commas; 0.5 is as dense as in real documents. Default: ${defaults.strengths}`,
    },
    kinds: {
      value: 'LIST',
      about: `Kinds of damage with commas, of ${damageKinds.map(({ name }) => name).join(', ')}. Default: all`,
    },
    quick: { about: `${defaults.quickSeeds} seeds, strengths ${defaults.quickStrengths}, for a first look.` },
  };
}

export type Wrong = { wrong: string };

/** @returns what is to be run, or what is wrong with the first wrong option and what to write instead */
export function damageRunOf(given: Arguments, defaults: RunDefaults): DamageRun | Wrong {
  const quick = given.isOn('quick');
  const count = Number(given.given('seeds') ?? (quick ? defaults.quickSeeds : defaults.seeds));
  if (!Number.isInteger(count) || count < 1)
    return { wrong: `--seeds ${given.given('seeds')}: give a whole number from 1 on.` };
  const strengths = listOf(given.given('strengths') ?? (quick ? defaults.quickStrengths : defaults.strengths));
  const numbers = strengths.map(Number);
  if (!numbers.every((strength) => strength > 0 && strength <= 1))
    return { wrong: `--strengths ${strengths.join(',')}: give numbers above 0, up to 1, such as 0.25,0.5.` };
  const names = damageKinds.map(({ name }) => name);
  const kinds = listOf(given.given('kinds') ?? names.join(','));
  const unknown = kinds.find((kind) => !names.includes(kind));
  if (unknown !== undefined) return { wrong: `--kinds: there is no "${unknown}". Known are ${names.join(', ')}.` };
  return { kinds, strengths: numbers, seeds: Array.from({ length: count }, (_, index) => index + 1) };
}

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

/** @returns the documents of --sources that --gold annotates; none where neither is given */
export async function otherDocuments(given: Arguments): Promise<BenchDocument[] | Wrong> {
  const [sources, gold] = [given.given('sources'), given.given('gold')];
  if (sources === undefined && gold === undefined) return [];
  if (sources === undefined || gold === undefined)
    return { wrong: '--sources and --gold need each other: give the documents and their annotations.' };
  const documents = await annotatedDocuments(sources, gold);
  if (documents.length > 0) return documents;
  return { wrong: `No document in ${sources} has an annotation in ${gold}. Name the annotation of NAME.txt NAME.tsv.` };
}
