import { describe, expect, test } from 'vitest';
import { type Arguments, parseCommand } from '../../command-line/arguments.ts';
import { machineCommand } from '../machine-action.ts';
import { readMachineOptions } from './options.ts';

function given(...words: string[]): Arguments {
  const parsed = parseCommand(machineCommand, words);
  if (parsed.kind !== 'run') throw new Error(parsed.kind);
  return parsed.arguments;
}

const environment = {
  READING_ROOM_TRANSLATE_URL: 'http://localhost:11434/v1/',
  READING_ROOM_TRANSLATE_MODEL: 'a-model',
  READING_ROOM_TRANSLATE_KEY: 'secret',
};

test('server, model and key are taken from the environment', () => {
  expect(readMachineOptions(given(), environment)).toEqual({
    endpoint: {
      url: new URL('http://localhost:11434/v1/chat/completions'),
      model: 'a-model',
      key: 'secret',
      timeout: 120_000,
    },
    languages: ['zh', 'en'],
    limit: Number.POSITIVE_INFINITY,
    batch: 2000,
    concurrency: 4,
    isDry: false,
  });
});

test('options come before the environment', () => {
  const options = readMachineOptions(
    given(
      '--url',
      'https://example.org/api/chat/completions',
      '--model',
      'other',
      '--languages',
      'en',
      '--limit',
      '5',
      '--temperature',
      '0',
      '--timeout',
      '0.5e1',
    ),
    environment,
  );
  expect(options).toMatchObject({
    endpoint: {
      url: new URL('https://example.org/api/chat/completions'),
      model: 'other',
      timeout: 5000,
      temperature: 0,
    },
    languages: ['en'],
    limit: 5,
  });
});

test('a dry run needs no server', () => {
  expect(readMachineOptions(given('--dry-run'), {})).toMatchObject({ isDry: true, endpoint: undefined });
});

describe('refused, with what to do, is', () => {
  test.each<[string[], Record<string, string>, RegExp]>([
    [[], {}, /READING_ROOM_TRANSLATE_URL.*--url.*11434/],
    [['--url', 'http://localhost:1'], {}, /READING_ROOM_TRANSLATE_MODEL.*--model/],
    [['--url', 'localhost:11434'], environment, /http:\/\//],
    [['--url', 'https://me:hidden@example.org/'], environment, /READING_ROOM_TRANSLATE_KEY/],
    [[], { ...environment, READING_ROOM_TRANSLATE_KEY: 'hidden key\n' }, /READING_ROOM_TRANSLATE_KEY/],
    [['--languages', 'zh,fr'], environment, /--languages zh,fr.*zh and en/],
    [['--limit', '0'], environment, /--limit 0 is not a whole number from 1\./],
    [['--concurrency', '1.5'], environment, /--concurrency 1\.5 .* from 1 to 64/],
    [['--timeout', '301'], environment, /--timeout 301 .* from 1 to 300/],
    [['--temperature', 'warm'], environment, /--temperature warm is not a number from 0 to 2/],
  ])('%j', (words, variables, message) => {
    const options = readMachineOptions(given(...words), variables);
    expect(options).toEqual({ wrong: expect.stringMatching(message) });
    expect(JSON.stringify(options)).not.toContain('hidden');
  });
});
