/** `npm run translate` as translators and publishers use it, over a document that changes while it is being translated. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfFolder, runCommand, temporaryFolder, writeFiles } from './run-command.ts';

const folder = await temporaryFolder();
const at = (name: string) => join(folder, name);
const convert = () => runCommand('convert', ['--sources', at('documents'), '--articles', at('articles')]);
const folders = ['--sources', 'documents', '--articles', at('articles'), '--translations', at('translations')];
const translate = (action: string, ...more: string[]) => runCommand('translate', [action, ...folders, ...more]);

const paragraphs = [
  '三月的海州港，第一批试用电子舱单的货轮靠了岸。码头上的人说，过去要跑四个窗口，如今一张屏幕就办完了。最先习惯的是开叉车的，他们说屏幕比窗口早上班一个钟头，也不午休；最不习惯的是门卫，从前看见纸就知道谁来了，如今看见谁都要先问一句。',
  '张数不多的纸质单据还留着，怕的是断网。',
  '调度室里换了一茬年轻人，他们用两块屏幕看潮汐，用一本旧笔记看天。老调度说，天比潮汐难看得多，笔记上记了十一年，记下的多半是没有料到的事。',
];
const harbour = (...text: string[]) => `${['电子舱单上岸', '本报记者 林望', ...text].join('\n\n')}\n`;
const english = `The Quiet Channel

The buoys were repainted in May, and the pilots who had asked for it for nine years said nothing at all about it.

By June the traffic had doubled, and nobody could say whether the paint had anything to do with that.
`;

const filesIn = async (path: string) =>
  existsSync(at(path))
    ? (await readdir(at(path), { recursive: true })).filter((name) => name.endsWith('.po')).sort()
    : [];
const read = (path: string) => readFile(at(path), 'utf8');

/** Fills a message in as an editor does; the original has to be on one line of the file. */
async function fillIn(path: string, original: string, translation: string): Promise<void> {
  const text = await read(path);
  const at0 = text.indexOf(`msgid "${original}"\nmsgstr ""`);
  if (at0 < 0) throw new Error(`${path} has no untranslated "${original}":\n${text}`);
  await writeFile(
    at(path),
    text.replace(`msgid "${original}"\nmsgstr ""`, `msgid "${original}"\nmsgstr "${translation}"`),
  );
}

/** Fills in the message of a context whatever lines it is folded into. */
async function fillContext(path: string, context: string, translation: string): Promise<void> {
  const text = await read(path);
  const filled = text.replace(
    new RegExp(`(msgctxt "${context}"\\nmsgid [\\s\\S]*?\\n)msgstr ""\\n`),
    `$1msgstr "${translation}"\n`,
  );
  if (filled === text) throw new Error(`${path} has no untranslated ${context}`);
  await writeFile(at(path), filled);
}

