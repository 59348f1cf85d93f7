/** What `npm run translate -- machine` is told on the command line and by the environment. */
import { type InterfaceLanguage, interfaceLanguages } from '../../../src/model/languages.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Endpoint } from './ask.ts';

/** Variables of the environment. The key has no option: other users of a machine can see the arguments of a process. */
export const variables = {
  url: 'READING_ROOM_TRANSLATE_URL',
  model: 'READING_ROOM_TRANSLATE_MODEL',
  key: 'READING_ROOM_TRANSLATE_KEY',
} as const;

export interface MachineOptions {
  /** nothing in a dry run where no server is named */
  endpoint: Endpoint | undefined;
  languages: InterfaceLanguage[];
  /** blocks at most */
  limit: number;
  /** characters of a batch */
  batch: number;
  concurrency: number;
  isDry: boolean;
}

/** Of a request: `fetch` gives up after five minutes whatever it is told. */
const longestTimeout = 300;

export function readMachineOptions(
  given: Arguments,
  environment: NodeJS.ProcessEnv,
): MachineOptions | { wrong: string } {
  const isDry = given.isOn('dry-run');
  const languages = readLanguages(given.required('languages'));
  const numbers = {
    limit: readNumber(given, 'limit', { least: 1, most: Number.MAX_SAFE_INTEGER, isWhole: true }),
    batch: readNumber(given, 'batch', { least: 1, most: 100_000, isWhole: true }),
    concurrency: readNumber(given, 'concurrency', { least: 1, most: 64, isWhole: true }),
    timeout: readNumber(given, 'timeout', { least: 1, most: longestTimeout, isWhole: false }),
    temperature: readNumber(given, 'temperature', { least: 0, most: 2, isWhole: false }),
  };
  const wrong = [languages, ...Object.values(numbers)].find((value) => typeof value === 'string');
  if (wrong !== undefined) return { wrong };
  const { limit, batch, concurrency, timeout, temperature } = numbers as Record<
    keyof typeof numbers,
    number | undefined
  >;
  const endpoint = readEndpoint(given, environment, (timeout ?? longestTimeout) * 1000, temperature);
  if (typeof endpoint === 'string' && !isDry) return { wrong: endpoint };
  return {
    endpoint: typeof endpoint === 'string' ? undefined : endpoint,
    languages: languages as InterfaceLanguage[],
    limit: limit ?? Number.POSITIVE_INFINITY,
    batch: batch ?? 1,
    concurrency: concurrency ?? 1,
    isDry,
  };
}

function readLanguages(text: string): InterfaceLanguage[] | string {
  const names = text.split(',').map((name) => name.trim());
  const known = interfaceLanguages.filter((language) => names.includes(language));
  if (names.every((name) => (known as string[]).includes(name))) return known;
  return `--languages ${text}: known are ${interfaceLanguages.join(' and ')}. Write --languages en for translations into English alone.`;
}

interface Range {
  least: number;
  most: number;
  isWhole: boolean;
}

/** @returns nothing where the option is not given and has no default; a text says what is wrong */
function readNumber(given: Arguments, option: string, { least, most, isWhole }: Range): number | string | undefined {
  const text = given.given(option) ?? numberDefaults[option];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (number >= least && number <= most && (!isWhole || Number.isInteger(number))) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  return `--${option} ${text} is not ${isWhole ? 'a whole number' : 'a number'} ${range}.`;
}

export const numberDefaults: Readonly<Record<string, string>> = { batch: '2000', concurrency: '4', timeout: '120' };

/** @returns a text says what is wrong */
function readEndpoint(
  given: Arguments,
  environment: NodeJS.ProcessEnv,
  timeout: number,
  temperature: number | undefined,
): Endpoint | string {
  const base = given.given('url') ?? environment[variables.url] ?? '';
  const model = given.given('model') ?? environment[variables.model] ?? '';
  const key = environment[variables.key] ?? '';
  if (base === '')
    return `No server is named. Set ${variables.url} or give --url: its base URL, such as http://localhost:11434/v1 for Ollama on this machine.`;
  if (model === '') return `No model is named. Set ${variables.model} or give --model, as the server calls it.`;
  const url = completionsUrl(base);
  if (typeof url === 'string') return url;
  if (!/^[\x21-\x7E]*$/.test(key))
    return `The key in ${variables.key} has a character that a key cannot have, such as a blank or a line end. Set it anew.`;
  return { url, model, timeout, ...(key !== '' && { key }), ...(temperature !== undefined && { temperature }) };
}

function completionsUrl(base: string): URL | string {
  const url = URL.parse(base);
  if (url === null || !/^https?:$/.test(url.protocol))
    return `The server's URL is not one that begins with http:// or https://. Give its base URL, such as http://localhost:11434/v1.`;
  // Not shown: it may be a secret.
  if (url.username !== '' || url.password !== '')
    return `The server's URL has a name or password in it. Put the key into ${variables.key} instead.`;
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) url.pathname = `${path}/chat/completions`;
  return url;
}
