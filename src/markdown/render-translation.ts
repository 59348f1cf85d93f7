/** From an article and the entries of its PO file to what its pages show: the translation, and both languages side by side. */
import { dictionaries } from '../i18n/dictionaries.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { type InterfaceLanguage, interfaceLanguageOf, ownTextLanguage } from '../model/languages.ts';
import type { Entry } from '../model/translation/po.ts';
import { type Telling, tellingOf } from './article-data.ts';
import { pairSides, type Side } from './parallel.ts';
import { printedTrees, restoredArticles } from './processor.ts';
import type { TranslationOutcome } from './translation.ts';

type Rendered = Awaited<ReturnType<Renderer['render']>>;
type Renderer = Awaited<ReturnType<typeof restoredArticles.createRenderer>>;

export interface RenderedTranslation {
  html: string;
  /** for Astro, which keeps it with the HTML */
  metadata: Rendered['metadata'];
  outcome: TranslationOutcome;
  /** both languages side by side, that of the translation first and that of the original first */
  parallel: { translationFirst: string; originalFirst: string };
}

let renderers: Promise<{ articles: Renderer; trees: Renderer }> | undefined;

async function makeRenderers() {
  const [articles, trees] = await Promise.all([restoredArticles.createRenderer({}), printedTrees.createRenderer({})]);
  return { articles, trees };
}

/**
 * @param body Markdown of the article, without front matter
 * @param language of the translation
 * @returns nothing where too little is translated for a page
 */
export async function renderTranslation(
  body: string,
  original: FrontMatter,
  entries: readonly Entry[],
  language: InterfaceLanguage,
  fileURL: URL,
): Promise<RenderedTranslation | undefined> {
  renderers ??= makeRenderers();
  const { articles, trees } = await renderers;
  const lang = ownTextLanguage(language);
  const told = { lang, original, entries, wantsTree: true };
  const { code, metadata } = await articles.render(body, { fileURL, frontmatter: told });
  const { tree, outcome, reading } = tellingOf({ metadata });
  if (!outcome?.isArticle) return undefined;
  const before = await articles.render(body, { fileURL, frontmatter: { lang: original.lang, wantsTree: true } });
  const sideOf = (side: Pick<Partial<Telling>, 'tree'>, of: FrontMatter['lang']): Side => {
    if (!side.tree) throw new Error('rehypeReading has not handed over the tree it was asked for');
    return { tree: side.tree, lang: of, notYet: dictionaries[interfaceLanguageOf(of)].translation.notYet };
  };
  const translation = sideOf({ ...(tree && { tree }) }, lang);
  const originalSide = sideOf(tellingOf({ metadata: before.metadata }), original.lang);
  const print = async (first: Side, second: Side) => {
    const { code: html } = await trees.render('', { frontmatter: { tree: pairSides(first, second) } });
    return html;
  };
  return {
    html: code,
    metadata: { ...metadata, frontmatter: { reading } },
    outcome,
    parallel: {
      translationFirst: await print(translation, originalSide),
      originalFirst: await print(originalSide, translation),
    },
  };
}
