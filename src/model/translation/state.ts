/**
 * The state of a block's translation, told by nothing but what PO itself has, so that any tool for translators sets it
 * rightly: Poedit and Weblate take `fuzzy` and the previous text away when somebody accepts a translation.
 */
import type { Entry } from './po.ts';

/**
 * - `reviewed`: translated, and a person stands for it
 * - `machine`: translated and not yet reviewed (`fuzzy`)
 * - `outdated`: translated, but the original has changed since (`fuzzy`, with the previous original)
 * - `missing`: not translated
 */
export const blockStates = ['reviewed', 'machine', 'outdated', 'missing'] as const;
export type BlockState = (typeof blockStates)[number];

/** The states that a reader is told of. */
export type UnreviewedState = Exclude<BlockState, 'reviewed'>;
export const unreviewedStates = blockStates.filter((state): state is UnreviewedState => state !== 'reviewed');

export function stateOf({ translation, flags, previous, original }: Entry): BlockState {
  if (translation.trim() === '') return 'missing';
  if (!flags.includes('fuzzy')) return 'reviewed';
  return previous !== undefined && previous.original !== original ? 'outdated' : 'machine';
}

/** Begins the translator's comment that names the model: `# machine: MODEL`. For information, and to tell after an original came back. */
export const machineNote = 'machine:';

export const isMachineMade = ({ notes }: Entry): boolean => notes.some((note) => note.startsWith(machineNote));
