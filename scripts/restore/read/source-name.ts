/**
 * Names of documents. The name without its ending is the source's id: a folder, a part of addresses and of a memory
 * stick's paths. Allowed are letters and digits of any script (Han included), `-`, `_` and `.` between them, at most 100
 * characters, in Unicode's composed form. Not allowed are the names of the site's own pages, of language folders and of
 * Windows devices. The id is never changed; a name that cannot stand is an error with a name that could.
 */
import { reservedSourceNames } from '../../../src/model/addresses.ts';
import { interfaceLanguages } from '../../../src/model/languages.ts';

const safeName = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]|\.(?=[\p{L}\p{N}]))*$/u;
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longest = 100;

/** @returns why the id cannot stand, as a sentence with its remedy, or nothing */
export function sourceNameProblem(id: string): string | undefined {
  const lower = id.toLowerCase();
  const isTaken = reservedSourceNames.has(lower) || interfaceLanguages.some((language) => language === lower);
  if (isTaken)
    return `The name "${id}" belongs to a page or folder of the site itself. Rename the file, for example to "${id}-1".`;
  if (deviceName.test(id))
    return `Windows cannot store a folder named "${id}". Rename the file, for example to "x-${id}".`;
  if (id.length > longest)
    return `The name has ${id.length} characters, more than ${longest}. Rename the file to a shorter name.`;
  if (safeName.test(id) && id === id.normalize('NFC')) return undefined;
  const shown = JSON.stringify(id);
  return `The name ${shown} cannot be part of an address: only letters, digits, "-", "_" and single "." between them can. Rename the file, for example to "${safeNameFor(id)}".`;
}

function safeNameFor(id: string): string {
  const name = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
  return name || 'document-1';
}
