/** The translations that come with the project are PO files as every tool writes them. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseTranslation, printTranslation } from '../../src/model/translation/po.ts';

const folder = join(import.meta.dirname, '../../content/translations');
const files = globSync('*/*/*.po', { cwd: folder }).sort();

test('there are some', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(join(folder, file));

  test('is printed as it was', () => {
    const parsed = parseTranslation(bytes);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    expect(printTranslation(parsed.catalogue)).toBe(bytes.toString('utf8'));
  });
});

test.skipIf(spawnSync('msgfmt', ['--version']).status !== 0)('msgfmt --check says nothing of any', () => {
  for (const file of files) {
    const { status, stderr } = spawnSync('msgfmt', ['--check', '-o', '/dev/null', file], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ file, status, stderr }).toEqual({ file, status: 0, stderr: '' });
  }
});
