#!/usr/bin/env node
/** Typesets the clean originals of `tests/originals` into the damaged documents of `content/sources`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOriginals } from './originals-on-disk.ts';
import { jsonFeature } from './shapes/json-feature.ts';
import { narrowPage } from './shapes/narrow-page.ts';
import { pageOutOfOrder } from './shapes/page-out-of-order.ts';
import { proceedings } from './shapes/proceedings.ts';
import type { Shape } from './shapes/shape.ts';
import { wholeIssue } from './shapes/whole-issue.ts';
import { type Damaged, formatDropped, formatTruth } from './truth.ts';

interface Setting {
  readonly source: string;
  readonly ending: 'txt' | 'json';
  readonly shape: Shape;
  readonly seed: number;
  readonly strength: number;
}

/** What the built-in collection is made of. */
const settings: readonly Setting[] = [
  { source: 'foreign-trade-herald-2025-11-20', ending: 'txt', shape: narrowPage, seed: 8, strength: 0.5 },
  { source: 'harbour-cities-2025', ending: 'txt', shape: proceedings, seed: 6, strength: 0.5 },
  { source: 'industry-daily-2026-06-18-p10', ending: 'txt', shape: pageOutOfOrder, seed: 15, strength: 0.5 },
  { source: 'jianghai-weekly-2026-03-16', ending: 'txt', shape: wholeIssue, seed: 12, strength: 0.5 },
  { source: 'storage-goes-abroad', ending: 'json', shape: jsonFeature, seed: 1, strength: 0.5 },
  { source: 'yunzhou-advisers-2025', ending: 'txt', shape: proceedings, seed: 98, strength: 0.5 },
];

const help = `Usage: node bench/damager/typeset.ts [--check]

Typesets the clean originals of tests/originals/SOURCE into damaged documents:
  content/sources/SOURCE.txt or .json    the document
  content/sources/SOURCE.yaml            its card
  tests/originals/SOURCE/truth.tsv       what each of its lines is, in reading order
  tests/originals/SOURCE/lost.tsv        figures that the document has lost, where it has

  --check    writes nothing; exit code 1 when a file differs from what would be written
  --help     this text
`;

const root = join(import.meta.dirname, '..', '..');

interface OutputFile {
  readonly path: string;
  /** undefined where there must be no such file */
  readonly text: string | undefined;
}

function outputOf(setting: Setting): OutputFile[] {
  const folder = join(root, 'tests', 'originals', setting.source);
  const damaged = typeset(setting);
  const sources = join(root, 'content', 'sources');
  const files = [
    { path: join(sources, `${setting.source}.${setting.ending}`), text: damaged.text },
    { path: join(sources, `${setting.source}.yaml`), text: readFileSync(join(folder, 'card.yaml'), 'utf8') },
    { path: join(folder, 'truth.tsv'), text: formatTruth(damaged.truth) },
  ];
  const lost = damaged.dropped.length > 0 ? formatDropped(damaged.dropped) : undefined;
  return [...files, { path: join(folder, 'lost.tsv'), text: lost }];
}

function typeset(setting: Setting): Damaged {
  const { originals, layout } = readOriginals(setting.source);
  return setting.shape(originals, layout, { seed: setting.seed, strength: setting.strength });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeOrRemove(file: OutputFile): void {
  if (file.text === undefined) rmSync(file.path, { force: true });
  else writeFileSync(file.path, file.text);
}

function main(): number {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, check: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const files = settings.flatMap((setting) => outputOf(setting));
  if (!values.check) {
    for (const file of files) writeOrRemove(file);
    process.stdout.write(`${files.filter((file) => file.text !== undefined).length} files written\n`);
    return 0;
  }
  const stale = files.filter((file) => readIfThere(file.path) !== file.text);
  for (const file of stale)
    process.stdout.write(`${file.path}: differs from its original; run node bench/damager/typeset.ts\n`);
  return stale.length > 0 ? 1 : 0;
}

process.exitCode = main();
