import { relative, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';

/**
 * Milliseconds for which a file has to be left alone. Whoever saves a file empties it first; the watcher may tell of that
 * and not of what is written right after it.
 */
const leftAlone = 100;

/**
 * Tells of the files of a folder that are added, changed or removed while the site is being worked on, each when it is
 * left alone. Does nothing in a build.
 * @param changed gets the file's path in the folder, with `/`; what it throws is logged, and the server goes on
 */
export function watchFiles(
  { watcher, logger }: Pick<LoaderContext, 'watcher' | 'logger'>,
  folder: string,
  changed: (path: string) => Promise<void>,
): void {
  if (!watcher) return;
  watcher.add(folder);
  const waiting = new Map<string, NodeJS.Timeout>();
  watcher.on('all', (event, path) => {
    const inside = relative(folder, path);
    if (inside.startsWith('..') || event.endsWith('Dir')) return;
    clearTimeout(waiting.get(path));
    const tell = () => {
      waiting.delete(path);
      changed(withSlashes(inside)).catch((error: unknown) => logger.error(`${path}: ${String(error)}`));
    };
    waiting.set(path, setTimeout(tell, leftAlone));
  });
}

/** @returns the path as addresses and ids have it, on Windows too */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
