/**
 * Two versions of one article side by side. Both come from the same Markdown, so their trees have the same lists, figures
 * and notes, and each block stands at the same place in both; only what is inside the blocks differs. A pair of blocks is
 * one element with the block's id, and in it the two texts, each with its own `lang`.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { TextLanguage } from '../model/languages.ts';

/** One version of the article, as the processor made it. */
export interface Side {
  tree: Root;
  lang: TextLanguage;
  /** stands where a block is not translated; its original stands beside it */
  notYet: string;
}

/** A part of a side. */
interface Part extends Omit<Side, 'tree'> {
  element: Element;
}

/**
 * @returns a new tree with the texts of the first side before those of the second; ids of the second, those of blocks
 *   aside, end in its language
 * @throws where the sides are not versions of one article
 */
export function pairSides(first: Side, second: Side): Root {
  const other: Side = { ...second, tree: structuredClone(second.tree) };
  renameIds(other.tree, `-${second.lang}`);
  return { type: 'root', children: pairChildren(first.tree, first, other.tree, other) };
}

type About = Omit<Side, 'tree'>;

function pairChildren(a: Root | Element, first: About, b: Root | Element, second: About): Element[] {
  const [elements, others] = [elementsOf(a), elementsOf(b)];
  if (elements.length !== others.length) throw new Error('the two versions of an article have different blocks');
  return elements.flatMap((element, at): Element[] => {
    const other = others[at];
    return other ? [pair({ ...first, element }, { ...second, element: other })] : [];
  });
}

const elementsOf = (parent: Root | Element): Element[] =>
  (parent.children as ElementContent[]).filter((child): child is Element => child.type === 'element');

function pair(a: Part, b: Part): Element {
  const { tagName, properties } = a.element;
  if (/^h[1-6]$/.test(tagName)) return pairHeadings(a, b);
  if (isNote(a.element)) return pairNotes(a, b);
  if (tagName === 'li') return pairItems(a, b);
  const id = blockId(a.element);
  if (id) return pairOf(id, [textOf(a), textOf(b)]);
  const children = pairChildren(a.element, a, b.element, b);
  if (tagName === 'ol') numberItems(children, Number(properties.start ?? 1));
  return { type: 'element', tagName, properties, children };
}

/** A list sets one number an item; here both of its texts have theirs, which the style sheet sets. */
function numberItems(items: readonly Element[], start: number): void {
  for (const [at, item] of items.entries()) {
    const inner = elementsOf(item)[0];
    const texts = inner && isNote(item) ? elementsOf(inner) : elementsOf(item);
    for (const text of texts) if (text.properties.lang) text.properties.dataNumber = start + at;
  }
}

/** One heading that says both, so that the outline of the page is that of the article. */
function pairHeadings(a: Part, b: Part): Element {
  const children = [a, b].map((part) => runOf('span', part));
  return { ...a.element, properties: { ...idOf(a.element), className: ['pair'] }, children };
}

/** One item that says both, so that a list has as many items as in the article. */
function pairItems(a: Part, b: Part): Element {
  const lists = [a, b].map(({ element }) => innerLists(element)) as [Element, Element];
  const runs = [a, b].map((part) => runOf('div', { ...part, element: withoutLists(part.element) }));
  const children = [...runs, ...pairChildren(lists[0], a, lists[1], b)];
  return { ...a.element, properties: { ...idOf(a.element), className: ['pair'] }, children };
}

const isList = (node: ElementContent): boolean => node.type === 'element' && /^[ou]l$/.test(node.tagName);
const innerLists = (item: Element): Element => ({ ...item, children: item.children.filter(isList) });
const withoutLists = (item: Element): Element => ({
  ...item,
  children: item.children.filter((child) => !isList(child)),
});

/** References of the second side lead to its own text of the note, which bears the id that the item would have had. */
function pairNotes(a: Part, b: Part): Element {
  const [note, ...more] = pairChildren(a.element, a, b.element, b);
  const second = note?.children.at(-1);
  if (second?.type === 'element') second.properties = { ...idOf(b.element), ...second.properties };
  return { ...a.element, children: note ? [note, ...more] : [] };
}

const isNote = ({ properties }: Element): boolean => String(properties.id ?? '').startsWith('user-content-fn-');

function pairOf(id: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: { id, className: ['pair'] }, children };
}

/** The block's id is on it, or on the table in the box. */
function blockId(element: Element): string | undefined {
  const inner = element.children.find((child) => child.type === 'element' && child.tagName === 'table');
  const id = String((inner?.type === 'element' ? inner : element).properties.id ?? '');
  return /^p\d+$/.test(id) ? id : undefined;
}

/** A block without its id, which the pair has. */
function textOf(part: Part): Element {
  const { element, lang } = part;
  if (isMissing(element)) {
    return { type: 'element', tagName: 'p', properties: { lang, className: ['not-yet'] }, children: notYet(part) };
  }
  const { id: _, ...properties } = element.properties;
  return { ...element, properties: { ...properties, lang }, children: element.children.map(withoutBlockId) };
}

function withoutBlockId(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'table') return node;
  const { id: _, ...properties } = node.properties;
  return { ...node, properties };
}

/** What is in an element, as a run of its language. */
function runOf(tagName: string, part: Part): Element {
  const { element, lang } = part;
  if (isMissing(element)) {
    return { type: 'element', tagName, properties: { lang, className: ['not-yet'] }, children: notYet(part) };
  }
  const { dataState } = element.properties;
  const state = dataState === undefined ? {} : { dataState };
  return { type: 'element', tagName, properties: { lang, ...state }, children: element.children };
}

const notYet = (part: Part): ElementContent[] => [{ type: 'text', value: part.notYet }];

function isMissing(element: Element): boolean {
  const inner = element.children.find((child) => child.type === 'element' && child.tagName === 'table');
  return (inner?.type === 'element' ? inner : element).properties.dataState === 'missing';
}

const idOf = ({ properties: { id } }: Element): { id?: string } => (id === undefined ? {} : { id: String(id) });

function renameIds(parent: Root | Element, ending: string): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { id, href } = child.properties;
    if (typeof id === 'string' && !/^p\d+$/.test(id)) child.properties.id = id + ending;
    if (typeof href === 'string' && href.startsWith('#')) child.properties.href = href + ending;
    renameIds(child, ending);
  }
}
