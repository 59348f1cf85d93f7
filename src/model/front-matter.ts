/** Front matter of an article's MDX file: written by the restorer, read by the site, checked by both. */
import { z } from 'astro/zod';
import { textLanguages } from './languages.ts';

/** Line ranges of the source document, 1-based and inclusive: `3-112, 114`. */
export const lineRanges = z.string().regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, 'line ranges such as "3-112, 114"');

export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  /** true when the source has no title for this article and `title` repeats the first words of its text */
  untitled: z.boolean().default(false),
  subtitle: z.string().default(''),
  kicker: z.string().default(''),
  /** names alone, in the order of the byline */
  authors: z.array(z.string().min(1)).default([]),
  /** the byline as printed, with office and place */
  byline: z.string().default(''),
  deck: z.string().default(''),
  lang: z.enum(textLanguages),
  /** id of the source document: its file name without the ending */
  source: z.string().min(1),
  lines: lineRanges,
  /** place in the print order of the source, from 1 */
  order: z.int().positive(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
