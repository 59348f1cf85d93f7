/** One command at a time works in a folder: two that translate the same blocks would both pay for them. */
import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftBehind } from './left-behind.ts';

const claimName = /^\.claim\.reading-room-(?<process>\d+)-(?<work>.+)$/;

/**
 * Claims a folder until the process ends or gives it back. A claim is an empty file with the process and its work in its
 * name; each process first makes its own and then looks for others, so of two that come together at least one gives way.
 * @param work what the folder is claimed for, in one word, for the message of who comes second
 * @returns gives the folder back; or the path of the claim of another process that is still running
 */
export function claimFolder(folder: string, work: string): (() => void) | { claimed: string; process: number } {
  mkdirSync(folder, { recursive: true });
  const own = `.claim.reading-room-${process.pid}-${work}`;
  closeSync(openSync(join(folder, own), 'w'));
  const giveBack = () => {
    rmSync(join(folder, own), { force: true });
    process.off('exit', giveBack);
  };
  process.once('exit', giveBack);
  for (const name of readdirSync(folder)) {
    const owner = Number(claimName.exec(name)?.groups?.process);
    if (name === own || Number.isNaN(owner)) continue;
    if (isLeftBehind(owner)) rmSync(join(folder, name), { force: true });
    else {
      giveBack();
      return { claimed: join(folder, name), process: owner };
    }
  }
  return giveBack;
}
