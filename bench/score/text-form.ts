/**
 * Texts in forms in which what print and extraction change makes no difference. They belong to the bench: a change in
 * the restorer must not change how it is scored.
 */

/** Marks that stand for each other in print or come out of an extraction as each other; bullets and lost characters are nothing. */
const sameMarks: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '－': '-',
  '―': '-',
  '…': '.',
  '·': '',
  '•': '',
  '・': '',
  '●': '',
  '○': '',
  '◎': '',
  '■': '',
  '□': '',
  '※': '',
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '、': ',',
  '。': '.',
  '～': '~',
  '\u00ad': '',
  '\ufffd': '',
  '*': '',
  _: '',
};

/** Letters, digits and marks; width, spaces, capitals, bullets and the kind of quotation marks make no difference. */
export function withMarks(text: string): string {
  return [...text.normalize('NFKC')]
    .map((character) => sameMarks[character] ?? character)
    .join('')
    .replace(/\s+|\u200b|\u2060|\ufeff/gu, '')
    .toLowerCase();
}

/** Letters and digits alone: titles, names and headings are compared so. */
export function lettersOf(text: string): string {
  return withMarks(text).replace(/[^\p{L}\p{N}]/gu, '');
}
