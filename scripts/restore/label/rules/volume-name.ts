import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { namesAuthor } from './signed-head.ts';

/** What a volume or series is called: 会议论文汇编, 政策简报 第3期. */
const volume = /(?:汇编|选编|文集|论文集|论文选|论丛|会刊|专辑|特辑|纪念册)$|第\s?\d{1,3}\s?[期辑](?:[\s　].{0,16})?$/u;
const longest = 44;
/** Cover, contents list and the first title take up so many lines at most. */
const mostLines = 80;
/** A title of its own, of a line or more, stands between the volume's name and the author. */
const title = { fewestLines: 1, mostLines: 3 };
/** Who publishes it may stand over the name, as the first line of the file. */
const longestPublisher = 12;

/**
 * Over the first title of a volume or series stands its name, which is the title of none of its texts.
 *
 *     渡口研讨会（第九届）论文汇编    → furniture
 *     岸线与泊位
 *     沈一帆
 */
export const volumeName: LineRule = {
  name: 'volume-name',
  find(lines) {
    const found = new Map<number, LineLabel>();
    for (let index = 0; index < Math.min(mostLines, lines.length); index++) {
      const line = lines[index] as ContextLine;
      if (line.role === undefined && endsSentence(line.trimmed)) break;
      if (!isName(line) || !leadsTitle(lines, index)) continue;
      found.set(index, { role: 'furniture' });
      if (index === 1 && isPublisher(lines[0] as ContextLine)) found.set(0, { role: 'furniture' });
      break;
    }
    return found;
  },
};

const isName = ({ role, trimmed }: ContextLine) =>
  role === undefined && trimmed.length <= longest && volume.test(trimmed);

const isPublisher = ({ role, trimmed }: ContextLine) =>
  role === undefined && trimmed.length <= longestPublisher && /^\p{Script=Han}+$/u.test(trimmed);

function leadsTitle(lines: readonly ContextLine[], index: number): boolean {
  for (let lead = 1; lead <= title.mostLines + 1; lead++) {
    const line = lines[index + lead];
    if (line === undefined || line.role !== undefined || endsSentence(line.trimmed)) return false;
    if (namesAuthor(line)) return lead > title.fewestLines;
  }
  return false;
}
