/** Turns one original into the passages that its pages will show, in reading order. */
import { bareMarks } from './damage/footnote-marks.ts';
import type { Layout, Original, OriginalBlock, PrintedByline, Role } from './original.ts';
import { numberOf } from './original.ts';
import type { Passage } from './print.ts';

/** Changes the words of a passage before it is set (punctuation, lost digits). */
export type TextDamage = (text: string, role: Role, order: number) => string;

export interface ArticlePassages {
  readonly id: string;
  readonly number: string;
  readonly slug: string;
  readonly lang: string;
  /** kicker, title, subtitle, byline at the head, deck: those that there are */
  readonly head: readonly Passage[];
  /** lines of the contents list that stands under the title */
  readonly contents: readonly Passage[];
  /** everything after the head, captions and credits in place, footnotes left out */
  readonly body: readonly Passage[];
  readonly footnotes: readonly Footnote[];
  /** byline that stands at the end of the text */
  readonly signature: Passage | undefined;
}

export interface Footnote {
  readonly passage: Passage;
  /** the passage that carries its mark, and where in it the mark ends */
  readonly host: Passage | undefined;
  readonly at: number;
}

const headRoles = ['kicker', 'title', 'subtitle', 'byline', 'deck'] as const;
/** Orders below belong to the head and the contents list, above to the body. */
const firstBodyOrder = 100;

/** The passages of one article; `damageText` sees every text with its footnote marks still as `[^1]`; they become bare digits after it. */
export function passagesOf(original: Original, layout: Layout, damageText: TextDamage): ArticlePassages {
  const printed = printedByline(original, layout);
  const passage = (role: Role, order: number, text: string): Passage => ({
    article: original.id,
    role,
    order,
    text: bareMarks(damageText(text, role, order)),
  });
  const headTexts = { ...original, byline: printed.at === 'head' ? printed.text : '' };
  const head = headRoles.flatMap((role, order) =>
    headTexts[role] === '' ? [] : [passage(role, order, headTexts[role])],
  );
  const contents = contentsOf(original, layout).map((text, index) => passage('toc', 10 + index, text));
  const blocks = original.blocks.map((block, index) => ({
    block,
    passage: passage(block.role, firstBodyOrder + index, printedText(block)),
  }));
  const flow = blocks.filter(({ block }) => block.role !== 'footnote');
  const footnotes = blocks
    .filter(({ block }) => block.role === 'footnote')
    .map(({ block, passage: note }) => ({ passage: note, ...hostOf(block.mark ?? '', flow) }));
  const last = firstBodyOrder + original.blocks.length;
  const signature = printed.at === 'end' ? passage('byline', last, printed.text) : undefined;
  const { id, slug, lang } = original;
  return {
    id,
    number: numberOf(slug),
    slug,
    lang,
    head,
    contents,
    body: flow.map((entry) => entry.passage),
    footnotes,
    signature,
  };
}

function printedByline(original: Original, layout: Layout): PrintedByline {
  return layout.bylines.get(original.slug) ?? { at: 'head', text: original.byline };
}

function contentsOf(original: Original, layout: Layout): readonly string[] {
  return layout.contents.get(numberOf(original.slug)) ?? layout.contents.get(original.slug) ?? [];
}

function printedText(block: OriginalBlock): string {
  return block.role === 'footnote'
    ? `${block.mark ?? ''}${/^[A-Za-z]/.test(block.text) ? ' ' : ''}${block.text}`
    : block.text;
}

function hostOf(
  mark: string,
  flow: readonly { block: OriginalBlock; passage: Passage }[],
): { host: Passage | undefined; at: number } {
  const found = flow.find(({ block }) => block.text.includes(`[^${mark}]`));
  if (!found) return { host: undefined, at: 0 };
  const before = found.block.text.slice(0, found.block.text.indexOf(`[^${mark}]`));
  return { host: found.passage, at: bareMarks(before).length + mark.length };
}
