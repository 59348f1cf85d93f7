/** Writing answers into a PO file, so that what a person wrote in it is never touched. */
import type { Message } from '../../../src/model/translation/message.ts';
import { type Catalogue, type Entry, parseTranslation, printTranslation } from '../../../src/model/translation/po.ts';
import { machineNote, stateOf } from '../../../src/model/translation/state.ts';
import { changeWholeFile } from '../../disk/write-file.ts';

export interface Answer {
  message: Message;
  translation: string;
  /** why a person should look at it; none where nothing is wrong with its form */
  reasons: readonly string[];
  /** the earlier answer that it takes the place of, if that still stands there as it was written */
  replaces?: string;
}

/** Begins a translator's comment that says why a machine's translation has to be looked at. */
export const reviewNote = 'to check:';

/**
 * Puts answers into entries that have no translation. Nothing of this process comes between reading the file and having
 * it written whole, and it is written when this returns: from then on an answer outlives any end of the process.
 * @param maker what is said of who translated: the name of the model
 * @returns contexts of the blocks whose answers were not put in, because somebody translated or changed the block
 * meanwhile; or why the file could not be changed
 */
export function storeAnswers(path: string, answers: readonly Answer[], maker: string): string[] | { problem: string } {
  const overtaken: string[] = [];
  let problem: string | undefined;
  changeWholeFile(path, (bytes) => {
    const parsed = bytes === undefined ? undefined : parseTranslation(bytes);
    if (parsed === undefined) problem = 'The file was removed meanwhile.';
    else if ('problems' in parsed)
      problem = `The file was changed meanwhile and is broken on line ${parsed.problems[0]?.line}: ${parsed.problems[0]?.message}`;
    else return printTranslation(withAnswers(parsed.catalogue, answers, maker, overtaken));
    return undefined;
  });
  return problem === undefined ? overtaken : { problem };
}

function withAnswers(catalogue: Catalogue, answers: readonly Answer[], maker: string, overtaken: string[]): Catalogue {
  const entries = [...catalogue.entries];
  for (const answer of answers) {
    const at = entries.findIndex((entry) => isFor(entry, answer));
    const entry = entries[at];
    if (entry === undefined) overtaken.push(answer.message.context);
    else entries[at] = filled(entry, answer, maker);
  }
  return { ...catalogue, entries };
}

function isFor(entry: Entry, { message, replaces }: Answer): boolean {
  if (entry.obsolete || entry.context !== message.context || entry.original !== message.text) return false;
  const state = stateOf(entry);
  return state === 'missing' || (state === 'machine' && replaces !== undefined && entry.translation === replaces);
}

function filled({ previous: _, ...entry }: Entry, { translation, reasons }: Answer, maker: string): Entry {
  const isOurs = (note: string) => note.startsWith(machineNote) || note.startsWith(reviewNote);
  return {
    ...entry,
    translation,
    flags: ['fuzzy', ...entry.flags.filter((flag) => flag !== 'fuzzy')],
    notes: [
      ...entry.notes.filter((note) => !isOurs(note)),
      `${machineNote} ${maker}`,
      ...reasons.map((reason) => `${reviewNote} ${reason}`),
    ],
  };
}
