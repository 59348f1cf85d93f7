/** Reading what a model answered. Models wrap the JSON that they were asked for into whatever they like. */
import { jsonOrNothing } from './ask.ts';

/**
 * Translations by id; nothing where there is no JSON object to be found. Texts that are not text are left out.
 * Taken are the object itself, with or without a fence or sentences around it, and the two other forms that models
 * fall into: the object in a field of its own (`{"translations": {…}}`) and a list of `{"id", "text"}`.
 */
export function translationsIn(content: string): ReadonlyMap<string, string> | undefined {
  const json = jsonIn(content.replace(/^\s*<think>[\s\S]*?<\/think>/, ''));
  if (Array.isArray(json)) return fromList(json);
  if (json === undefined) return undefined;
  const values = Object.values(json);
  const [only] = values;
  if (values.length === 1 && typeof only === 'object' && only !== null)
    return Array.isArray(only) ? fromList(only) : texts(Object.entries(only));
  return texts(Object.entries(json));
}

function jsonIn(content: string): object | undefined {
  const begin = content.search(/[[{]/);
  const end = Math.max(content.lastIndexOf('}'), content.lastIndexOf(']')) + 1;
  const fenced = /```\w*\n([\s\S]*)\n\s*```/.exec(content)?.[1];
  const parsed = [content, fenced, content.slice(begin, end)].map((text) => jsonOrNothing(text ?? ''));
  return parsed.find((value): value is object => typeof value === 'object' && value !== null);
}

function fromList(list: readonly unknown[]): ReadonlyMap<string, string> {
  return texts(
    list.flatMap((item): [string, unknown][] => {
      const { id, text, translation } = (item ?? {}) as Record<string, unknown>;
      return typeof id === 'string' ? [[id, text ?? translation]] : [];
    }),
  );
}

function texts(entries: readonly [string, unknown][]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(([id, text]): [string, string][] => (typeof text === 'string' ? [[id, tidy(text)]] : [])),
  );
}

/** Ends of lines of any system; blanks at the ends are the model's. A lost figure is a blank too, and stays. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
