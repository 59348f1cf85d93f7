/**
 * The picture that a link to an article shows where links are shared (OpenGraph `og:image`): its title, set as on the
 * title page of a book, above the name of the issue. Drawn from outlines, so it needs no font on the machine.
 */
import sharp from 'sharp';
import { tokenColour } from '../styles/token-colour.ts';
import { breakLines } from './break-lines.ts';
import { pictureSize } from './picture-size.ts';
import { type Glyph, glyphsOf, type Weight } from './typeface.ts';

export interface TitlePicture {
  title: string;
  /** above the title; may be empty */
  kicker: string;
  /** the issue, and its date where it has one */
  issue: string;
  siteName: string;
}

const margin = 88;
const titleSizes = [92, 80, 70, 62, 54, 48, 42];
const linesAtMost = 4;
const leading = 1.4;
const noteSize = 32;
const ellipsis = '…';

/** What the title may take, in pixels. */
interface Room {
  width: number;
  height: number;
}

/** A text with its glyphs; widths are in units of the character size. */
interface Setting {
  text: string;
  glyphs: ReadonlyMap<string, Glyph>;
}

/** @returns a PNG of {@link pictureSize} */
export async function drawTitlePicture(picture: TitlePicture): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await titleSvg(picture);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 4 }).toBuffer();
  return new Uint8Array(png);
}

/** The drawing as SVG without text elements: every character is a path. */
export async function titleSvg({ title, kicker, issue, siteName }: TitlePicture): Promise<string> {
  const width = pictureSize.width - 2 * margin;
  const big = await settingOf(title, 600);
  const small = await settingOf(`${kicker}${issue}${siteName}${ellipsis}`, 400);
  const foot = pictureSize.height - margin * 0.8;
  const head = margin + (kicker === '' ? 0 : noteSize * 2);
  const room = { width, height: foot - noteSize * 3 - head };
  const { lines, size } = fitTitle(big, room);
  const top = head + (room.height - lines.length * size * leading) / 2;
  const siteNameAt = pictureSize.width - margin - widthOf(siteName, small, noteSize);
  const issueWidth = siteNameAt - margin - noteSize * 2;
  const parts = [
    `<rect width="${pictureSize.width}" height="${pictureSize.height}" fill="${tokenColour('paper')}"/>`,
    `<rect width="${pictureSize.width}" height="14" fill="${tokenColour('accent')}"/>`,
    paths(shortened(kicker, small, noteSize, width), small, {
      x: margin,
      y: margin + noteSize,
      size: noteSize,
      fill: tokenColour('accent'),
    }),
    ...lines.map((line, at) =>
      paths(line, big, { x: margin, y: top + (at + 0.8) * size * leading, size, fill: tokenColour('ink') }),
    ),
    `<rect x="${margin}" y="${foot - noteSize * 2}" width="${width}" height="1.5" fill="${tokenColour('rule')}"/>`,
    paths(shortened(issue, small, noteSize, issueWidth), small, {
      x: margin,
      y: foot,
      size: noteSize,
      fill: tokenColour('ink-soft'),
    }),
    paths(siteName, small, { x: siteNameAt, y: foot, size: noteSize, fill: tokenColour('accent') }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">${parts.join('')}</svg>`;
}

/** The largest size at which the title fits; what does not fit at the smallest is cut. */
function fitTitle(setting: Setting, { width, height }: Room): { lines: string[]; size: number } {
  for (const size of titleSizes) {
    const lines = breakLines(setting.text, width, (text) => widthOf(text, setting, size));
    if (lines && lines.length <= linesAtMost && lines.length * size * leading <= height) return { lines, size };
  }
  const size = titleSizes.at(-1) ?? noteSize;
  return { lines: cutIntoLines(setting, size, width), size };
}

function cutIntoLines(setting: Setting, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of setting.text) {
    if (widthOf(line + character, setting, size) <= width) line += character;
    else {
      if (lines.length === linesAtMost - 1) return [...lines, shortened(`${line}${character}`, setting, size, width)];
      lines.push(line);
      line = character.trim();
    }
  }
  return [...lines, line];
}

/** The text, or as much of its beginning as fits with an ellipsis. */
function shortened(text: string, setting: Setting, size: number, width: number): string {
  if (widthOf(text, setting, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}${ellipsis}`, setting, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}${ellipsis}`;
}

async function settingOf(text: string, weight: Weight): Promise<Setting> {
  const characters = [...new Set([...text, ellipsis])];
  const glyphs = await glyphsOf(characters.join(''), weight);
  return { text, glyphs: new Map(characters.map((character, at) => [character, glyphs[at] as Glyph])) };
}

function widthOf(text: string, { glyphs }: Setting, size: number): number {
  return [...text].reduce((sum, character) => sum + (glyphs.get(character)?.advance ?? 0) * size, 0);
}

/** @param at start of the base line, in pixels */
function paths(text: string, { glyphs }: Setting, at: { x: number; y: number; size: number; fill: string }): string {
  let x = at.x;
  let drawn = '';
  for (const character of text) {
    const glyph = glyphs.get(character);
    if (!glyph) continue;
    const scale = at.size / glyph.unitsPerEm;
    drawn += `<path transform="translate(${x.toFixed(2)} ${at.y.toFixed(2)}) scale(${scale} ${-scale})" d="${glyph.outline}"/>`;
    x += glyph.advance * at.size;
  }
  return `<g fill="${at.fill}">${drawn}</g>`;
}
