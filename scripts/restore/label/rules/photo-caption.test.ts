import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { photoCaption } from './photo-caption.ts';

const around = (lines: string) => `${page(15)}\n\n${lines}\n\n${page(15)}`;

test('a line that ends with who took the picture stands under a picture', () => {
  const line = '东港三号泊位，船员在接岸电。 港务社 沈一帆 摄';
  expect(rolesIn(around(line), photoCaption)).toEqual({ [line]: 'caption' });
});

test('the lines above it up to the blank line belong to it', () => {
  const lines = ['清早的渡口，船工正在', '盘缆绳，远处的山还没', '有醒来。 沈一帆 摄'];
  expect(rolesIn(around(lines.join('\n')), photoCaption)).toEqual(
    Object.fromEntries(lines.map((line) => [line, 'caption'])),
  );
});

describe('no photographer', () => {
  test.each([
    ['船工把这一幕用手机拍摄下来'],
    ['他说照片是沈一帆摄于渡口的旧物，'],
    ['这组照片由图书馆提供图样'],
    ['沈一帆正在渡口拍摄影片'],
  ])('%s', (line) => expect(rolesIn(around(line), photoCaption)).toEqual({}));

  test('a line that text goes on after', () => {
    expect(
      rolesIn(around('这张照片是前年的。 沈一帆 摄\n了一整夜，才等到雾散开，船从水里浮出来。'), photoCaption),
    ).toEqual({});
  });
});

test('who lent the picture may have a long name', () => {
  const line = '去年办起的渡口风筝会上，孩子们在学扎骨架。临江市航运史料陈列馆供图';
  expect(rolesIn(around(line), photoCaption)).toEqual({ [line]: 'caption' });
});

describe('without blank lines', () => {
  const close = (lines: string) => `${page(15, { blank: false })}\n${lines}\n${page(15, { blank: false })}`;

  test('a sentence wider than the column is the caption', () => {
    const lines = ['清早，船工在东港三号泊位盘缆绳，等雾散去。', '本报记者 沈一帆 摄'];
    expect(Object.keys(rolesIn(close(lines.join('\n')), photoCaption))).toEqual(lines);
  });

  test('a line of the column is text', () => {
    expect(rolesIn(close('船工在盘缆绳。\n本报记者 沈一帆 摄'), photoCaption)).toEqual({});
  });
});
