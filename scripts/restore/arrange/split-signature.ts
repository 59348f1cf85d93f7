import type { LabelledBlock } from '../label/labelled-block.ts';
import { aside, signature, whoWroteBehind } from '../label/patterns.ts';
import { looksLikeName, splitNames } from '../surnames.ts';
import { sliceTraced, type TracedText, trimTraced } from '../traced-text.ts';
import { everyRule, type Watch } from '../watch.ts';

/**
 * The writer's name in brackets at the end of the last paragraph becomes a byline, and what the editors say there of who
 * wrote the page a note.
 *
 *     ……岸电从明年起按量收费。 （沈一帆）               → paragraph, byline
 *     ……岸电从明年起按量收费。本版文章均由沈一帆采写     → paragraph, editor's note
 *     ……三个港口（见图）                              → stays
 */
export function splitSignatures(blocks: readonly LabelledBlock[], watch: Watch = everyRule): LabelledBlock[] {
  return blocks.flatMap((block) => {
    if (block.role !== 'paragraph') return [block];
    const written = block.text.text.trimEnd();
    const match = signature.exec(written);
    const isSigned = match !== null && isSignature(match, block.text.text);
    const start = isSigned ? match.index : whoWroteBehind.exec(written)?.index;
    if (start === undefined) return [block];
    const closing = closingOf(block, sliceTraced(block.text, start), !isSigned);
    watch.decisions?.push({
      stage: 'arrange',
      rule: 'split-signature',
      where: [closing.text],
      what: closing.closing ? 'is a byline that closes its article' : 'is a note of the editors behind an article',
      next: { what: 'is the end of its paragraph' },
    });
    const text = trimTraced(sliceTraced(block.text, 0, start));
    return text.text === '' ? [closing] : [{ ...block, text }, closing];
  });
}

function closingOf(block: LabelledBlock, text: TracedText, isNote: boolean): LabelledBlock {
  const closing = { ...block, text: trimTraced(text), apart: false, newPage: false };
  return isNote ? { ...closing, role: 'editor' } : { ...closing, role: 'byline', closing: true };
}

function isSignature(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index).trimEnd();
  const afterSentence = before === '' || /[。！？!?”』…]$/.test(before);
  const names = splitNames(match[1] ?? '');
  if (aside.test(match[0])) return false;
  return afterSentence && (names.every(looksLikeName) || /记者|通讯员|报道|采写|整理/.test(match[0]));
}
