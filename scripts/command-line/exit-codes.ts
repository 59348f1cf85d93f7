/** What the commands tell the shell. The help text of each command lists those it can give. */
export const exitCodes = {
  good: 0,
  /** built or converted, but some documents failed; or `check` found something */
  withErrors: 1,
  wrongUsage: 2,
  /** nothing built; what stood before is untouched */
  nothingBuilt: 3,
  /** stopped by Ctrl-C, as shells count it: 128 + SIGINT */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
