/** How Markdown becomes HTML: one processor for restored articles, one for the pages that are written by hand. */
import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { VFile } from 'vfile';
import { rehypeBlockIds } from './block-ids.ts';
import { articleHandlers } from './figure.ts';
import { rehypeFigureColumns } from './figure-columns.ts';
import { rehypeFootnoteMarks } from './footnote-marks.ts';
import { rehypeFootnoteWords } from './footnote-words.ts';
import { rehypeHalfWidthMarks } from './half-width-marks.ts';
import { rehypeLostCharacters } from './lost-characters.ts';
import { remarkPlainAddresses } from './plain-addresses.ts';
import { rehypeReading } from './reading.ts';
import { rehypeScrollingTables } from './scrolling-tables.ts';
import { rehypeSpeakers } from './speakers.ts';
import { remarkTranslation } from './translation.ts';
import { rehypeTranslationMarks } from './translation-marks.ts';

/** Restored articles: text of strangers, of which nothing may run. The order of the rehype plugins matters: ids first, `rehypeReading` last. */
export const restoredArticles = unified({
  remarkPlugins: [remarkGfm, remarkMdx, remarkPlainAddresses, remarkTranslation],
  rehypePlugins: [
    rehypeSlug,
    rehypeFootnoteWords,
    rehypeFootnoteMarks,
    rehypeBlockIds,
    rehypeFigureColumns,
    rehypeScrollingTables,
    rehypeSpeakers,
    rehypeHalfWidthMarks,
    rehypeLostCharacters,
    rehypeTranslationMarks,
    rehypeReading,
  ],
  remarkRehype: { handlers: articleHandlers },
  gfm: false,
  smartypants: false,
});

/** Prints a tree that is handed over as `tree` in the front matter, in the place of Markdown. */
export const printedTrees = unified({ rehypePlugins: [rehypeGivenTree], gfm: false, smartypants: false });

function rehypeGivenTree() {
  return (_: Root, file: VFile): Root => file.data.astro?.frontmatter?.tree as Root;
}

/** Pages of ours: about. */
export const handWritten = unified({
  remarkPlugins: [remarkGfm],
  rehypePlugins: [rehypeSlug],
  gfm: false,
  smartypants: false,
});
