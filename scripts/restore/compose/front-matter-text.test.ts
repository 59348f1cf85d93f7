import { parseFrontmatter } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FrontMatter, frontMatterSchema } from '../../../src/model/front-matter.ts';
import { frontMatterText } from './front-matter-text.ts';

const front = (title: string, more: Partial<FrontMatter> = {}): FrontMatter => ({
  title,
  untitled: false,
  subtitle: '',
  kicker: '',
  authors: [],
  byline: '',
  deck: '',
  lang: 'zh-Hans',
  source: 'a',
  lines: '1-3, 5',
  order: 1,
  ...more,
});

/** Reads `key: "value"` lines as a simple reader would, with JSON.parse. */
const simplyRead = (text: string, key: string) =>
  JSON.parse(new RegExp(`^${key}: (".*")$`, 'm').exec(text)?.[1] ?? 'null');

test.each([
  '港口：早晨',
  'Harbour: a morning',
  'a # b',
  'yes',
  'null',
  '~',
  '2024-01-01',
  '0x1F',
  '1_000',
  "it's",
  'say "no"',
  '- a',
  '@a',
  '`a`',
  '[a, b]',
  '{a: b}',
  '&a *b !c |d >e %f',
  '---',
  'back\\slash',
  '字'.repeat(500),
])('%j is read as it was written', (title) => {
  const fields = front(title, { deck: title, authors: [title, 'Lin Qiao, editor'] });
  const text = frontMatterText(fields);
  expect(frontMatterSchema.parse(parseFrontmatter(text).frontmatter)).toEqual(fields);
  expect(simplyRead(text, 'title')).toBe(title);
});

test('any text of one line is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      fc.pre(!/[\p{Cc}\u2028\u2029\p{Noncharacter_Code_Point}]/u.test(title));
      expect(parseFrontmatter(frontMatterText(front(title))).frontmatter).toMatchObject({ title });
    }),
  );
});
