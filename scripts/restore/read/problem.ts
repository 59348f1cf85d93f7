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

/** Two issues of one field are one slip to its editor. @returns each once, by line */
export function onceByLine(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem]));
  return [...once.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
