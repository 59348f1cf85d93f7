/** Runs the commands as a user does, in a process of their own, and looks at what they print and leave. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** @param root the checkout whose command runs */
export function startCommand(name: string, given: readonly string[], root = projectRoot): ChildProcess {
  // The tests' own environment would tell Astro and Vite that they run under a test.
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  return spawn(process.execPath, [join(root, 'scripts', `${name}.ts`), ...given], { cwd: root, env: environment });
}

export async function runCommand(name: string, given: readonly string[], root = projectRoot): Promise<Ended> {
  return endOf(startCommand(name, given, root));
}

export async function endOf(child: ChildProcess): Promise<Ended> {
  if (!child.stdout || !child.stderr) throw new Error('the command has no output to read');
  const { promise, resolve: ended } = Promise.withResolvers<number | null>();
  child.on('close', ended);
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), promise]);
  return { exitCode, stdout, stderr };
}

/** Waits until a command that goes on has printed something. */
export async function waitForOutput(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  const { promise, resolve: found, reject } = Promise.withResolvers<RegExpExecArray>();
  let printed = '';
  const look = (chunk: Buffer) => {
    printed += chunk.toString();
    const match = wanted.exec(printed);
    if (match) found(match);
  };
  child.stdout?.on('data', look);
  child.stderr?.on('data', look);
  child.on('close', (code) => reject(new Error(`ended with ${code} before it printed ${wanted}:\n${printed}`)));
  return promise;
}

/** A folder for one test file, removed after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-room-test-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** One hash for the names and contents of all files of a folder. */
export async function hashOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}
