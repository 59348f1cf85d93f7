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
  /** in the order of their names; most documents have one */
  annotations: readonly Annotation[];
}

/** What one annotation file says of a document, or of a part of it. */
export interface Annotation {
  /** the document's name in the collection, else the name of the file without `.tsv` */
  name: string;
  /** as `readGold` takes it */
  text: string;
}

const root = join(import.meta.dirname, '..', '..');

/** The built-in collection, in the order of the names. */
export function builtInDocuments(): Promise<BenchDocument[]> {
  return annotatedDocuments(join(root, 'content', 'sources'), join(root, 'tests', 'originals'));
}

/** The documents of a folder that have an annotation in another, in the order of the names. */
export async function annotatedDocuments(sources: string, gold: string): Promise<BenchDocument[]> {
  const files = (await listFolder(sources))?.files.filter(isDocumentName) ?? [];
  const paths = (await listTree(gold)).filter((path) => path.endsWith('.tsv'));
  const documents = await Promise.all(
    files.map(async (file): Promise<BenchDocument> => {
      const id = withoutEnding(file);
      const own = paths.filter((path) => annotates(path, id)).map((path) => readAnnotation(gold, path));
      const card = (await readOwnText(join(sources, `${id}.yaml`))) ?? '';
      const bytes = await readBytes(join(sources, file));
      if ('refused' in bytes) throw new Error(`${join(sources, file)} cannot be read: ${bytes.refused}`);
      const annotations = await Promise.all(own);
      return { id, file, bytes, card, annotations: annotations.filter(({ text }) => text !== '') };
    }),
  );
  return documents.filter(({ annotations }) => annotations.length > 0);
}

async function readAnnotation(gold: string, path: string): Promise<Annotation> {
  const name = path.replace(/(?:\/truth)?\.tsv$/, '');
  return { name, text: (await readOwnText(join(gold, path))) ?? '' };
}

/** `SOURCE/truth.tsv`, or a file that is named for the document: by its whole name, or the part before "_". */
export function annotates(path: string, id: string): boolean {
  if (path.includes('/')) return path === `${id}/truth.tsv`;
  const [name] = basename(path).split('.');
  return name === id || name === id.split('_')[0];
}
