import type { Block } from '../document.ts';
import { namedHeading, numberings, referencesHeading } from '../label/patterns.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';

/** Levels below this one are not told apart in print. */
const deepest = 4;

/**
 * Depth of section headings from their numbering: the first kind that an article uses is its top level, a kind that
 * appears under it is the next. Headings without a number stand at the top where no numbers are used, else under the
 * last numbered one.
 *
 *     第一章 / 一、 / （一）      → 1 / 2 / 3
 *     1. / 1.1 / 1.1.1          → 1 / 2 / 3
 */
export function setHeadingLevels(blocks: readonly Block[], watch: Watch = everyRule): Block[] {
  if (!isOn(watch, 'heading-levels'))
    return blocks.map((block) => (block.role === 'heading' ? { ...block, level: 1 } : block));
  const headings = blocks.filter(({ role }) => role === 'heading');
  const numbered = headings.some((block) => kindOf(block) !== undefined);
  const top = chapterKindAfter(headings);
  const stack = [...top];
  return blocks.map((block) =>
    block.role === 'heading' ? { ...block, level: Math.min(deepest, levelOf(block, stack, numbered, top)) } : block,
  );
}

const chapterKinds: readonly string[] = ['chapter', 'part', 'han'];

/**
 * A summary may have numbered headings of its own before the first chapter; they do not count on after it.
 *
 *     摘要 / 1. / 2. / 一、 / 1.      → 1 / 2 / 2 / 1 / 2
 *
 * @returns the kind of the chapters' numbers where headings of another kind stand before them, else nothing
 */
function chapterKindAfter(headings: readonly Block[]): readonly string[] {
  const kinds = headings.map(kindOf);
  const first = kinds.find((kind) => kind !== undefined);
  const chapter = kinds.findIndex((kind) => kind !== undefined && chapterKinds.includes(kind));
  if (first === undefined || chapter < 0 || chapterKinds.includes(first)) return [];
  const after = headings.slice(chapter).find((_, at) => kinds[chapter + at] === first);
  return after === undefined || beginsAnew(after) ? [kinds[chapter] as string] : [];
}

const beginsAnew = (block: Block) => /^\D{0,2}(?:1(?!\d)|一)/.test(block.text.text.trim());

/** @param top kinds that stand above all others from the start */
function levelOf(block: Block, stack: string[], anyNumbered: boolean, top: readonly string[]): number {
  const kind = kindOf(block);
  if (kind === undefined) {
    if (!anyNumbered) return 1;
    if (namedHeading.test(block.text.text.trim()) || referencesHeading.test(block.text.text.trim())) {
      stack.splice(0, stack.length, ...top);
      return 1;
    }
    return Math.max(1, stack.length + 1);
  }
  const at = stack.indexOf(kind);
  if (at >= 0) stack.length = at + 1;
  else stack.push(kind);
  return stack.length;
}

/** A number without a point, `1 引言`: before a heading it is no figure of the text. */
const bareNumber = /^\d{1,2}[\s　]*(?![年月日个])\p{Script=Han}/u;

function kindOf(block: Block): string | undefined {
  const text = block.text.text.trim();
  if (bareNumber.test(text)) return 'decimal';
  return numberings.find(({ pattern, kind }) => kind !== 'ordinal' && pattern.test(text))?.kind;
}
