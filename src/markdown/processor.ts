/** How Markdown becomes HTML: one processor for restored articles, one for the pages that are written by hand. */
import { unified } from '@astrojs/markdown-remark';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { rehypeBlockIds } from './block-ids.ts';
import { articleHandlers } from './figure.ts';
import { rehypeFootnoteMarks } from './footnote-marks.ts';
import { rehypeFootnoteWords } from './footnote-words.ts';
import { rehypeLostCharacters } from './lost-characters.ts';
import { remarkPlainAddresses } from './plain-addresses.ts';
import { rehypeReading } from './reading.ts';
import { rehypeScrollingTables } from './scrolling-tables.ts';
import { rehypeSpeakers } from './speakers.ts';

/** Restored articles: text of strangers, of which nothing may run. The order of the rehype plugins matters: ids first, `rehypeReading` last. */
export const restoredArticles = unified({
  remarkPlugins: [remarkGfm, remarkMdx, remarkPlainAddresses],
  rehypePlugins: [
    rehypeSlug,
    rehypeFootnoteWords,
    rehypeFootnoteMarks,
    rehypeBlockIds,
    rehypeScrollingTables,
    rehypeSpeakers,
    rehypeLostCharacters,
    rehypeReading,
  ],
  remarkRehype: { handlers: articleHandlers },
  gfm: false,
  smartypants: false,
});

/** Pages of ours: about. */
export const handWritten = unified({
  remarkPlugins: [remarkGfm],
  rehypePlugins: [rehypeSlug],
  gfm: false,
  smartypants: false,
});
