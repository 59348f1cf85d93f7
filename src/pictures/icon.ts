/** The icon of the installed site, from the drawing that pages have as theirs. */
import sharp from 'sharp';

/** Edges in pixels, the ones that Chromium asks for. */
export const iconSizes = [192, 512] as const;

/** @param drawing a square SVG, `viewBox` 32 units wide @returns a PNG with edges of `size` pixels, in the colours of day */
export async function drawIcon(drawing: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const dotsPerInch = (72 * size) / 32;
  const png = await sharp(Buffer.from(drawing), { density: dotsPerInch })
    .resize(size, size)
    .png({ palette: true, colours: 32 })
    .toBuffer();
  return new Uint8Array(png);
}
