/** The line of a document that a user names: SOURCE:LINE. */
import { basename } from 'node:path';
import type { Note, Source } from '../restore/document.ts';

export interface NamedLine {
  source: Source;
  /** from 1 */
  line: number;
}

/**
 * @param given SOURCE:LINE, where SOURCE is an id, a unique beginning of one, or a file as notes name it
 * @param notes those of reading, which tell of documents that could not be read
 * @returns the line, or what is wrong and what to write instead
 */
export function findNamedLine(
  given: string,
  sources: readonly Source[],
  notes: readonly Note[],
): NamedLine | { wrong: string } {
  const match = /^(.+):(\d+)$/.exec(given.trim());
  const [, name = '', number = ''] = match ?? [];
  if (!match)
    return { wrong: `--explain ${given} names no line. Write SOURCE:LINE, such as ${sources[0]?.id ?? 'herald'}:12.` };
  const source = findSource(name, sources, notes);
  return 'wrong' in source ? source : lineIn(source, Number(number));
}

function findSource(given: string, sources: readonly Source[], notes: readonly Note[]): Source | { wrong: string } {
  const name = basename(given);
  const exact = sources.find(({ id, file }) => id === name || basename(file) === name);
  if (exact) return exact;
  const unread = notes.find(({ level, source }) => level === 'error' && isNamed(basename(source), name));
  if (unread) return { wrong: `--explain: ${basename(unread.source)} could not be read. ${unread.message}` };
  const [only, ...more] = sources.filter(({ id }) => id.startsWith(name));
  if (only && more.length === 0) return only;
  if (only)
    return {
      wrong: `--explain: several documents begin with "${name}": ${idsOf([only, ...more])}. Write more of the name.`,
    };
  return {
    wrong: `--explain: there is no document "${name}". There ${sources.length === 1 ? 'is' : 'are'} ${idsOf(sources)}.`,
  };
}

const isNamed = (file: string, name: string) => file === name || file.replace(/\.[a-z]+$/, '') === name;

const mostNamed = 12;

function idsOf(sources: readonly Source[]): string {
  const ids = sources.map(({ id }) => id);
  const rest = ids.length - mostNamed;
  return rest > 0 ? `${ids.slice(0, mostNamed).join(', ')} and ${rest} more` : ids.join(', ') || 'none';
}

function lineIn(source: Source, line: number): NamedLine | { wrong: string } {
  const lines = source.text.replace(/\n$/, '').split('\n');
  const text = lines[line - 1];
  if (text === undefined)
    return { wrong: `--explain: ${source.id} has the lines 1 to ${lines.length}, and no line ${line}.` };
  if (text.trim() === '')
    return {
      wrong: `--explain: line ${line} of ${source.id} is blank, so nothing became of it. Name a line with text.`,
    };
  return { source, line };
}
