import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { translationDataSchema } from './catalogue/translation-data.ts';
import { articleLoader } from './loaders/articles.ts';
import { translationLoader } from './loaders/translations.ts';
import { frontMatterSchema } from './model/front-matter.ts';
import { ledgerCountsSchema } from './model/ledger-counts.ts';
import { sourceCardSchema } from './model/source-card.ts';

const articles = process.env.READING_ROOM_ARTICLES ?? 'content/articles';
const translations = process.env.READING_ROOM_TRANSLATIONS ?? 'content/translations';

export const collections = {
  articles: defineCollection({ loader: articleLoader(articles), schema: frontMatterSchema }),
  translations: defineCollection({
    loader: translationLoader({ articles, translations }),
    schema: translationDataSchema,
  }),
  sources: defineCollection({
    loader: glob({ pattern: '*/source.json', base: articles, generateId: ({ data }) => String(data.id) }),
    schema: sourceCardSchema,
  }),
  ledgers: defineCollection({
    loader: glob({ pattern: '*/ledger.json', base: articles, generateId: ({ data }) => String(data.source) }),
    schema: ledgerCountsSchema,
  }),
};
