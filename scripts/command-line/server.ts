/** What the commands that serve pages share. */

/** @returns the number of a port, and what is wrong with it where it is none */
export function portOf(given: string): { number: number; wrong?: string } {
  const number = Number(given);
  const fits = /^\d+$/.test(given) && number <= 65535;
  return fits ? { number } : { number: 0, wrong: `--port ${given} is no port. Give a number from 0 to 65535.` };
}

/** Waits until Ctrl-C or the system stops the process. */
export async function waitForStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  await promise;
}
