/** The clean originals of `tests/originals`, and drawing some of them by chance for a page of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, type Original, parseLayout, parseOriginal } from './original.ts';
import { createRandom, type Random } from './random.ts';

/** Articles, and what the pages on which they stand carry besides. */
export interface Originals {
  readonly originals: readonly Original[];
  readonly layout: Layout;
}

const folder = join(import.meta.dirname, '..', '..', 'tests', 'originals');

/** The originals of one source, in the order of their names. */
export function readOriginals(source: string): Originals {
  const names = readdirSync(join(folder, source)).sort();
  const read = (name: string): string => readFileSync(join(folder, source, name), 'utf8');
  const articles = names.filter((name) => name.endsWith('.md'));
  return {
    originals: articles.map((name) => parseOriginal(name.slice(0, -'.md'.length), read(name))),
    layout: parseLayout(names.includes('layout.yaml') ? read('layout.yaml') : ''),
  };
}

/** All sources in Chinese. */
export function readChineseOriginals(): Originals[] {
  const sources = readdirSync(folder).sort().map(readOriginals);
  return sources.filter(({ originals }) => originals.every((original) => original.lang.startsWith('zh')));
}

/** How many articles a drawn page has: newspaper articles are short, papers are long. */
const articlesOnPage = { newspaper: 5, proceedings: 2 };
/** Of three drawn pages one is of proceedings. */
const shareOfProceedings = 1 / 3;

/** A page of papers or of newspaper articles. */
export type PageKind = keyof typeof articlesOnPage;

const pageKindOf = ({ layout }: Originals): PageKind => (layout.runningHead === '' ? 'newspaper' : 'proceedings');

/** Draws one of the kinds by chance. */
export function drawPageKind(seed: number): PageKind {
  return createRandom(seed).fork('page').chance(shareOfProceedings) ? 'proceedings' : 'newspaper';
}

/**
 * Articles of any of the sources as one page: newspaper articles under the masthead and sections of one of the
 * newspapers, or papers under a running head.
 * @param seed the same seed draws the same page
 * @param wanted by default drawn by chance
 */
export function drawPage(sources: readonly Originals[], seed: number, wanted?: PageKind): Originals {
  const random = createRandom(seed).fork('page');
  // Drawn even where it is known, so that the rest of the page is the same.
  const byChance: PageKind = random.chance(shareOfProceedings) ? 'proceedings' : 'newspaper';
  const kind = wanted ?? byChance;
  const ofKind = sources.filter((source) => pageKindOf(source) === kind);
  const left = ofKind.flatMap(({ originals, layout }) =>
    originals.map((original) => ({ original, byline: layout.bylines.get(original.slug) })),
  );
  const count = Math.min(articlesOnPage[kind], left.length);
  const drawn = Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    const { original, byline } = left.splice(random.between(0, left.length - 1), 1)[0] ?? {};
    if (original === undefined) throw new Error(`there are no originals of the kind ${kind}`);
    return { original: { ...original, id: `a${number}`, slug: `${number}-${original.slug}` }, byline };
  });
  const bylines = drawn.flatMap(({ original, byline }) => (byline ? [[original.slug, byline] as const] : []));
  return {
    originals: drawn.map(({ original }) => original),
    layout: { ...pageLayout(ofKind, random), bylines: new Map(bylines) },
  };
}

/** Newspapers have the name and the date line of their masthead at the head of each page. */
function pageLayout(sources: readonly Originals[], random: Random): Layout {
  const layouts = sources.map(({ layout }) => layout);
  const layout = random.pick(layouts.filter(({ runningHead, masthead }) => runningHead !== '' || masthead.length > 2));
  const [name = '', , date = ''] = layout.masthead;
  return layout.runningHead !== '' ? layout : { ...layout, runningHead: `${name} ${date}` };
}
