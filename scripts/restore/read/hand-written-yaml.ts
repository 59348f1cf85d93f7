/** YAML that a person wrote beside the documents: cards, corrections, the glossary. */
import { LineCounter, type Node, parseDocument, visit } from 'yaml';

export interface HandWritten {
  /** nothing in an empty file */
  contents: Node | null;
  /** the same as plain data */
  value: unknown;
  /** line, from 1, of an offset in the file */
  lineAt(offset: number): number;
}

/** Why the file cannot be read: what is wrong, and in which line. */
export type Broken = readonly { what: string; line: number }[];

/** Anchors and aliases are refused: nobody needs them here, and with a few of them a file can grow without bounds. */
export function parseHandWritten(yaml: string): HandWritten | { broken: Broken } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const broken = document.errors.map(({ message, pos }) => ({ what: message, line: lineAt(pos[0]) }));
  visit(document, {
    Alias: (_, { source, range }) => {
      const what = `"*${source}" is an alias, which is not taken here; put a text that begins with * in quotation marks`;
      broken.push({ what, line: lineAt(range?.[0] ?? 0) });
    },
  });
  return broken.length > 0 ? { broken } : { contents: document.contents, value: document.toJS(), lineAt };
}
