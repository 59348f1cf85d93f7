/** Asks again where that may help, after longer and longer pauses. */
import { setTimeout } from 'node:timers/promises';
import { ask, type ChatMessage, type Endpoint, type Outcome } from './ask.ts';

export interface Patience {
  /** how often one question is sent at most */
  tries: number;
  /** milliseconds before the second try; each further pause is twice as long */
  firstPause: number;
  /** milliseconds beyond which no pause grows; one for which the server asks may be longer, up to `longestAskedPause` */
  longestPause: number;
  /** milliseconds; a server that asks for a longer pause is not waited for */
  longestAskedPause: number;
  /** between 0 and 1 */
  random(): number;
  /** milliseconds since 1970 */
  now(): number;
  /** ends pauses at once; what is under way is waited for */
  stop: AbortSignal;
  /** told of each pause: why, and for how many milliseconds */
  onPause(reason: string, pause: number): void;
}

export type PatientOutcome = Exclude<Outcome, { kind: 'again' }> | { kind: 'stopped' };

export const usualPatience = { tries: 6, firstPause: 1000, longestPause: 60_000, longestAskedPause: 600_000 } as const;

export async function askPatiently(
  endpoint: Endpoint,
  messages: readonly ChatMessage[],
  patience: Patience,
): Promise<PatientOutcome> {
  for (let tried = 1; !patience.stop.aborted; tried++) {
    const outcome = await ask(endpoint, messages, patience.now);
    if (outcome.kind !== 'again') return outcome;
    if (tried >= patience.tries) return { kind: 'refused', reason: `${outcome.reason}, at the last of ${tried} tries` };
    if ((outcome.after ?? 0) > patience.longestAskedPause)
      return {
        kind: 'refused',
        reason: `${outcome.reason}. It asks to be left alone for ${Math.ceil((outcome.after ?? 0) / 60_000)} minutes`,
      };
    const pause = pauseBefore(tried, outcome.after, patience);
    patience.onPause(outcome.reason, pause);
    await pauseFor(pause, patience.stop);
  }
  return { kind: 'stopped' };
}

/**
 * Between half and all of the exponential pause, so that requests which failed together do not come back together; never
 * sooner than the server asked. Source: M. Brooker, “Exponential Backoff And Jitter”, AWS Architecture Blog (2015), “equal jitter”.
 */
function pauseBefore(tried: number, asked: number | undefined, { firstPause, longestPause, random }: Patience): number {
  const most = Math.min(longestPause, firstPause * 2 ** (tried - 1));
  const pause = most / 2 + (random() * most) / 2;
  return asked === undefined ? pause : asked + (random() * firstPause) / 2;
}

async function pauseFor(milliseconds: number, stop: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}