describe('from the first sync to a changed document', () => {
  let harbourFile = '';

  beforeAll(async () => {
    await writeFiles(at('documents'), { 'harbour.txt': harbour(...paragraphs), 'channel.txt': english });
    await convert();
  });

  test('a dry run writes nothing and says what would be', async () => {
    const { exitCode, stdout } = await translate('sync', '--dry-run');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Files +2 new, 0 updated, 0 unchanged/);
    expect(stdout).toContain('Nothing was written');
    expect(existsSync(at('translations'))).toBe(false);
  });

  test('sync makes a file for each article, in the other language', async () => {
    const { exitCode, stdout } = await translate('sync');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/Files +2 new/) });
    const files = await filesIn('translations');
    expect(files).toEqual([
      expect.stringMatching(/^en\/harbour\/.+\.po$/),
      expect.stringMatching(/^zh\/channel\/.+\.po$/),
    ]);
    harbourFile = `translations/${files[0]}`;
    expect(await read(harbourFile)).toMatch(/#: documents\/harbour\.txt:5\nmsgctxt "p1"\n/);
    expect(await read(`translations/${files[1]}`)).toContain('"Language: zh_CN\\n"');
  });

  test('a second sync changes no byte', async () => {
    const before = await hashOfFolder(at('translations'));
    expect((await translate('sync')).stdout).toMatch(/0 new, 0 updated, 2 unchanged/);
    expect(await hashOfFolder(at('translations'))).toBe(before);
  });

  test('what translators write lives through a change of the document and back', async () => {
    await fillIn(harbourFile, '电子舱单上岸', 'Electronic manifests come ashore');
    for (const [index, text] of ['One.', 'Two.', 'Three.'].entries())
      await fillContext(harbourFile, `p${index + 1}`, text);
    const translated = await read(harbourFile);
    const [one = '', two = '', three = ''] = paragraphs;
    await writeFiles(at('documents'), {
      'harbour.txt': harbour(
        '新加的一段，说的是今年港口的雾，比往年多了整整八天。',
        two,
        three.replace('旧笔记', '新笔记'),
      ),
    });
    await convert();
    const { stdout } = await translate('sync');
    expect(stdout).toMatch(/Blocks +1 new, 1 outdated, 1 obsolete/);
    const changed = await read(harbourFile);
    for (const text of ['Electronic manifests come ashore', 'One.', 'Two.', 'Three.'])
      expect(changed).toContain(`"${text}"`);
    expect(changed).toMatch(/#, fuzzy\n#\| msgctxt "p3"\n#\| msgid [\s\S]*旧笔记[\s\S]*msgctxt "p3"[\s\S]*新笔记/);
    expect(changed).toMatch(/#~ msgstr "One\."/);
    await writeFiles(at('documents'), { 'harbour.txt': harbour(one, two, three) });
    await convert();
    await translate('sync');
    expect(await read(harbourFile)).toBe(translated);
  });

  test('a changed headline changes the address, and the file moves with its article', async () => {
    await writeFiles(at('documents'), {
      'harbour.txt': harbour(...paragraphs).replace('电子舱单上岸', '一张屏幕办完'),
    });
    await convert();
    const { stderr } = await translate('sync');
    expect(stderr).toMatch(/\.po: doubt moved: .* moved to en\/harbour\//);
    expect(existsSync(at(harbourFile))).toBe(false);
    const [moved = ''] = await filesIn('translations/en');
    expect(await read(`translations/en/${moved}`)).toContain('msgstr "Two."');
    harbourFile = `translations/en/${moved}`;
  });

  test('status counts by state', async () => {
    const { stdout } = await runCommand('translate', ['status', ...folders, '--json', '--quiet']);
    const [channel, harbourStatus] = JSON.parse(stdout);
    expect(channel).toMatchObject({
      source: 'channel',
      from: 'en',
      to: 'zh',
      translatedArticles: 0,
      blocks: { reviewed: 0 },
      unit: 'words',
    });
    expect(harbourStatus).toMatchObject({
      articles: 1,
      blocks: { reviewed: 3, machine: 0, outdated: 0 },
      unit: 'characters',
    });
    const table = (await translate('status')).stdout;
    expect(table).toMatch(/^harbour +en +0 of 1 +blocks +3 +0 +0 +\d+$/m);
    expect(table).toMatch(/^all +zh +0 of 1 +blocks/m);
  });

  test('a file with a mistake is named with its line and left as it is; the others go on', async () => {
    const good = await read(harbourFile);
    await writeFile(at(harbourFile), good.replace('msgstr "Two."', 'msgstr "Two.'));
    const broken = await hashOfFolder(at('translations'));
    await writeFiles(at('documents'), { 'channel.txt': english.replace('June', 'July') });
    await convert();
    const { exitCode, stderr, stdout } = await translate('sync');
    const line = (await read(harbourFile)).split('\n').indexOf('msgstr "Two.') + 1;
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${at(harbourFile)}:${line}: error po: `);
    expect(stdout).toMatch(/0 new, 1 updated, 0 unchanged/);
    expect(await hashOfFolder(at('translations'))).not.toBe(broken);
    expect(await read(harbourFile)).toContain('msgstr "Two.\n');
    expect((await translate('status')).exitCode).toBe(1);
    const check = ['--sources', at('documents'), '--articles', at('articles'), '--translations', at('translations')];
    const checked = await runCommand('check', check);
    expect(checked.exitCode).toBe(1);
    expect(checked.stderr).toContain(`${at(harbourFile)}:${line}: error po: `);
    await writeFile(at(harbourFile), good);
    expect((await runCommand('check', check)).stderr).not.toContain('error po');
  });

  test('the file of an article that is gone stays and is named', async () => {
    const stray = harbourFile.replace(/[^/]+\.po$/, 'long-gone.po');
    await writeFile(at(stray), (await read(harbourFile)).replaceAll('的', '之'));
    const { exitCode, stderr } = await translate('sync');
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/long-gone\.po: doubt no-article: /);
    expect(existsSync(at(stray))).toBe(true);
  });

  test('nothing of another document is looked at when one is named', async () => {
    const before = await hashOfFolder(at('translations/en'));
    await rename(at('translations/zh'), at('translations/away'));
    expect((await translate('sync', 'channel')).stdout).toMatch(/1 new, 0 updated, 0 unchanged/);
    expect(await hashOfFolder(at('translations/en'))).toBe(before);
  });

  test.skipIf(spawnSync('msgfmt', ['--version']).status !== 0)('msgfmt --check says nothing of any file', async () => {
    for (const file of await filesIn('translations')) {
      const { status, stderr } = spawnSync('msgfmt', ['--check', '-o', at('x.mo'), at(`translations/${file}`)], {
        encoding: 'utf8',
      });
      expect({ file, status, stderr }).toEqual({ file, status: 0, stderr: '' });
    }
  });
});

describe('mistakes in the call', () => {
  test.each([
    ['no action', [], /No action is given\. Known are status, sync/],
    ['an unknown action', ['sing'], /"sing" is not an action.*Known are status, sync/],
    ['an unknown option', ['sync', '--dry'], /Did you mean --dry-run\?/],
    [
      'an unknown document',
      ['sync', 'nobody', '--articles', at('articles')],
      /no converted document "nobody"\. Known are channel, harbour/,
    ],
    ['no articles', ['status', '--articles', at('nowhere')], /there is no such folder.*npm run convert/],
    [
      'folders in each other',
      ['sync', '--articles', at('articles'), '--translations', at('articles/po')],
      /lies in --articles/,
    ],
  ])('%s', async (_, given, message) => {
    const { exitCode, stderr } = await runCommand('translate', given);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  test.each([[], ['status'], ['sync'], ['machine']])('help: %s', async (...action) => {
    const { exitCode, stdout, stderr } = await runCommand('translate', [...action, '--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('--translations DIR');
    expect(stdout).toMatch(/Default:\s+content\/translations/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
