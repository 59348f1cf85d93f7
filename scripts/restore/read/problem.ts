/** Why something cannot be read: what was seen, what was expected, what to do, and where. */
export interface Problem {
  rule: string;
  message: string;
  /** line of the file, from 1 */
  line?: number;
}

export function isProblem(value: object): value is Problem {
  return 'rule' in value && 'message' in value;
}
