import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function stand(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const clock = { now: 0 };
  const progress = createProgress({ isTTY, columns, write: (text) => written.push(text) }, false, () => clock.now);
  return { written, clock, progress };
}

test('a log gets a line for each new step and one every few seconds of a long one', () => {
  const { written, clock, progress } = stand(false);
  for (let done = 0; done < 1000; done++) {
    clock.now = done * 10;
    progress.show('Rendering pages', done, 1000);
  }
  progress.show('Indexing');
  expect(written).toEqual([
    'Rendering pages … 0 of 1000\n',
    'Rendering pages … 300 of 1000\n',
    'Rendering pages … 600 of 1000\n',
    'Rendering pages … 900 of 1000\n',
    'Indexing …\n',
  ]);
});

test('a terminal gets one line that moves and is taken away', () => {
  const { written, clock, progress } = stand(true);
  progress.show('Restoring', 1, 3);
  clock.now = 200;
  progress.show('Restoring', 2, 3);
  progress.clear();
  expect(written.join('')).not.toContain('\n');
  expect(written.at(-2)).toBe('\r\u001B[2KRestoring … 2 of 3');
  expect(written.at(-1)).toBe('\r\u001B[2K');
});

test('a line never wraps in a narrow terminal, wide characters counted twice', () => {
  const { written, progress } = stand(true, 16);
  progress.show('Restoring 江海周报二〇二六');
  expect(written).toEqual(['\r\u001B[2KRestoring 江海']);
});

test('nothing is shown when quiet', () => {
  const written: string[] = [];
  const progress = createProgress({ isTTY: true, write: (text) => written.push(text) }, true, () => 0);
  progress.show('Reading');
  progress.clear();
  expect(written).toEqual([]);
});
