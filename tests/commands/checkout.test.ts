/**
 * The commands of the README in a fresh copy of the checkout. By default the copy uses the packages that are installed
 * here, by a link, because installing them takes minutes and needs the network, and what is tested is that no file is
 * missing from the repository. With READING_ROOM_FRESH=1 it installs them with an empty npm cache, as a new user does,
 * and runs all tests but these.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout, linkPackages } from './checkout.ts';
import { hashOfFolder, runCommand, temporaryFolder } from './run-command.ts';

const minutes = 60_000;
const fresh = process.env.READING_ROOM_FRESH === '1';
const folder = await temporaryFolder();

describe.runIf(fresh)('with an empty npm cache', () => {
  const checkout = join(folder, 'fresh');
  const npm = (...given: string[]) => {
    const environment = { ...process.env, npm_config_cache: join(folder, 'npm-cache'), READING_ROOM_FRESH: '' };
    const { status, stdout, stderr } = spawnSync('npm', given, { cwd: checkout, encoding: 'utf8', env: environment });
    return { status, tail: `${stdout}\n${stderr}`.slice(-4000) };
  };

  test('npm ci && npm run build && npm test', { timeout: 30 * minutes }, async () => {
    await copyCheckout(checkout);
    expect(npm('ci')).toMatchObject({ status: 0 });
    expect(npm('run', 'build')).toMatchObject({ status: 0 });
    expect(existsSync(join(checkout, 'dist/zh/index.html'))).toBe(true);
    expect(npm('test')).toMatchObject({ status: 0 });
  });
});

describe('with the packages installed here', () => {
  const checkout = join(folder, 'linked');
  const dist = join(checkout, 'dist');
  beforeAll(async () => {
    await copyCheckout(checkout);
    await linkPackages(checkout);
  });

  test('npm run build makes the built-in collection into dist/, npm run check finds nothing', async () => {
    const built = await runCommand('build', [], checkout);
    expect(built).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Documents +\d+$/m) });
    for (const file of [
      'index.html',
      '404.html',
      'zh/index.html',
      'en/index.html',
      'zh/search/index.html',
      'pagefind',
    ]) {
      expect(existsSync(join(dist, file)), file).toBe(true);
    }
    expect(await runCommand('check', [], checkout)).toMatchObject({ exitCode: 0 });
  });

  test('a page of the site that fails leaves dist/ as it was and no folder lying about', async () => {
    const [before, names] = [await hashOfFolder(dist), await readdir(checkout)];
    const page = join(checkout, 'src/pages/broken.astro');
    await writeFile(page, '---\nthrow new Error("the page is broken on purpose");\n---\n<p>never</p>\n');
    const built = await runCommand('build', ['--quiet'], checkout);
    await rm(page);
    expect(built).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/the page is broken on purpose.*dist is as it was before/s),
    });
    expect([await hashOfFolder(dist), await readdir(checkout)]).toEqual([before, names]);
  });

  test('check says so when an article was changed by hand', async () => {
    const [source = ''] = await readdir(join(checkout, 'content/articles/zh'));
    const [page = ''] = await readdir(join(checkout, 'content/articles/zh', source));
    await appendFile(join(checkout, 'content/articles/zh', source, page), '\n这一句不是原来就有的。\n');
    const { exitCode, stderr } = await runCommand('check', [], checkout);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(page) });
  });
});
