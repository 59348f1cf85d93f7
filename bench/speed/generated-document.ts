/** Damaged documents of any size for measures of time: newspaper articles of generated text, with all damages together. */
import { damageKinds } from '../damager/kinds.ts';
import type { Original, OriginalBlock } from '../damager/original.ts';
import { readChineseOriginals } from '../damager/originals-on-disk.ts';
import { createRandom, type Random } from '../damager/random.ts';
import { plainPage } from '../damager/shapes/plain-page.ts';
import { generateHeadline, generateParagraph, modelOf, type TextModel } from './generated-text.ts';

/** @returns the document: UTF-8 of about `bytes`; the same size and seed give the same document */
export type DocumentGenerator = (bytes: number, seed: number) => string;

const strength = 0.5;
/** Chinese takes three bytes a character. */
const bytesInCharacter = 3;
const paragraphs = { low: 8, high: 16 };
const surnames = ['沈', '顾', '林', '周', '许', '罗'];
const givenNames = ['知遥', '一帆', '听澜', '望川', '小满', '以宁'];

/** Reads the built-in originals, whose text the documents are modelled on. */
export function documentGenerator(): DocumentGenerator {
  const sources = readChineseOriginals();
  const bodies = sources.flatMap(({ originals }) =>
    originals.map(({ blocks }) =>
      blocks
        .filter(({ role }) => role === 'body')
        .map(({ text }) => text.replace(/\[\^[^\]]*\]/gu, ''))
        .join(''),
    ),
  );
  const model = modelOf(bodies);
  const layout = sources
    .map((source) => source.layout)
    .find(({ sections, masthead }) => sections.length > 0 && masthead.length > 0);
  const together = damageKinds.at(-1);
  if (layout === undefined || together === undefined)
    throw new Error('the originals or the kinds of damage are missing');
  return (bytes, seed) => {
    const random = createRandom(seed);
    const originals = articlesOf(bytes / bytesInCharacter, model, random);
    return plainPage(originals, layout, { seed, strengths: together.strengthsAt(strength, seed) }).text;
  };
}

function articlesOf(characters: number, model: TextModel, random: Random): Original[] {
  const articles: Original[] = [];
  for (let left = characters; left > 0; ) {
    const article = generateArticle(articles.length + 1, model, random);
    articles.push(article);
    left -= article.blocks.reduce((sum, block) => sum + block.text.length + 2, 0);
  }
  return articles;
}

function generateArticle(order: number, model: TextModel, random: Random): Original {
  const number = String(order).padStart(2, '0');
  const count = random.between(paragraphs.low, paragraphs.high);
  const blocks = Array.from({ length: count }, (_, at): OriginalBlock[] => {
    const text = generateParagraph(model, random.between(50, 180), random);
    const heading = { role: 'h1' as const, text: generateHeadline(model, random.between(5, 12), random) };
    return [...(at > 0 && at % 4 === 0 ? [heading] : []), { role: 'body', text }];
  }).flat();
  return {
    id: `a${number}`,
    slug: number,
    lang: 'zh-Hans',
    title: generateHeadline(model, random.between(8, 18), random),
    subtitle: '',
    kicker: '',
    byline: `本报记者 ${random.pick(surnames)}${random.pick(givenNames)} 临江报道`,
    place: '',
    deck: '',
    blocks,
  };
}
