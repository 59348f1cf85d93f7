/** Documents whose right reading is known: files with an annotation beside them. */
import { basename, join } from 'node:path';
import { listFolder, listTree, readBytes, readOwnText } from '../../scripts/disk/read.ts';
import { isDocumentName, withoutEnding } from '../../scripts/restore/read/read-sources.ts';

export interface BenchDocument {
  /** file name without its ending */
  id: string;
  /** file name */
  file: string;
  bytes: Uint8Array;
  /** the text of its card, YAML; empty where it has none */
  card: string;
  /** as `readGold` takes it */
  annotation: string;
}

const root = join(import.meta.dirname, '..', '..');

/** The built-in collection, in the order of the names. */
export function builtInDocuments(): Promise<BenchDocument[]> {
  return annotatedDocuments(join(root, 'content', 'sources'), join(root, 'tests', 'originals'));
}

/** The documents of a folder that have an annotation in another, in the order of the names. */
export async function annotatedDocuments(sources: string, gold: string): Promise<BenchDocument[]> {
  const files = (await listFolder(sources))?.files.filter(isDocumentName) ?? [];
  const annotations = (await listTree(gold)).filter((path) => path.endsWith('.tsv'));
  const documents = await Promise.all(
    files.map(async (file): Promise<BenchDocument> => {
      const id = withoutEnding(file);
      const own = annotations.filter((path) => annotates(path, id)).map((path) => readOwnText(join(gold, path)));
      const card = (await readOwnText(join(sources, `${id}.yaml`))) ?? '';
      const bytes = await readBytes(join(sources, file));
      if ('refused' in bytes) throw new Error(`${join(sources, file)} cannot be read: ${bytes.refused}`);
      return { id, file, bytes, card, annotation: (await Promise.all(own)).join('\n') };
    }),
  );
  return documents.filter(({ annotation }) => annotation !== '');
}

/** `SOURCE/truth.tsv`, or a file that is named for the document: by its whole name, or the part before "_". */
export function annotates(path: string, id: string): boolean {
  if (path.includes('/')) return path === `${id}/truth.tsv`;
  const [name] = basename(path).split('.');
  return name === id || name === id.split('_')[0];
}
