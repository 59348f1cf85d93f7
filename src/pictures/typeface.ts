/**
 * The one typeface of the title pictures, Noto Serif SC: some hundred files that hold a few hundred characters each, of
 * which only those are opened that a title needs. HarfBuzz gives the outlines, so no font has to be installed.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';

/** One character as it is drawn. Lengths are in units of the character size; the outline is that of size 1, y upwards. */
export interface Glyph {
  /** how far the next character stands */
  advance: number;
  /** SVG path data in font units */
  outline: string;
  /** font units in one character size */
  unitsPerEm: number;
}

interface Slice {
  file: string;
  ranges: readonly (readonly [number, number])[];
}

export type Weight = 400 | 600;

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'));
/** Stands for a character that the typeface does not have. */
const missingCharacter = 0x25a1;

let slices: Promise<Slice[]> | undefined;
const fonts = new Map<string, Promise<Font>>();

/**
 * The glyphs of a text, one a code point.
 * @param weight of the strokes: 400 regular, 600 semibold
 */
export async function glyphsOf(text: string, weight: Weight): Promise<Glyph[]> {
  return Promise.all([...text].map((character) => glyphOf(character.codePointAt(0) ?? missingCharacter, weight)));
}

async function glyphOf(codePoint: number, weight: Weight): Promise<Glyph> {
  const font = await fontWith(codePoint, weight);
  const glyph = font?.nominalGlyph(codePoint);
  if (font === undefined || glyph === undefined) {
    if (codePoint === missingCharacter) return { advance: 1, outline: '', unitsPerEm: 1 };
    return glyphOf(missingCharacter, weight);
  }
  const unitsPerEm = font.face.upem;
  return { advance: font.glyphHAdvance(glyph) / unitsPerEm, outline: font.glyphToPath(glyph), unitsPerEm };
}

async function fontWith(codePoint: number, weight: Weight): Promise<Font | undefined> {
  slices ??= readSlices();
  const slice = (await slices).find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
  if (slice === undefined) return undefined;
  const key = `${weight} ${slice.file}`;
  const opened = fonts.get(key) ?? openFont(slice.file, weight);
  fonts.set(key, opened);
  return opened;
}

/** `unicode.json` names each slice, `latin` or `[12]`, and says which characters it holds: `U+20-7e,U+a0`. */
async function readSlices(): Promise<Slice[]> {
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, list]) => ({
    file: `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: list.split(',').map(rangeOf),
  }));
}

function rangeOf(range: string): [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

async function openFont(file: string, weight: Weight): Promise<Font> {
  const font = new Font(new Face(new Blob(await decompress(await readFile(join(folder, 'files', file))))));
  font.setVariations([new Variation('wght', weight)]);
  return font;
}
