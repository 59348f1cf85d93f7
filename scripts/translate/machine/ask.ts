/**
 * One request to a server that speaks the OpenAI chat-completions protocol, and what came of it.
 * Protocol: https://platform.openai.com/docs/api-reference/chat
 */
import { createHash } from 'node:crypto';

export interface Endpoint {
  /** of the chat completions: base URL and `/chat/completions` */
  url: URL;
  model: string;
  /** never printed, and taken out of what the server says */
  key?: string;
  /** sent only where given: some models take no other than their own */
  temperature?: number;
  /** milliseconds that one request may take, its answer included */
  timeout: number;
}

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** Tokens as the server counts them; it need not. */
export interface TokenCount {
  read: number;
  written: number;
}

export type Outcome =
  /** `isCut`: the model reached the end of what it may write */
  | { kind: 'answer'; content: string; isCut: boolean; tokens?: TokenCount }
  /** may go well another time; `after`: milliseconds for which the server asks to be left alone */
  | { kind: 'again'; reason: string; after?: number }
  /** will not go well before somebody changes something */
  | { kind: 'refused'; reason: string };

/** No answer to a batch is longer; a server that sends more is not to fill the memory. */
const mostBytes = 16 * 1024 * 1024;

const passing: ReadonlySet<number> = new Set([408, 409, 425, 429, 500, 502, 503, 504, 507, 520, 522, 524, 529]);

/** @param now milliseconds since 1970, to understand a date in `Retry-After` */
export async function ask(endpoint: Endpoint, messages: readonly ChatMessage[], now: () => number): Promise<Outcome> {
  try {
    const response = await fetch(endpoint.url, requestOf(endpoint, messages));
    const body = await limitedText(response);
    if (body === undefined) return { kind: 'again', reason: 'the server sent more than 16 MB and was cut off' };
    return response.ok ? answerIn(body) : outcomeOf(response, withoutKey(body, endpoint.key), now);
  } catch (error) {
    return { kind: 'again', reason: withoutKey(failureOf(error, endpoint), endpoint.key) };
  }
}

/**
 * The same question has the same `Idempotency-Key`, so a server that honours it charges once for a question that is
 * asked again because its answer was lost on the way. Others pass over the header.
 * Source: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
function requestOf({ model, key, temperature, timeout }: Endpoint, messages: readonly ChatMessage[]): RequestInit {
  const body = JSON.stringify({ model, messages, stream: false, ...(temperature !== undefined && { temperature }) });
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Idempotency-Key': `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  };
}

async function limitedText(response: Response): Promise<string | undefined> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    // Leaving the loop cancels the body.
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerIn(body: string): Outcome {
  const choice = firstChoice(body);
  if (choice === undefined)
    return {
      kind: 'again',
      reason: `the server answered with something else than a chat completion: ${excerpt(body)}`,
    };
  return choice;
}

/** The fields that are needed; everything else that servers add is passed over. */
interface Completion {
  choices?: { message?: { content?: unknown }; finish_reason?: unknown }[];
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown };
}

function firstChoice(body: string): Outcome | undefined {
  const completion = jsonOrNothing(body) as Completion | null | undefined;
  const choice = Array.isArray(completion?.choices) ? completion.choices[0] : undefined;
  const content = choice?.message?.content;
  if (typeof content !== 'string') return undefined;
  const { prompt_tokens: read, completion_tokens: written } = completion?.usage ?? {};
  const tokens = typeof read === 'number' && typeof written === 'number' ? { tokens: { read, written } } : {};
  return { kind: 'answer', content, isCut: choice?.finish_reason === 'length', ...tokens };
}

export function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function outcomeOf(response: Response, body: string, now: () => number): Outcome {
  const { status } = response;
  const said = `the server answered ${status}${response.statusText === '' ? '' : ` ${response.statusText}`}: ${messageIn(body)}`;
  if (status >= 300 && status < 400)
    return {
      kind: 'refused',
      reason: `${said}. It sends elsewhere (${excerpt(response.headers.get('location') ?? '')}); give that address with --url`,
    };
  if (!passing.has(status)) return { kind: 'refused', reason: said };
  const after = retryAfter(response.headers.get('retry-after'), now);
  return { kind: 'again', reason: said, ...(after !== undefined && { after }) };
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). @returns milliseconds */
function retryAfter(header: string | null, now: () => number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
}

function messageIn(body: string): string {
  const parsed = jsonOrNothing(body) as { error?: { message?: unknown } | string } | null | undefined;
  const error = parsed?.error;
  const message = typeof error === 'string' ? error : error?.message;
  return excerpt(typeof message === 'string' ? message : body);
}

/** In one line, without anything that a terminal would obey. */
function excerpt(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') return '(nothing)';
  return line.length > 300 ? `${line.slice(0, 300).toWellFormed()}…` : line;
}

function failureOf(error: unknown, { url, timeout }: Endpoint): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  // `fetch` says only "fetch failed"; its cause says why.
  if (!(error instanceof TypeError || error.cause !== undefined)) throw error;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? ` (${String(cause.code)})` : '';
  return `the connection to ${url.host} failed: ${excerpt(cause.message)}${code}`;
}

const withoutKey = (text: string, key: string | undefined): string =>
  key === undefined || key === '' ? text : text.replaceAll(key, '…');
