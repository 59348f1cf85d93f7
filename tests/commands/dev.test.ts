/** `npm run dev`: a change of a document shows in the page, and Ctrl-C ends it. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { endOf, startCommand, temporaryFolder, waitForOutput, writeFiles } from './run-command.ts';

const folder = await temporaryFolder();
const document = (sentence: string) =>
  `渡口的新时刻表\n\n本报记者 林望\n\n${sentence}渡口的人等了一个上午，才等到写着新时刻的那块木牌。\n\n木牌是旧船板做的，字是老船工写的，写到末班船的时候笔停了一停。\n`;

test('a changed document is converted again, alone, and its page shows it, as with a correction and a translation; Ctrl-C ends it well', async () => {
  await writeFiles(folder, {
    'documents/ferry.txt': document('头一天。'),
    'documents/other.txt': document('另一处。'),
    'po/en/nothing-yet.txt': '',
    'by-hand/other.yaml': '',
  });
  const dev = startCommand('dev', [
    '--sources',
    join(folder, 'documents'),
    '--corrections',
    join(folder, 'by-hand'),
    '--articles',
    join(folder, 'articles'),
    '--translations',
    join(folder, 'po'),
    '--port',
    '4399',
  ]);
  const ended = endOf(dev);
  const [, origin = ''] = await waitForOutput(dev, /(http:\/\/[^\s]+?)\/?\nCtrl-C/);
  const [fileName = ''] = await readdir(join(folder, 'articles/zh/ferry'));
  const slug = basename(fileName, '.mdx');
  expect(await (await fetch(`${origin}/zh/ferry/`)).text()).toContain(`${slug}/"`);
  const pageText = async () => (await fetch(`${origin}/zh/ferry/${slug}/`)).text();
  expect(await pageText()).toContain('头一天。');

  const converted = waitForOutput(dev, /Converted (.*);/);
  await writeFiles(folder, { 'documents/ferry.txt': document('第二天。') });
  expect((await converted)[1]).toBe('ferry');
  expect(await readFile(join(folder, `articles/zh/ferry/${slug}.mdx`), 'utf8')).toContain('第二天。');
  await expect.poll(pageText, { timeout: 30_000, interval: 300 }).toContain('第二天。');

  const convertedByHand = waitForOutput(dev, /Converted (.*);/);
  await writeFiles(folder, { 'by-hand/other.yaml': '- {as: quote, lines: 7}\n' });
  expect((await convertedByHand)[1]).toBe('other');

  const po = (text: string) =>
    `msgctxt "title"\nmsgid "渡口的新时刻表"\nmsgstr "A New Timetable"\n\nmsgctxt "p1"\nmsgid "${firstBlock}"\nmsgstr "${text}"\n`;
  const [, firstBlock = ''] =
    /---\n\n([^\n]+)\n/.exec(await readFile(join(folder, `articles/zh/ferry/${slug}.mdx`), 'utf8')) ?? [];
  const translation = async () => (await fetch(`${origin}/en/ferry/${slug}/`)).text();
  await writeFiles(folder, { [`po/en/ferry/${slug}.po`]: po('The first day.') });
  await expect.poll(translation, { timeout: 30_000, interval: 300 }).toContain('The first day.');
  await writeFiles(folder, { [`po/en/ferry/${slug}.po`]: po('The second day.') });
  await expect.poll(translation, { timeout: 30_000, interval: 300 }).toContain('The second day.');
  const broken = waitForOutput(dev, /\.po:\d+: This is not PO/);
  await writeFiles(folder, { [`po/en/ferry/${slug}.po`]: po('A "quotation.') });
  await broken;

  dev.kill('SIGINT');
  expect((await ended).exitCode).toBe(0);
});
