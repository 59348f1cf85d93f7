/** For tests of single rules: lines and blocks made of plain text by the stages before them. */
import { arrange } from './arrange/arrange.ts';
import type { Article, Block, LeftOut, Part, Role, Source } from './document.ts';
import { type ContextLine, placeInContext } from './label/context-line.ts';
import { label } from './label/label.ts';
import type { LabelledBlock } from './label/labelled-block.ts';
import { applyLineRules, type LineRule } from './label/line-rule.ts';
import { sourceFromBytes } from './read/read-sources.ts';
import { type Repaired, repair } from './repair/repair.ts';
import { widthOf } from './shapes.ts';
import { traceText } from './traced-text.ts';

export function sourceOf(text: string, name = 'sample.txt'): Source {
  const source = sourceFromBytes(name, Buffer.from(text));
  if (Array.isArray(source)) throw new Error(source[0]?.message);
  return source;
}

export function repaired(text: string): Repaired {
  const part: Part = { body: traceText(text) };
  return repair(part, (offset) => text.slice(0, offset).split('\n').length);
}

export function placed(text: string): ContextLine[] {
  return placeInContext(repaired(text).lines);
}

/** Lines after rules, in their order, have labelled them. */
export function labelled(text: string, ...rules: readonly LineRule[]): ContextLine[] {
  const lines = placed(text);
  applyLineRules(lines, rules);
  return lines;
}

/** The lines that have a role after the rules, by their text, without the space around it. */
export function rolesIn(text: string, ...rules: readonly LineRule[]): Record<string, Role> {
  const withRole = labelled(text, ...rules).flatMap((line) => (line.role ? [[line.trimmed, line.role] as const] : []));
  return Object.fromEntries(withRole);
}

/** Blocks of a document, as the stage label hands them on. */
export function blocksOf(text: string): LabelledBlock[] {
  return label(repaired(text).lines).blocks;
}

/** Role and text of blocks, for comparing. */
export function shown(blocks: readonly Pick<Block, 'role' | 'text'>[]): [Role, string][] {
  return blocks.map(({ role, text }) => [role, text.text]);
}

export interface Arrangement {
  articles: Article[];
  leftOut: LeftOut[];
}

export type GivenBlock = [role: Role, text: string, more?: Partial<LabelledBlock>];

/** Blocks of given roles and texts, each on a line of its own of one source, with a blank line between. */
export function blocks(...given: GivenBlock[]): LabelledBlock[] {
  const source = given.map(([, text]) => text).join('\n\n');
  let from = 0;
  return given.map(([role, text, more], index): LabelledBlock => {
    const traced = traceText(source, from, from + text.length);
    from += text.length + 2;
    const place = { line: 1 + index * 2, page: 0, newPage: false, overWide: false, bold: false, apart: true };
    return { role, text: traced, ...place, ...more };
  });
}

/** Articles made of blocks, for rules that show only in what the stage arrange makes of them. */
export function arranged(given: readonly LabelledBlock[], inOrder = true): Arrangement {
  const { articles, leftOut } = arrange(given, 'zh-Hans', inOrder);
  return { articles, leftOut };
}

/** A paragraph as printed in a column of so many full-width characters, its first line set in by `indent` of them. */
export function column(text: string, characters: number, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    const room = (lines.length === 0 ? characters - indent : characters) * 2;
    if (widthOf(line + character) > room) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line].filter((one) => one !== '').join('\n');
}

/** Text of its own about one harbour town, for what stands around the lines that a test is about. */
export const paragraphs: readonly string[] = [
  '渡船每天清早六点离岸，船工先把缆绳盘好，再把夜里的露水从甲板上扫下去，客人才陆续上来。对岸的学校七点半上课，所以头一班船上多半是背书包的孩子，他们认得每一块水流打旋的地方。',
  '镇上的旧粮仓去年改成了图书室，梁上还留着当年记斤两的墨字。管理员把书架做矮了一半，理由是孩子们够得着，老人也不用仰头，坐下来就能看见书脊上的名字。',
  '造桥的人在河床里钻了二十四个孔，取出的泥芯排成一列，颜色由黄转青，最深的一段像墨。他们要等到枯水期才浇筑桥墩，因此这个冬天旅馆第一次住满，老板添了两床厚被子。',
  '合作社把柑橘按大小分成四级，最小的那一级不进城，留给镇口的果酱作坊。作坊的锅是从船厂借来的，铜面擦得发亮，熬出来的果酱装进药瓶，贴上手写的标签。',
  '气象站只有一间屋和一个人，他每隔三小时抄一次表，三十一年没有漏过。新装的传感器每分钟上传一次，他仍旧照抄，说机器记得快，人记得牢，两本账对得上才放心。',
  '码头的电价从春天起分成三段，夜里最便宜，于是冷库改在半夜制冰。工人起初不习惯，后来发现夜里路上没有车，冰送到鱼市的时候还带着白气，主顾反而多了。',
];

/** Those paragraphs set in a column, one below the other, with blank lines between them or none. */
export function page(characters: number, { indent = 0, blank = true } = {}): string {
  return paragraphs.map((text) => column(text, characters, indent)).join(blank ? '\n\n' : '\n');
}

export const englishParagraphs: readonly string[] = [
  'For eleven years the harbour office reported the same number of visitors, because the official responsible for the estimate had retired and nobody remembered how it had been calculated.',
  'Volunteers began counting lanterns instead, one for every party that walked out along the breakwater after sunset, and the new figure turned out to be forty per cent lower than the published one.',
  'The council printed both numbers side by side, with an explanation of the difference that fitted on a single postcard and that the ferry company now hands out with every ticket.',
];

/** English text broken between words. */
export function wrappedWords(text: string, width: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
