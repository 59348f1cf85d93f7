import { lineRule } from '../line-rule.ts';
import {
  editorsNote as notePattern,
  question as questionPattern,
  signature,
  responsibleEditor as signaturePattern,
  toBeContinued,
  writtenDown,
} from '../patterns.ts';

const widest = 120;

/**
 * A line of the editors about the articles: why they stand here, or who wrote them.
 *
 *     本版文章均由本报记者沈一采写      → editor
 *     （未完待续）                   → editor
 */
export const editorsNote = lineRule('editors-note', (line) =>
  (notePattern.test(line.trimmed) || toBeContinued.test(line.trimmed)) && line.width < widest
    ? { role: 'editor' }
    : undefined,
);

/**
 * In brackets on a line of its own the editor's name, or who wrote down what was said: an article ends.
 *
 *     （责任编辑：沈一帆）      → editor
 *     （沈一帆根据录音整理）     → editor
 */
export const responsibleEditor = lineRule('responsible-editor', ({ trimmed }) =>
  signaturePattern.exec(trimmed)?.index === 0 || (writtenDown.test(trimmed) && !signature.test(trimmed))
    ? { role: 'editor' }
    : undefined,
);

/**
 * The interviewer's turn.
 *
 *     《港湾晚报》：岸电的价钱由谁来定？      → question
 */
export const question = lineRule('question', (line) =>
  questionPattern.test(line.trimmed) ? { role: 'question' } : undefined,
);
