/** `sync` and `machine` write the same files, so one of them at a time works in a folder. */
import { claimFolder } from '../disk/claim-folder.ts';
import type { TranslationFolders } from './translation-folders.ts';

/** @returns gives the folder back; or who has it, and what to do */
export function claimTranslations(
  { translations, given }: TranslationFolders,
  work: 'sync' | 'machine',
): (() => void) | { wrong: string } {
  const claim = claimFolder(translations, work);
  if (typeof claim === 'function') return claim;
  const { claimed, process: id } = claim;
  return {
    wrong: `Process ${id} is at work in --translations ${given.translations}. Wait until it has ended. If there is no such process of Reading Room any more, delete ${claimed}.`,
  };
}
