import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonNode, jsonEscapeAt, scanJson } from './json-scanner.ts';

function readValue(node: JsonNode): unknown {
  if (node.kind === 'string') return node.text.text;
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'array') return node.items.map(readValue);
  const value = {};
  // As JSON.parse does: a member named __proto__ is a member like any other.
  for (const member of node.members) {
    Object.defineProperty(value, member.key, {
      value: readValue(member.value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return value;
}

test('reads what JSON.parse reads, however it is laid out', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const values = scanJson(text);
      expect(Array.isArray(values) && values.map(readValue)).toEqual([JSON.parse(text)]);
    }),
  );
});

test('accepts and refuses what JSON.parse accepts and refuses', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u12',
    '"\\x"',
    '01',
    '1.',
    '-',
    '1e5',
    'true',
    'nul',
    ' ',
    '"',
    '\\',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (some) => {
      const text = some.join('');
      const values = scanJson(text);
      const read = Array.isArray(values) && values.length === 1 ? values.map(readValue) : 'refused';
      expect(read).toEqual(parsed(text));
    }),
    { numRuns: 2000 },
  );
});

function parsed(text: string): unknown {
  try {
    return [JSON.parse(text)];
  } catch {
    // What JSON.parse refuses, or values one after the other, which are JSON Lines.
    return 'refused';
  }
}

test('every code unit of a string knows the character or escape that gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (value, isEscaped) => {
      const plain = JSON.stringify(value);
      const text = isEscaped
        ? plain.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : plain;
      const [node] = scanJson(text) as JsonNode[];
      if (node?.kind !== 'string') throw new Error('not a string');
      expect(node.text.text).toBe(value);
      const given = node.text.origins.map((at) => (text[at] === '\\' ? jsonEscapeAt(text, at)?.text : text[at]));
      expect(given.join('')).toBe(value);
      expect(new Set(node.text.origins).size).toBe(value.length);
    }),
  );
});

test('an escaped pair of surrogates has an origin for each half', () => {
  const [node] = scanJson('"a\\ud83d\\ude00b"') as JsonNode[];
  expect(node).toMatchObject({ text: { text: 'a😀b', origins: [1, 2, 8, 14] } });
});

test('nesting that would exhaust the stack is an error, not a crash', () => {
  expect(scanJson('['.repeat(1_000_000))).toMatchObject({ error: expect.stringContaining('nesting') });
});
