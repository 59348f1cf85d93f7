/** What the Markdown plugins know of an article and what they tell the page about it. */
import type { VFile } from 'vfile';
import { type TextLanguage, textLanguages } from '../model/languages.ts';

/** A heading as the table of contents shows it. */
export interface ContentsEntry {
  /** id of the heading's block: `p12` */
  id: string;
  text: string;
  /** 2 for a section, 3 for a section in it, … */
  depth: number;
}

/** What the page needs to know of a rendered article besides its HTML. */
export interface Reading {
  contents: ContentsEntry[];
  /** first words of the text, for descriptions */
  opening: string;
  /** places where characters were lost in the source */
  lostPlaces: number;
}

/** Language of the article, from the front matter that Astro hands to the plugins. */
export function langOf(file: VFile): TextLanguage {
  const lang = file.data.astro?.frontmatter?.lang;
  return textLanguages.find((known) => known === lang) ?? 'zh-Hans';
}

/** Tells the page, in the place of the front matter; Astro keeps this with the rendered article. */
export function tellPage(file: VFile, reading: Reading): void {
  file.data.astro = { ...file.data.astro, frontmatter: { reading } };
}

/** The counterpart of {@link tellPage}: reads the metadata of a rendered article. */
export function readingOf(rendered: { metadata?: Record<string, unknown> } | undefined): Reading {
  const frontMatter = rendered?.metadata?.frontmatter as { reading?: Reading } | undefined;
  if (!frontMatter?.reading) {
    throw new Error('an article was rendered without rehypeReading; see src/markdown/processor.ts');
  }
  return frontMatter.reading;
}
