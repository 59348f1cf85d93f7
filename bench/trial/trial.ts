/** A trial: one document with known truth, restored by one or several versions of the restorer, each scored. */
import { damageKinds } from '../damager/kinds.ts';
import { drawPage, drawPageKind, type Originals } from '../damager/originals-on-disk.ts';
import { plainPage } from '../damager/shapes/plain-page.ts';
import { formatTruth } from '../damager/truth.ts';
import type { BenchDocument } from '../score/bench-document.ts';
import type { Score } from '../score/score.ts';

/** A page that the damager makes. */
export interface DamagedPage {
  /** name of a kind of damage (`damageKinds`) */
  kind: string;
  /** 0 is clean type, 0.5 as dense as in real documents, 1 twice as dense */
  strength: number;
  seed: number;
}

export type TrialDocument = DamagedPage | BenchDocument;

/** A restorer: the one of a folder, with some of its rules left out. */
export interface Version {
  /** folder of the project or of a copy of it */
  root: string;
  without: readonly string[];
}

export interface Trial {
  document: TrialDocument;
  versions: readonly Version[];
}

/** What one version made of the document. */
export interface Outcome {
  score: Score;
  /** the articles are not those of the first version */
  changed: boolean;
  /** why nothing was published, where that is so; the score is then that of nothing */
  faults: readonly string[];
}

/** One outcome a version, in their order; a version that failed has the error instead. */
export type TrialResult = readonly (Outcome | { error: string })[];

/** What went wrong with the first version, the restorer as it is, or where that went well with another. */
export function failuresIn(results: readonly TrialResult[]): string[] {
  return results.flatMap((result) => {
    const failures = result.map((outcome) => ('error' in outcome ? [outcome.error] : outcome.faults));
    return failures.find((ofVersion) => ofVersion.length > 0) ?? [];
  });
}

/** The document of a trial, set by the damager where it is a page. */
export function documentOf(document: TrialDocument, originals: readonly Originals[]): BenchDocument {
  if ('bytes' in document) return document;
  const { strength, seed } = document;
  const kind = damageKinds.find(({ name }) => name === document.kind);
  if (kind === undefined) throw new Error(`there is no kind of damage "${document.kind}"`);
  // In proceedings, papers follow each other in one column: no headline and no block has moved there.
  const pageKind = kind.name === 'swaps' ? 'newspaper' : drawPageKind(seed);
  const page = drawPage(originals, seed, pageKind);
  const strengths = kind.strengthsAt(strength, seed);
  const { text, truth } = plainPage(page.originals, page.layout, {
    seed,
    strengths: pageKind === 'proceedings' ? { ...strengths, swaps: 0 } : strengths,
  });
  const id = `${kind.name.replaceAll(' ', '-')}-${strength}-${seed}`;
  const annotations = [{ name: id, text: formatTruth(truth) }];
  return { id, file: `${id}.txt`, bytes: Buffer.from(text), card: '', annotations };
}
