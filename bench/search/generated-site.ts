/**
 * A site with many articles of 2,000 characters: the pages of a built site, with articles whose text follows the built-in
 * originals character by character (bench/speed/generated-text.ts). They are written as pages at once, for Astro would
 * need an hour; what is measured here begins with the finished page.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readChineseOriginals } from '../damager/originals-on-disk.ts';
import { createRandom, type Random } from '../damager/random.ts';
import { generateHeadline, generateParagraph, modelOf, type TextModel } from '../speed/generated-text.ts';

const sections = 3;
const paragraphsInSection = 4;
const charactersInParagraph = 140;
const articlesInSource = 20;
const surnames = ['沈', '顾', '林', '周', '许', '罗', '闵', '祝'];
const givenNames = ['知遥', '一帆', '听澜', '望川', '小满', '以宁', '青禾', '立秋'];

/**
 * @param site a built site, from which the pages of the interface are taken
 * @param folder to be filled
 */
export function writeGeneratedSite(site: string, folder: string, count: number): void {
  const interfacePart = /^\/(?:_astro|[a-z]{2}\/(?:search|about)|[^/]*\.[a-z]+)(?:\/|$)/;
  cpSync(site, folder, {
    recursive: true,
    filter: (path) =>
      ['', '/zh', '/en'].includes(path.slice(site.length)) || interfacePart.test(path.slice(site.length)),
  });
  const bodies = readChineseOriginals().flatMap(({ originals }) =>
    originals.map(({ blocks }) =>
      blocks
        .map(({ text }) => text)
        .join('')
        .replace(/\[\^[^\]]*\]/gu, ''),
    ),
  );
  const model = modelOf(bodies);
  const frame = readFileSync(join(site, 'zh/about/index.html'), 'utf8');
  for (let at = 0; at < count; at++) {
    const random = createRandom(at + 1);
    const source = `generated-${String(Math.floor(at / articlesInSource) + 1).padStart(4, '0')}`;
    const file = join(folder, 'zh', source, `article-${at % articlesInSource}`, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    const article = articleHtml(model, random, source, dateOf(at));
    writeFileSync(
      file,
      frame.replace(/<main.*<\/main>/s, () => `<main id="main">${article}</main>`),
    );
  }
}

function dateOf(at: number): string {
  return `${2000 + (at % 26)}-${String((at % 12) + 1).padStart(2, '0')}-15`;
}

function articleHtml(model: TextModel, random: Random, source: string, date: string): string {
  const author = random.pick(surnames) + random.pick(givenNames);
  const blocks: string[] = [];
  const add = (name: string, text: string) => blocks.push(`<${name} id="p${blocks.length + 1}">${text}</${name}>`);
  for (let section = 0; section < sections; section++) {
    add('h2', generateHeadline(model, 10, random));
    for (let at = 0; at < paragraphsInSection; at++) add('p', generateParagraph(model, charactersInParagraph, random));
  }
  return `<article data-pagefind-body><h1>${generateHeadline(model, 16, random)}</h1><p>${author}</p>
<span hidden data-pagefind-filter="author:${author}"></span>${blocks.join('\n')}
<footer data-pagefind-ignore><a data-pagefind-filter="source">${source}</a> <time datetime="${date}" data-pagefind-filter="date[datetime]">${date}</time></footer></article>`;
}
