import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { weighSite } from './page-weight.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'reading-room-weight-'));
});
afterEach(() => rmSync(site, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
}

test('a page is weighed with the files that it names, each once, and only where it has a translation', async () => {
  const page = (root: string) =>
    `<link rel="stylesheet" href="${root}a.css"><link rel="icon" href="${root}i.svg"><script src="${root}a.js"></script><script src="${root}a.js"></script>`;
  write('a.css', 'p{color:red}');
  write('a.js', 'run()');
  write('zh/s/one/index.html', page('../../../'));
  write('zh/s/one/parallel/index.html', page('../../../../'));
  write('zh/s/two/index.html', page('../../../'));
  const size = (content: string) => gzipSync(content).length;
  const rest = size('p{color:red}') + size('run()');
  expect([...(await weighSite(site))]).toEqual([
    ['zh', [{ page: size(page('../../../')), rest }]],
    ['zh parallel', [{ page: size(page('../../../../')), rest }]],
  ]);
});

test('a folder without such articles weighs nothing', async () => {
  expect((await weighSite(join(site, 'not-there'))).size).toBe(0);
});
