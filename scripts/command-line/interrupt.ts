/** Ctrl-C: what a command leaves lying about is removed before it stops. */
import { exitCodes } from './exit-codes.ts';

const cleanups = new Set<() => void>();
let listening = false;

/**
 * @param cleanup runs at once when the process is told to stop, so it must not wait for anything
 * @returns takes the cleanup back, for work that has ended
 */
export function onInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  if (!listening) listen();
  return () => void cleanups.delete(cleanup);
}

function listen(): void {
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

function stop(): never {
  for (const cleanup of cleanups) cleanup();
  process.stderr.write('\nStopped. What was built before is untouched.\n');
  process.exit(exitCodes.interrupted);
}

/**
 * For work that is better finished than broken off: the first signal is only told of, the second one stops the process.
 * @param onFirst runs at the first signal
 * @returns ends the listening
 */
export function onFirstInterrupt(onFirst: () => void): () => void {
  let isSecond = false;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listener = () => {
    if (isSecond) process.exit(exitCodes.interrupted);
    isSecond = true;
    onFirst();
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
