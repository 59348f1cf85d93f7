/**
 * Which characters count as one although traditional and simplified Chinese write them differently. Character by
 * character: 發 and 髮 both are 发 here, as a reader of simplified text expects, and a question and a text meet whatever
 * each of them is written in.
 */
import type { CharacterPairs } from '../../src/model/search-words.ts';
import { simplifiedForms } from '../chinese/simplified-forms.ts';

/**
 * @param wanted the characters of the index; a question can meet it only through pairs that lead to one of them
 * @returns the pairs that lead to a wanted character, and those that lead from one
 */
export function characterPairs(wanted: ReadonlySet<string>): CharacterPairs {
  const known = simplifiedForms();
  const folded = new Set([...wanted].map((character) => known.get(character) ?? character));
  const pairs = [...known].filter(([, simplified]) => folded.has(simplified));
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}
