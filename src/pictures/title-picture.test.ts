import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureSize } from './picture-size.ts';
import { drawTitlePicture, titleSvg } from './title-picture.ts';

const picture = { title: '灯塔还亮着，谁来守夜', kicker: '', issue: '海岸周报 · 2024年5月', siteName: '阅览室' };
const outlinesOf = (svg: string) => svg.match(/<path /g)?.length ?? 0;

describe('a title picture', () => {
  test('is a PNG of the size that sharing sites expect', async () => {
    const { format, width, height } = await sharp(await drawTitlePicture(picture)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...pictureSize });
  });

  test('draws every character from an outline and needs no font', async () => {
    const svg = await titleSvg(picture);
    expect(svg).not.toContain('<text');
    expect(outlinesOf(svg)).toBe([...`${picture.title}${picture.issue}${picture.siteName}`].length);
  });

  test('has outlines for simplified, traditional and Latin letters, each its own', async () => {
    const outlines = [...(await titleSvg({ ...picture, title: '头頭T' })).matchAll(/ d="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(outlines.slice(0, 3)).size).toBe(3);
    expect(outlines.slice(0, 3).every((outline) => outline !== '')).toBe(true);
  });

  test('of a title that never ends stays inside its frame', async () => {
    const svg = await titleSvg({
      ...picture,
      title: '很长很长的题目'.repeat(60),
      kicker: '栏目',
      issue: '刊名'.repeat(80),
    });
    const places = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]);
    expect(Math.max(...places.map(([x = 0]) => x))).toBeLessThan(pictureSize.width - 80);
    expect(Math.max(...places.map(([, y = 0]) => y))).toBeLessThan(pictureSize.height);
  });

  test('shows a box for what was lost or has no glyph, and says nothing of markup', async () => {
    const svg = await titleSvg({ ...picture, title: '<b>\uFFFD&\u{1F6A2}' });
    expect(svg).not.toContain('<b>');
    expect(outlinesOf(svg)).toBeGreaterThan(5);
  });

  test('is the same each time', async () => {
    expect(
      Buffer.compare(Buffer.from(await drawTitlePicture(picture)), Buffer.from(await drawTitlePicture(picture))),
    ).toBe(0);
  });
});
