/** What a user meets who asks for help or mistypes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, runCommand, temporaryFolder, writeFiles } from './run-command.ts';

const commands = {
  build: ['--sources DIR', '--out DIR', '--articles DIR', '--site URL', '--quiet', '--verbose'],
  convert: ['--sources DIR', '--articles DIR', '--explain SOURCE:LINE', '--quiet', '--verbose'],
  check: ['--sources DIR', '--articles DIR', '--translations DIR'],
  preview: ['--out DIR', '--port NUMBER', '--host HOST', '--base PATH'],
  dev: ['--sources DIR', '--articles DIR', '--port NUMBER', '--host HOST'],
};

describe.each(Object.entries(commands))('npm run %s', (name, options) => {
  test('tells its options, defaults, examples and exit codes', async () => {
    const { exitCode, stdout, stderr } = await runCommand(name, ['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const option of options) expect(stdout).toContain(option);
    expect(stdout).toMatch(/Default: (content\/sources|dist)/);
    expect(stdout).toContain(`npm run ${name}`);
    expect(stdout).toMatch(/Exit codes\n {2}0/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('refuses an option it does not know, and says which it knows', async () => {
    const { exitCode, stderr } = await runCommand(name, ['--colour']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--colour is not an option\. .*--/);
    expect(stderr).toContain(`npm run ${name} -- --help`);
  });

  test('refuses an option without its value', async () => {
    const [option = ''] = options[0]?.split(' ') ?? [];
    const { exitCode, stderr } = await runCommand(name, [option]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(`Write ${option} DIR`) });
  });

  test('refuses a folder that does not exist, by the name it was given', async () => {
    const [option = ''] = options[0]?.split(' ') ?? [];
    const { exitCode, stderr } = await runCommand(name, [option, 'no/such/folder']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${option} no/such/folder: there is no such folder.`);
  });
});

test('an almost right option is answered with the right one', async () => {
  expect((await runCommand('build', ['--source', 'x'])).stderr).toContain('Did you mean --sources?');
});

test('an option is not taken for the value of the one before it', async () => {
  const { exitCode, stderr } = await runCommand('build', ['--out', '--quiet']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('--out needs a value') });
});

describe('folders that would do harm are refused before anything is written', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'documents/a.txt': '一篇短文',
    'home/letter.odt': 'mine',
    'home/photos/one.jpg': 'mine too',
    'file.txt': 'not a folder',
  });
  const at = (name: string) => join(folder, name);
  const cases: [string, string[], RegExp][] = [
    [
      'out holds files of somebody',
      ['--out', at('home'), '--articles', at('new')],
      /"letter\.odt".*delete.*empty folder/s,
    ],
    [
      'articles hold files of somebody',
      ['--out', at('new'), '--articles', at('home')],
      /"letter\.odt".*removes.*empty folder/s,
    ],
    ['out is the sources', ['--out', at('documents'), '--articles', at('new')], /the same folder as/],
    ['out lies in the sources', ['--out', at('documents/site'), '--articles', at('new')], /lies in --sources/],
    ['the sources lie in out', ['--out', folder, '--articles', `${folder}-new`], /lies in --out/],
    ['articles lie in out', ['--out', at('new'), '--articles', at('new/articles')], /lies in --out/],
    ['out is a file', ['--out', at('file.txt'), '--articles', at('new')], /is a file/],
    [
      'out holds the project',
      ['--out', join(projectRoot, '..'), '--articles', at('new')],
      /holds Reading Room itself|lies in --out/,
    ],
    [
      'the site has no address',
      ['--out', at('new'), '--articles', at('other'), '--site', 'example.org'],
      /https:\/\/example\.org\//,
    ],
  ];
  test.each(cases)('%s', async (_, options, message) => {
    const { exitCode, stderr } = await runCommand('build', ['--sources', at('documents'), ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });
});

test('npm run bench lists what can be measured', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(projectRoot, 'bench/main.ts'), '--help'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('build-cost');
});
