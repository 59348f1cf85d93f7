/** Finds many terms in texts at once: a trie walked from each character (Fredkin 1960). */

interface Node {
  next: Map<number, Node>;
  term?: string;
}

/** Tells of each place where a term stands; of terms that overlap, all. */
export type FindTerms = (text: string, onFound: (term: string, at: number) => void) => void;

export function termFinder(terms: Iterable<string>): FindTerms {
  const root: Node = { next: new Map() };
  for (const term of terms) {
    let node = root;
    for (let at = 0; at < term.length; at++) node = childOf(node, term.charCodeAt(at));
    node.term = term;
  }
  return (text, onFound) => {
    for (let start = 0; start < text.length; start++) {
      let node = root.next.get(text.charCodeAt(start));
      for (let at = start + 1; node; at++) {
        if (node.term !== undefined) onFound(node.term, start);
        node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
      }
    }
  };
}

function childOf(node: Node, code: number): Node {
  const known = node.next.get(code);
  if (known) return known;
  const made: Node = { next: new Map() };
  node.next.set(code, made);
  return made;
}
