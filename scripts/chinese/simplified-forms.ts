/**
 * Which characters simplified Chinese writes otherwise, by the dictionaries of OpenCC (opencc-js). Character by
 * character: 發 and 髮 both are 发.
 */
import hongKong from 'opencc-js/dict/HKVariantsRev';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';

let known: ReadonlyMap<string, string> | undefined;

/**
 * @returns every character that is written otherwise in simplified text, with the last character that its dictionaries
 * lead to; both have the same length in UTF-16 code units
 */
export function simplifiedForms(): ReadonlyMap<string, string> {
  known ??= allPairs();
  return known;
}

function allPairs(): Map<string, string> {
  const direct = new Map(entriesOf(traditionalToSimplified));
  const simplified = new Set([...direct.values(), ...entriesOf(simplifiedToTraditional).map(([from]) => from)]);
  // 著 and 裡 are the Taiwan forms of 着 and 裏; a form that simplified text has too (群, for 羣) stays what it is.
  const variants = entriesOf(`${taiwan}|${hongKong}`).filter(([from]) => !direct.has(from) && !simplified.has(from));
  const steps = new Map([...variants, ...direct]);
  const pairs = [...steps.keys()].map((from): [string, string] => [from, lastOf(steps, from)]);
  return new Map(pairs.filter(([from, to]) => from !== to && from.length === to.length));
}

function lastOf(steps: ReadonlyMap<string, string>, from: string): string {
  const passed = new Set([from]);
  let last = from;
  for (let next = steps.get(last); next !== undefined && !passed.has(next); next = steps.get(last)) {
    passed.add(next);
    last = next;
  }
  return last;
}

/** Entries of one character each; the first form is the usual one where several are given. */
function entriesOf(dictionary: string): [string, string][] {
  return dictionary.split('|').flatMap((entry): [string, string][] => {
    const [from = '', to = ''] = entry.split(' ');
    return [...from].length === 1 && [...to].length === 1 ? [[from, to]] : [];
  });
}
