/** What is kept of a translation besides its HTML. */
import { z } from 'astro/zod';
import { interfaceLanguages, textLanguages } from '../model/languages.ts';
import { blockStates } from '../model/translation/state.ts';

const field = z.strictObject({ text: z.string(), lang: z.enum(textLanguages), state: z.enum(blockStates) });

export const translationDataSchema = z.strictObject({
  language: z.enum(interfaceLanguages),
  lang: z.enum(textLanguages),
  /** id of the article: `LANG/SOURCE/SLUG` */
  original: z.string(),
  /** texts of the head, by the context of their messages: `title`, `author:1`, … */
  head: z.record(z.string(), field),
  counts: z.record(z.enum(blockStates), z.int().nonnegative()),
  /** HTML of both languages side by side */
  parallel: z.strictObject({ translationFirst: z.string(), originalFirst: z.string() }),
});

export type TranslationData = z.infer<typeof translationDataSchema>;
