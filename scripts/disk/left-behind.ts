/** Temporary folders have the number of their process in their names; this tells whose process has ended. */

/**
 * Whether a temporary folder was left behind: its process was killed. One with our own number is from an earlier
 * process that had it, as happens in containers, because it is asked before we make ours.
 */
export function isLeftBehind(processId: number): boolean {
  return processId === process.pid || !isRunning(processId);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
