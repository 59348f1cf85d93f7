/** What the Markdown plugins know of an article and what they tell the page about it. */
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { type TextLanguage, textLanguages } from '../model/languages.ts';
import type { TranslationOutcome } from './translation.ts';

/** A heading as the table of contents shows it. */
export interface ContentsEntry {
  /** id of the heading's block: `p12` */
  id: string;
  text: string;
  /** 2 for a section, 3 for a section in it, … */
  depth: number;
  /** where it is not that of the article: a heading that is not translated */
  lang?: TextLanguage;
}

/** What the page needs to know of a rendered article besides its HTML. */
export interface Reading {
  contents: ContentsEntry[];
  /** first words of the text, for descriptions */
  opening: string;
  /** places where characters were lost in the source */
  lostPlaces: number;
  /** length of the text: characters of Chinese, words of other languages */
  length: { characters: number; words: number };
}

/** Language of the article, from the front matter that Astro hands to the plugins. */
export function langOf(file: VFile): TextLanguage {
  const lang = file.data.astro?.frontmatter?.lang;
  return textLanguages.find((known) => known === lang) ?? 'zh-Hans';
}

/** What else the loader of translations asks of the processor, in the front matter. */
export interface Told {
  outcome?: TranslationOutcome;
  /** for the two languages side by side, which are put together from trees */
  wantsTree?: boolean;
}

/** What the processor tells, in the place of the front matter; Astro keeps it with the rendered article. */
export interface Telling {
  reading: Reading;
  outcome?: TranslationOutcome;
  tree?: Root;
}

export function tellPage(file: VFile, tree: Root, reading: Reading): void {
  const { outcome, wantsTree } = (file.data.astro?.frontmatter ?? {}) as Told;
  const telling: Telling = { reading, ...(outcome && { outcome }), ...(wantsTree && { tree: structuredClone(tree) }) };
  file.data.astro = { ...file.data.astro, frontmatter: { ...telling } };
}

/** The counterpart of {@link tellPage}: reads the metadata of a rendered article. */
export function tellingOf(rendered: { metadata?: Record<string, unknown> } | undefined): Telling {
  const telling = rendered?.metadata?.frontmatter as Partial<Telling> | undefined;
  if (!telling?.reading) {
    throw new Error('an article was rendered without rehypeReading; see src/markdown/processor.ts');
  }
  return { ...telling, reading: telling.reading };
}

export function readingOf(rendered: { metadata?: Record<string, unknown> } | undefined): Reading {
  return tellingOf(rendered).reading;
}
