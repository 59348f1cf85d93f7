import type { LabelledBlock } from '../label/labelled-block.ts';
import { signature } from '../label/patterns.ts';
import { looksLikeName } from '../surnames.ts';
import { sliceTraced, trimTraced } from '../traced-text.ts';
import { everyRule, type Watch } from '../watch.ts';

/**
 * The writer's name in brackets at the end of the last paragraph becomes a byline.
 *
 *     ……岸电从明年起按量收费。 （沈一帆）   → paragraph, byline
 *     ……三个港口（见图）                  → stays
 */
export function splitSignatures(blocks: readonly LabelledBlock[], watch: Watch = everyRule): LabelledBlock[] {
  return blocks.flatMap((block) => {
    if (block.role !== 'paragraph') return [block];
    const match = signature.exec(block.text.text.trimEnd());
    if (!match || !isSignature(match, block.text.text)) return [block];
    const closing = {
      ...block,
      role: 'byline' as const,
      text: trimTraced(sliceTraced(block.text, match.index)),
      closing: true,
      apart: false,
      newPage: false,
    };
    watch.decisions?.push({
      stage: 'arrange',
      rule: 'split-signature',
      where: [closing.text],
      what: 'is a byline that closes its article',
      next: { what: 'is the end of its paragraph' },
    });
    const text = trimTraced(sliceTraced(block.text, 0, match.index));
    return text.text === '' ? [closing] : [{ ...block, text }, closing];
  });
}

function isSignature(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index).trimEnd();
  const afterSentence = before === '' || /[。！？!?”』…]$/.test(before);
  const names = (match[1] ?? '').split(/[\s　、,，]+/);
  return afterSentence && (names.every(looksLikeName) || /记者|通讯员|报道|采写|整理/.test(match[0]));
}
