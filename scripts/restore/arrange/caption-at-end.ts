import type { LabelledBlock } from '../label/labelled-block.ts';
import { isNumbered } from '../label/rules/heading.ts';
import { everyRule, type Watch } from '../watch.ts';
import { isText } from './join-cut-paragraphs.ts';

/** Shorter lines are what remains of something else. */
const shortest = 10;

/**
 * A section heading has text below it. A line like one at the end of an article stood under a picture, whose words come
 * last where the picture stood beside the article.
 *
 *     ……渡船八点离岸。 / 孩子们在东港码头等船          → caption
 */
export function captionAtEnd(blocks: readonly LabelledBlock[], watch: Watch = everyRule): LabelledBlock[] {
  const last = blocks.findLastIndex(({ role }) => role !== 'caption' && role !== 'credit' && role !== 'footnote');
  const heading = blocks[last];
  const text = heading?.text.text.trim() ?? '';
  const isCaption =
    heading?.role === 'heading' &&
    !heading.bold &&
    !isNumbered(text) &&
    text.length >= shortest &&
    blocks.slice(0, last).some(isText);
  if (!isCaption) return [...blocks];
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'caption-at-end',
    where: [heading.text],
    what: 'is the words of a picture: no text stands below it',
    next: { what: 'is a section heading' },
  });
  return blocks.with(last, { ...heading, role: 'caption' });
}
