/**
 * Packages that only this bench needs. Lighthouse brings 114 packages of 176 MB, which is too much for an installation
 * that everybody makes; they are fetched when the bench is run, into a folder of their own that is used again the next time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name → version, exact. */
export type Packages = Readonly<Record<string, string>>;

/**
 * @param folder made where there is none
 * @returns why they could not be fetched, in npm's own words, or nothing when they are there
 */
export function fetchPackages(folder: string, packages: Packages): string | undefined {
  if (Object.entries(packages).every(([name, version]) => versionIn(folder, name) === version)) return undefined;
  mkdirSync(folder, { recursive: true });
  const description = { private: true, type: 'module', dependencies: packages };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description)}\n`);
  process.stderr.write(`Fetching ${Object.keys(packages).join(', ')} into ${folder} …\n`);
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', ['install', ...quiet], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? undefined : stderr.trim();
}

function versionIn(folder: string, name: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version);
}
