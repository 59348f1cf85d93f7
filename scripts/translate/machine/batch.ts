/**
 * Which blocks are asked for together. The cuts depend on the article alone and not on what is translated already, so a
 * batch that was under way when the process died is the same question again, word for word.
 */
import type { InterfaceLanguage } from '../../../src/model/languages.ts';
import type { Message } from '../../../src/model/translation/message.ts';

/** What is said of the article in each of its batches. */
export interface ArticleToAsk {
  /** `LANG/SOURCE/SLUG.po`, LANG being the language to translate into */
  path: string;
  from: InterfaceLanguage;
  to: InterfaceLanguage;
  messages: readonly Message[];
}

export interface Batch {
  article: ArticleToAsk;
  /** to be translated, in reading order */
  blocks: Message[];
  /** what stands before and after them, for the model to understand them by */
  before: Message[];
  after: Message[];
}

/** @param isWanted whether a block needs a translation. @param most characters of a batch; a longer block is one of its own */
export function batchesOf(article: ArticleToAsk, isWanted: (message: Message) => boolean, most: number): Batch[] {
  return pieces(article.messages, most).flatMap(([from, to]) => {
    const blocks = article.messages.slice(from, to).filter(isWanted);
    if (blocks.length === 0) return [];
    const neighbours = {
      before: article.messages.slice(Math.max(0, from - 2), from),
      after: article.messages.slice(to, to + 2),
    };
    return [{ article, blocks, ...neighbours }];
  });
}

/** More blocks than that are not asked for together, however short: models lose count. */
const mostBlocks = 25;

/** @returns where each piece begins and ends */
function pieces(messages: readonly Message[], most: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  let length = 0;
  for (const [index, { text }] of messages.entries()) {
    if (index > from && (length + text.length > most || index - from === mostBlocks)) {
      found.push([from, index]);
      [from, length] = [index, 0];
    }
    length += text.length;
  }
  if (from < messages.length) found.push([from, messages.length]);
  return found;
}

/** The first batches that together have no more than so many blocks; the last of them is cut to fit. */
export function firstBlocks(batches: readonly Batch[], limit: number): Batch[] {
  let left = limit;
  return batches.flatMap((batch) => {
    const blocks = batch.blocks.slice(0, left);
    left -= blocks.length;
    return blocks.length === 0 ? [] : [{ ...batch, blocks }];
  });
}
