import type { Note } from '../restore/document.ts';

/** Something that does not hold: which rule, what was seen and what to do. */
export interface Finding {
  rule: string;
  message: string;
  /** line of the file that the finding is about, from 1 */
  line?: number;
}

export function findingNote(file: string, { rule, message, line }: Finding): Note {
  return { level: 'error', rule, source: file, ...(line !== undefined && { line }), message };
}
