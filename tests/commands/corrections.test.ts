/** What an editor puts right by hand, from the folder of corrections to the articles. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand, temporaryFolder, writeFiles } from './run-command.ts';

const folder = await temporaryFolder();
const at = (name: string) => join(folder, name);
const text = `渡口的新时刻表

本报记者 林望

渡口的人等了一个上午，才等到写着新时刻的那块木牌。

木牌是旧船板做的，字是老船工写的，末班船的时刻写得最小。

第二天来的人更多，木牌前面站不下，有人把时刻抄在手心里。抄的人多了，手心里的时刻就有了好几种，老船工只好站在木牌旁边，一个一个地对。
`;

async function convert(corrections: string): Promise<{ exitCode: number | null; stderr: string; article: string }> {
  await writeFiles(folder, { 'documents/ferry.txt': text, 'by-hand/ferry.yaml': corrections });
  const folders = ['--sources', at('documents'), '--corrections', at('by-hand'), '--articles', at('articles')];
  const { exitCode, stderr } = await runCommand('convert', [...folders, '--quiet']);
  const [name = ''] = await readdir(at('articles/zh/ferry')).catch(() => []);
  return { exitCode, stderr, article: name === '' ? '' : await readFile(at(`articles/zh/ferry/${name}`), 'utf8') };
}

test('corrections hold in the article, and the conversion is checked as clean', async () => {
  const { exitCode, article } = await convert('- {move: 9, before: 5}\n- {as: quote, lines: 7}\n');
  expect(exitCode).toBe(0);
  const [first = '', second = '', third = ''] = article.split('---\n').at(-1)?.trim().split('\n\n') ?? [];
  expect([first.slice(0, 3), second.slice(0, 3), third.slice(0, 5)]).toEqual(['第二天', '渡口的', '> 木牌是']);
  const checked = await runCommand('check', ['--sources', at('documents'), '--articles', at('articles')]);
  expect(checked).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Clean') });
});

test('a step that fits nothing is named with file and line, and the others hold', async () => {
  const { exitCode, stderr, article } = await convert('- part: 2\n- {as: quote, lines: 7}\n');
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`${at('by-hand/ferry.yaml')}:1: `);
  expect(article).toContain('> 木牌是');
});

test('a file that cannot be read leaves its document out, with what to write', async () => {
  const { exitCode, stderr } = await convert('- swap: [1, 2]\n');
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/ferry\.yaml:1: .*Known words: join, part, move, article, as/);
});

test('a folder of corrections that is not there is refused, unless it is the usual one', async () => {
  const { exitCode, stderr } = await runCommand('convert', ['--corrections', at('nowhere')]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/--corrections .*nowhere: there is no such folder/);
});
