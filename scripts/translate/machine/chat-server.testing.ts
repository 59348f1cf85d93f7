/** A server that speaks chat completions as tests want it to: rightly, or wrongly in a given way. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

export interface AskedBlock {
  id: string;
  text: string;
}

/** A question as the server got it. */
export interface Asked {
  headers: IncomingMessage['headers'];
  blocks: AskedBlock[];
  /** all that the model is told */
  told: string;
  isCorrection: boolean;
}

/** How the server answers a question; the number of the question counts from 1. */
export type Behaviour = (asked: Asked, response: ServerResponse, number: number) => void | Promise<void>;

export interface ChatServer {
  url: string;
  asked: Asked[];
  /** questions whose answer was sent whole */
  answered: Asked[];
  behaviour: Behaviour;
  close(): Promise<void>;
}

export async function openChatServer(): Promise<ChatServer> {
  const server = createServer((request, response) => void handle(request, response));
  const chat: ChatServer = { url: '', asked: [], answered: [], behaviour: answerRightly, close: () => closed(server) };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = readQuestion(request, await text(request));
    chat.asked.push(asked);
    response.on('finish', () => chat.answered.push(asked));
    await chat.behaviour(asked, response, chat.asked.length);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  chat.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return chat;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function readQuestion({ headers, url }: IncomingMessage, body: string): Asked {
  if (url !== '/v1/chat/completions') throw new Error(`asked at ${url}`);
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const told = messages.map(({ content }) => content).join('\n');
  const question = messages.at(-1)?.content ?? '';
  const [json = ''] = question.split('\n\nYou were asked before');
  const { blocks } = JSON.parse(json) as { blocks: AskedBlock[] };
  return { headers, blocks, told, isCorrection: json !== question };
}

/** English that passes all checks: each run of Chinese is a word, all else stays. */
export const rightly = ({ text: original }: AskedBlock): string =>
  original.replace(/[\p{Script=Han}，。、：；！？“”（）《》]+/gu, ' word ').replace(/^[ ]+|[ ]+$/gm, '');

export const answerWith =
  (translate: (block: AskedBlock) => unknown): Behaviour =>
  ({ blocks }, response) =>
    complete(response, JSON.stringify(Object.fromEntries(blocks.map((block) => [block.id, translate(block)]))));

export const answerRightly: Behaviour = answerWith(rightly);

/** Whatever the model is to have said. */
export function complete(response: ServerResponse, content: string, finish = 'stop'): void {
  response.setHeader('Content-Type', 'application/json');
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }];
  response.end(
    JSON.stringify({ object: 'chat.completion', choices, usage: { prompt_tokens: 100, completion_tokens: 50 } }),
  );
}

export function fail(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '{"error":{"message":"not now"}}',
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
}

export const after =
  (milliseconds: number, behaviour: Behaviour): Behaviour =>
  async (asked, response, number) => {
    await setTimeout(milliseconds);
    if (!response.destroyed) await behaviour(asked, response, number);
  };

/** The first questions are met with one behaviour, all others with the other. */
export const first =
  (count: number, behaviour: Behaviour, then: Behaviour = answerRightly): Behaviour =>
  (asked, response, number) =>
    (number <= count ? behaviour : then)(asked, response, number);

/** Half of an answer, and then the connection is cut. */
export const cutOff: Behaviour = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
  response.write('{"choices":[{"message":{"content":"{');
  response.on('close', () => {});
  setImmediate(() => response.destroy());
};
