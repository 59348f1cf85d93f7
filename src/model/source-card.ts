/** What is known of a source document as a whole: `content/articles/SOURCE/source.json`. */
import { z } from 'astro/zod';
import { interfaceLanguages, textLanguages } from './languages.ts';

/** A text in one or more of the interface languages. */
export const bilingualSchema = z
  .partialRecord(z.enum(interfaceLanguages), z.string().min(1))
  .refine((text) => Object.keys(text).length > 0, `one or more of ${interfaceLanguages.join(', ')}`);
export type Bilingual = z.infer<typeof bilingualSchema>;

export const sourceCardSchema = z.strictObject({
  id: z.string().min(1),
  title: bilingualSchema,
  publication: bilingualSchema.optional(),
  /** ISO 8601 calendar date, or year and month, or year */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  lang: z.enum(textLanguages),
  /** slugs in print order */
  articles: z.array(z.string().min(1)),
});
export type SourceCard = z.infer<typeof sourceCardSchema>;
