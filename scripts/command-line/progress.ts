/** Progress of long work: on a terminal one line that moves, in a log a plain line every few seconds. */

/** What progress is written to: `process.stderr`, or a stand-in. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** @param done how many of `total` are finished; both left out where the work cannot be counted */
  show(what: string, done?: number, total?: number): void;
  /** Takes the moving line away, so that something else can be printed. */
  clear(): void;
}

const millisecondsBetweenMoves = 80;
const millisecondsBetweenLines = 3000;
const eraseLine = '\r\u001B[2K';

/** @param now a clock in milliseconds */
export function createProgress(stream: ProgressStream, quiet: boolean, now: () => number): Progress {
  if (quiet) return { show: () => {}, clear: () => {} };
  return stream.isTTY === true ? movingLine(stream, now) : plainLines(stream, now);
}

function movingLine(stream: ProgressStream, now: () => number): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownWhat = '';
  return {
    show(what, done, total) {
      if (what === shownWhat && now() - shownAt < millisecondsBetweenMoves) return;
      shownAt = now();
      shownWhat = what;
      stream.write(eraseLine + cutToColumns(sentence(what, done, total), (stream.columns || 80) - 1));
    },
    clear: () => void stream.write(eraseLine),
  };
}

function plainLines(stream: ProgressStream, now: () => number): Progress {
  let shownAt = now();
  let shownWhat = '';
  return {
    show(what, done, total) {
      const isNew = what !== shownWhat && (done === undefined || done === 0);
      if (!isNew && now() - shownAt < millisecondsBetweenLines) return;
      shownAt = now();
      shownWhat = what;
      stream.write(`${sentence(what, done, total)}\n`);
    },
    clear: () => {},
  };
}

function sentence(what: string, done?: number, total?: number): string {
  return done === undefined || total === undefined ? `${what} …` : `${what} … ${done} of ${total}`;
}

/** Cuts a line to a number of columns; Han characters and their punctuation take two. */
function cutToColumns(text: string, columns: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
    if (used > columns) return kept;
    kept += character;
  }
  return kept;
}
