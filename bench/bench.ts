/** A measure that `npm run bench -- NAME` takes. */
export interface Bench {
  name: string;
  /** what it measures, against what, and roughly how long it takes */
  about: string;
  /** @param given the arguments after the name */
  run(given: readonly string[]): Promise<void>;
}
