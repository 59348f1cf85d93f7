/** Asks for batches, a few at a time, and stores what is answered at once. */
import type { Message } from '../../../src/model/translation/message.ts';
import type { Glossary } from '../glossary.ts';
import { translationsIn } from './answer.ts';
import type { ChatMessage, TokenCount } from './ask.ts';
import type { PatientOutcome } from './ask-patiently.ts';
import type { Batch } from './batch.ts';
import { faultsOf } from './faults.ts';
import { correctionOf, promptOf, type Rejected } from './prompt.ts';
import type { Answer } from './store-answers.ts';

export interface Tools {
  ask(messages: readonly ChatMessage[]): Promise<PatientOutcome>;
  /** @param path of the PO file in the translations folder; for the result see `storeAnswers` */
  store(path: string, answers: readonly Answer[]): string[] | { problem: string };
  glossary: Glossary;
  /** requests under way at once */
  concurrency: number;
  /** aborted when nothing more is to be asked */
  stop: AbortController;
  /** after each batch */
  onDone(batch: Batch): void;
}

export interface BlockResult {
  path: string;
  message: Message;
  /** `overtaken`: a person translated or changed it meanwhile */
  became: 'translated' | 'for review' | 'left' | 'overtaken';
  reasons: readonly string[];
}

export interface Outcome {
  /** of the blocks for which an answer came */
  blocks: BlockResult[];
  requests: number;
  tokens: TokenCount;
  /** why the server could not be worked with, or a file not written; nothing more was asked then */
  failure?: string;
}

export async function translateBatches(batches: readonly Batch[], tools: Tools): Promise<Outcome> {
  const run = {
    results: new Map<string, BlockResult>(),
    requests: 0,
    tokens: { read: 0, written: 0 },
    failures: [] as string[],
  };
  const waiting = batches.values();
  const work = async () => {
    // All workers draw from the one list.
    for (const batch of waiting) {
      if (tools.stop.signal.aborted) return;
      await translateBatch(batch, tools, run);
      tools.onDone(batch);
    }
  };
  await Promise.all(Array.from({ length: tools.concurrency }, work));
  const { results, requests, tokens, failures } = run;
  return {
    blocks: [...results.values()],
    requests,
    tokens,
    ...(failures[0] !== undefined && { failure: failures[0] }),
  };
}

interface Run {
  results: Map<string, BlockResult>;
  requests: number;
  tokens: TokenCount;
  failures: string[];
}

/** Asks twice at most: what did not pass is asked again with what is wrong with it. */
async function translateBatch(batch: Batch, tools: Tools, run: Run): Promise<void> {
  const first = await askFor(promptOf(batch, batch.blocks, tools.glossary), tools, run);
  if (first === undefined) return;
  const rejected = keep(judge(batch, batch.blocks, first, tools.glossary), batch, [], tools, run);
  // An answer that cannot be read was too long for the model, or too many at once.
  for (const part of first.isReadable ? [rejected] : halves(rejected)) {
    if (part.length === 0 || tools.stop.signal.aborted) continue;
    const second = await askFor(correctionOf(batch, part, tools.glossary), tools, run);
    if (second === undefined) return;
    const blocks = part.map(({ message }) => message);
    keep(judge(batch, blocks, second, tools.glossary), batch, part, tools, run);
  }
}

interface Reply {
  isReadable: boolean;
  texts: ReadonlyMap<string, string>;
  /** what is wrong with a block that has no text in it */
  whyNone: string;
}

/** @returns nothing where there will be no answer */
async function askFor(messages: readonly ChatMessage[], tools: Tools, run: Run): Promise<Reply | undefined> {
  run.requests++;
  const outcome = await tools.ask(messages);
  if (outcome.kind === 'refused') fail(outcome.reason, tools, run);
  if (outcome.kind !== 'answer') return undefined;
  run.tokens.read += outcome.tokens?.read ?? 0;
  run.tokens.written += outcome.tokens?.written ?? 0;
  const texts = translationsIn(outcome.content);
  const none = outcome.isCut
    ? 'The answer was cut off at the longest that the model may write.'
    : 'The answer was not the JSON object that was asked for.';
  return {
    isReadable: texts !== undefined,
    texts: texts ?? new Map(),
    whyNone: texts === undefined ? none : 'The answer had no translation of it.',
  };
}

function fail(reason: string, tools: Tools, run: Run): void {
  run.failures.push(reason);
  tools.stop.abort();
}

interface Judged extends Rejected {
  isUsable: boolean;
}

function judge({ article }: Batch, blocks: readonly Message[], reply: Reply, glossary: Glossary): Judged[] {
  return blocks.map((message) => {
    const answer = reply.texts.get(message.context);
    if (answer === undefined) return { message, isUsable: false, reasons: [reply.whyNone] };
    const faults = faultsOf(message, answer, article, glossary);
    return {
      message,
      answer,
      isUsable: !faults.some(({ isUnusable }) => isUnusable),
      reasons: faults.map(({ reason }) => reason),
    };
  });
}

/**
 * Stores what can be used, also where something is wrong with it: then it is marked for review, and the next answer may
 * take its place. So an answer that came is in the file before anything else is asked.
 * @param before what was rejected of the same blocks earlier @returns what did not pass
 */
function keep(
  judged: readonly Judged[],
  { article }: Batch,
  before: readonly Rejected[],
  tools: Tools,
  run: Run,
): Judged[] {
  const better = judged.filter((one) => one.isUsable && isBetter(one, resultOf(one.message)));
  const answers = better.map(({ message, answer = '', reasons }) => {
    const replaces = before.find((one) => one.message === message)?.answer;
    return { message, translation: answer, reasons, ...(replaces !== undefined && { replaces }) };
  });
  const stored = answers.length === 0 ? [] : tools.store(article.path, answers);
  if ('problem' in stored) {
    fail(`${article.path}: ${stored.problem}`, tools, run);
    return [];
  }
  for (const one of judged) {
    if (!one.isUsable && resultOf(one.message) === undefined) setResult(one, 'left');
    if (!better.includes(one)) continue;
    const became = one.reasons.length > 0 ? 'for review' : 'translated';
    setResult(one, stored.includes(one.message.context) ? 'overtaken' : became);
  }
  return judged.filter(({ message, reasons }) => reasons.length > 0 && resultOf(message)?.became !== 'overtaken');

  function resultOf({ context }: Message): BlockResult | undefined {
    return run.results.get(`${article.path} ${context}`);
  }
  function setResult({ message, reasons }: Judged, became: BlockResult['became']): void {
    run.results.set(`${article.path} ${message.context}`, { path: article.path, message, became, reasons });
  }
}

function isBetter({ reasons }: Judged, result: BlockResult | undefined): boolean {
  return result === undefined || result.became === 'left' || reasons.length < result.reasons.length;
}

function halves<Item>(items: readonly Item[]): Item[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
