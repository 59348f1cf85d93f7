import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleLoader } from './loaders/articles.ts';
import { frontMatterSchema } from './model/front-matter.ts';
import { ledgerCountsSchema } from './model/ledger-counts.ts';
import { sourceCardSchema } from './model/source-card.ts';

const articlesFolder = process.env.READING_ROOM_ARTICLES ?? 'content/articles';

export const collections = {
  articles: defineCollection({ loader: articleLoader(articlesFolder), schema: frontMatterSchema }),
  sources: defineCollection({
    loader: glob({ pattern: '*/source.json', base: articlesFolder, generateId: ({ data }) => String(data.id) }),
    schema: sourceCardSchema,
  }),
  ledgers: defineCollection({
    loader: glob({ pattern: '*/ledger.json', base: articlesFolder, generateId: ({ data }) => String(data.source) }),
    schema: ledgerCountsSchema,
  }),
};
