/** One article as a JSON object: the title, and all else in one text, headings bare lines, the signature in brackets at the end. */
import type { Role } from '../original.ts';
import { passagesOf } from '../passages.ts';
import type { Passage } from '../print.ts';
import { createRandom } from '../random.ts';
import type { TruthRow } from '../truth.ts';
import { type Shape, textDamage, unchanged } from './shape.ts';

const titleOpening = '  "title": "';
const contentOpening = '  "content": "';
const titleLine = 2;
const contentLine = 3;

/** Only the first original is set: the shape holds one article. */
export const jsonFeature: Shape = (originals, layout, { seed }) => {
  const original = originals[0];
  if (!original) return { text: '{}\n', truth: [], dropped: [] };
  const loss = { article: original.id, probability: 0, random: createRandom(seed) };
  const article = passagesOf(original, layout, textDamage(unchanged, loss, []));
  const title = article.head.find((passage) => passage.role === 'title');
  const byline = article.signature ?? article.head.find((passage) => passage.role === 'byline');
  const above = article.head.filter((passage) => passage !== title && passage !== byline);
  const text = [...above, ...article.body, ...article.footnotes.map((note) => note.passage)];

  const truth: TruthRow[] = title ? [row(titleLine, titleOpening.length + 1, title)] : [];
  let content = '';
  for (const [index, passage] of text.entries()) {
    if (index > 0) content += '\\n';
    truth.push(row(contentLine, contentOpening.length + length(content) + 1, passage));
    content += escaped(passage.text);
  }
  if (byline) {
    const bare = /^（.*）$/u.test(byline.text);
    const signature = { ...byline, text: bare ? byline.text.slice(1, -1) : byline.text };
    truth.push(row(contentLine, contentOpening.length + length(content) + 2, signature));
    content += `（${escaped(signature.text)}）`;
  }
  const json = `{\n${titleOpening}${escaped(title?.text ?? '')}",\n${contentOpening}${content}"\n }\n`;
  return { text: json, truth, dropped: [] };
};

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const length = (text: string): number => [...text].length;

function row(line: number, column: number, passage: Passage): TruthRow {
  const to = column + length(escaped(passage.text)) - 1;
  const role: Role = passage.role;
  return {
    from: `${line}:${column}`,
    to: `${line}:${to}`,
    article: passage.article,
    role,
    continues: false,
    text: passage.text,
  };
}
