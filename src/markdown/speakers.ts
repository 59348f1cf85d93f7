/**
 * Sets an interview as interviews are set: the name of whoever speaks stands out, and so does each question. A label is
 * told by repetition: the same few characters before a colon open paragraph after paragraph, in turn with another label.
 */
import type { Element, Root } from 'hast';

/** As often must a label open a paragraph; two are found in any text that lists things. */
const turnsAtLeast = 3;
const label = /^([^\s，。；：:,.;!?！？、]{1,14})[：:](?=.)/u;
/** A name in Latin letters has blanks in it, and each of its words a capital letter. */
const latinLabel = /^(\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){1,3}):(?=.)/u;

/** Rehype plugin; the text stays as it is. The first to speak is the one who asks. */
export function rehypeSpeakers() {
  return (tree: Root): void => {
    const paragraphs = tree.children.filter(
      (child): child is Element => child.type === 'element' && child.tagName === 'p',
    );
    const speakers = speakersOf(paragraphs.map(labelOf));
    if (speakers.length < 2) return;
    for (const paragraph of paragraphs) {
      const label = labelOf(paragraph);
      if (!speakers.includes(label)) continue;
      setOff(paragraph, label.length + 1);
      if (label === speakers[0]) paragraph.properties.className = ['question'];
    }
  };
}

function speakersOf(labels: readonly string[]): string[] {
  const turns = Map.groupBy(
    labels.filter((label) => label !== ''),
    (label) => label,
  );
  return [...turns].filter(([, { length }]) => length >= turnsAtLeast).map(([label]) => label);
}

function labelOf(paragraph: Element): string {
  const first = paragraph.children[0];
  if (first?.type !== 'text') return '';
  return (label.exec(first.value) ?? latinLabel.exec(first.value))?.[1] ?? '';
}

/** @param length of the label with its colon */
function setOff(paragraph: Element, length: number): void {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text') return;
  paragraph.children = [
    {
      type: 'element',
      tagName: 'b',
      properties: { className: ['speaker'] },
      children: [{ type: 'text', value: first.value.slice(0, length) }],
    },
    { type: 'text', value: first.value.slice(length) },
    ...rest,
  ];
}
