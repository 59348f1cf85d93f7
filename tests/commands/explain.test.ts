/** `npm run convert -- --explain SOURCE:LINE` on the built-in collection, as a user asks for it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, runCommand, temporaryFolder } from './run-command.ts';

const folder = await temporaryFolder();
const articles = join(folder, 'articles');
const explain = (line: string) => runCommand('convert', ['--articles', articles, '--explain', line]);

/** Number, from 1, of the first line of a document of the collection in which a text stands. */
async function lineWith(file: string, part: string): Promise<number> {
  const text = await readFile(join(projectRoot, 'content/sources', file), 'utf8');
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

test('a line of text: its stages, its rules, and the block in which it stands', async () => {
  const line = await lineWith('yunzhou-advisers-2025.txt', '始发编组与发车，始发编组与发车，');
  const { exitCode, stdout, stderr } = await explain(`yunzhou:${line}`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^yunzhou-advisers-2025, line ${line}\\n`));
  expect(stdout).toContain('loses a second copy: “始发编组与发车，”');
  expect(stdout).toMatch(/rule {7}undouble-start: Drops the second copy/);
  expect(stdout).toMatch(/score {6}points [\d.−]+/);
  expect(stdout).toMatch(/next best {2}\S/);
  expect(stdout).toContain(`${articles}/zh/yunzhou-advisers-2025/`);
  expect(stdout).toMatch(/\.mdx, block p\d+: an item of a list/);
  expect(stdout).toContain('left out as doubled');
});

test('a line of furniture: the reason for which it is left out', async () => {
  const line = await lineWith('jianghai-weekly-2026-03-16.txt', '总机');
  const { exitCode, stdout } = await explain(`jianghai-weekly-2026-03-16:${line}`);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/rule {7}contact-line: /);
  expect(stdout).toMatch(/Outcome\n {2}left out as furniture: /);
});

test('nothing is written', async () => {
  await explain('harbour:1');
  expect(existsSync(articles)).toBe(false);
});

describe('a line that cannot be explained is refused with what to write', () => {
  test.each([
    ['no-such-document:3', /no document "no-such-document".*harbour-cities-2025/],
    ['harbour:999999', /has the lines 1 to \d+, and no line 999999/],
    ['harbour', /Write SOURCE:LINE/],
  ])('%s', async (line, wrong) => {
    const { exitCode, stdout, stderr } = await explain(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(wrong);
  });
});

test.each(['README.md', 'README.zh.md'])('%s shows what is printed', async (name) => {
  const readme = await readFile(join(projectRoot, name), 'utf8');
  const [, line = '', shown = ''] = /--explain (\S+:\d+)\n```\n[^`]*```text\n([^`]+)```/.exec(readme) ?? [];
  expect(line).not.toBe('');
  expect((await runCommand('convert', ['--explain', line])).stdout).toBe(shown);
});
