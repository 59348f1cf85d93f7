/** Time and memory of a command with all processes that it starts. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Measure {
  seconds: number;
  /**
   * The most resident memory of the process and its descendants at one moment, in bytes, sampled from `/proc` (pages
   * that they share count once for each); nothing where there is no `/proc`.
   */
  peakMemory?: number;
  output: string;
  /** what it wrote to standard error */
  errors: string;
  exitCode: number;
}

const millisecondsBetweenSamples = 100;
const bytesInPage = 4096;

/**
 * @param accepted exit codes of a command that did what it was measured for
 * @throws when the command fails otherwise, with what it wrote to standard error
 */
export async function measureProcess(
  script: string,
  given: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
  accepted: readonly number[] = [0],
): Promise<Measure> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...given], { cwd: folder, env: { ...process.env, ...environment } });
  const peak = { bytes: 0 };
  const sampler = setInterval(() => {
    peak.bytes = Math.max(peak.bytes, memoryOfTree(child.pid ?? 0));
  }, millisecondsBetweenSamples);
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  clearInterval(sampler);
  const seconds = (performance.now() - start) / 1000;
  if (exitCode === null || !accepted.includes(exitCode))
    throw new Error(`${script} ended with ${exitCode}:\n${errors}`);
  const measure = { seconds, output, errors, exitCode };
  return peak.bytes > 0 ? { ...measure, peakMemory: peak.bytes } : measure;
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject).on('close', resolve);
  return promise;
}

interface RunningProcess {
  id: number;
  parent: number;
  bytes: number;
}

function memoryOfTree(root: number): number {
  const processes = runningProcesses();
  const children = Map.groupBy(processes, (each) => each.parent);
  let bytes = processes.find((each) => each.id === root)?.bytes ?? 0;
  const waiting = [root];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const child of children.get(parent) ?? []) {
      bytes += child.bytes;
      waiting.push(child.id);
    }
  }
  return bytes;
}

function runningProcesses(): RunningProcess[] {
  if (!existsSync('/proc/self/statm')) return [];
  const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return names.map(readProcess).filter((each) => each !== undefined);
}

/** Fields as in proc(5): in `stat` the parent is the second after the name in brackets, in `statm` the second is resident. */
function readProcess(name: string): RunningProcess | undefined {
  try {
    const stat = readFileSync(join('/proc', name, 'stat'), 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const pages = Number(readFileSync(join('/proc', name, 'statm'), 'utf8').split(' ')[1]);
    return { id: Number(name), parent, bytes: pages * bytesInPage };
  } catch {
    return undefined; // it ended while we looked
  }
}
