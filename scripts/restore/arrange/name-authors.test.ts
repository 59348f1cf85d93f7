import { describe, expect, test } from 'vitest';
import { blocks } from '../lines.testing.ts';
import { namesIn, namesInHead, namesInOpening } from './name-authors.ts';

test.each([
  ['■ 本报记者 沈一帆 临江报道', ['沈一帆']],
  ['某港务集团董事长  沈一帆', ['沈一帆']],
  ['（记者 沈一帆）', ['沈一帆']],
  ['By Ann Lee and Tom Hale, Port Trust', ['Ann Lee', 'Tom Hale']],
  ['本报记者 沈一帆 林知遥', ['沈一帆', '林知遥']],
  ['本报记者 沈一帆、林知遥 通讯员 顾听澜', ['沈一帆', '林知遥', '顾听澜']],
  ['文/沈一帆', ['沈一帆']],
  ['本报记者 沈 一 顾听澜', ['沈一', '顾听澜']],
  ['远帆航运集团总裁 顾听澜', ['顾听澜']],
  ['首席记者 欧阳青', ['欧阳青']],
  ['（沈一帆）', ['沈一帆']],
  ['本报记者沈小帆顾二林三水', ['沈小帆', '顾二', '林三水']],
  ['某港务集团', ['某港务集团']],
  ['临江大学港口研究中心', ['临江大学港口研究中心']],
  ['Ann Lee, Port Trust, and Tom Hale, Institute for Coastal Towns', ['Ann Lee', 'Tom Hale']],
  ['◎柯一帆（台中市／上班族）', ['柯一帆']],
  ['受访者：纪守田　访谈者：温良', ['纪守田', '温良']],
  ['Ann Lee1, Tom Hale2,*\n1 Institute for Coastal Towns, Ferryport, Westland', ['Ann Lee', 'Tom Hale']],
  ['Ann Lee, Tom Hale, and Ida Berg', ['Ann Lee', 'Tom Hale', 'Ida Berg']],
  ['分析师：沈一帆　　执业编号：X0390220', ['沈一帆']],
  ['采写／本刊记者 沈一帆', ['沈一帆']],
  ['沈一顾念①', ['沈一', '顾念']],
  ['作者：沈一帆 顾听澜 单位：临江市渡口研究所', ['沈一帆', '顾听澜']],
  ['作者：沈一帆　　指导教师：顾听澜教授', ['沈一帆']],
  ['沈一帆 顾听澜\n临江大学港口学院 临江430000', ['沈一帆', '顾听澜']],
  ['沈一帆1　白听澜2\n（1. 渡口会，临江 330100；2. 航标站，柳溪 331200）', ['沈一帆', '白听澜']],
  ['沈一帆1 顾听澜2\n（1. 临江大学 港口系，临江 430000；2. 渡口研究院）', ['沈一帆', '顾听澜']],
  ['【本报记者沈一帆专题报导】', ['沈一帆']],
  ['文／林知遥　摄影／沈一帆', ['林知遥']],
  ['Interviewed by Ann Lee', ['Ann Lee']],
  ['临江市统计局\n二〇二六年三月', ['临江市统计局']],
  ['（北区／顾听澜）', ['顾听澜']],
  ['Odile van der Meer, Lantern Society', ['Odile van der Meer']],
  ['（作者单位：临江大学 沈一帆）', ['沈一帆']],
  ['（本报记者 沈一帆 通讯员 顾听澜 摄影报道）', ['沈一帆', '顾听澜']],
  ['本报特派记者 沈一帆 发自东港县 图/文', ['沈一帆']],
  ['本报驻临江记者 沈一帆 特约记者 顾听澜', ['沈一帆', '顾听澜']],
  ['本报讯（记者沈一帆 通讯员顾听澜）', ['沈一帆', '顾听澜']],
  ['文 / 本报记者 沈一帆　图 / 本报记者 顾听澜', ['沈一帆', '顾听澜']],
])('%s', (byline, names) => {
  expect(namesIn(byline)).toEqual(names);
});

describe('no names', () => {
  test.each([
    ['临江报道'],
    ['（作者系某大学港口研究所研究员）'],
    ['本报记者'],
    ['Port Trust'],
    ['By Our Staff'],
    ['Institute for Coastal Towns'],
    [''],
  ])('%j', (byline) => expect(namesIn(byline)).toEqual([]));
});

test('several places are in no name', () => {
  expect(namesIn('本报特约记者 沈一帆 临江 石渡综合报道')).toEqual(['沈一帆']);
  expect(namesIn('本报记者 沈一帆 广州 北京报道')).toEqual(['沈一帆']);
});

test('nor are they where a line breaks between them', () => {
  const head = blocks(
    ['title', '渡口重开'],
    ['byline', '本报记者 沈一帆 广州'],
    ['byline', '北京报道'],
    ['byline', '本报记者 慈一帆'],
    ['byline', '临江报道'],
    ['byline', '通讯员 沈一帆 顾听澜'],
  );
  expect(namesInHead(head)).toEqual(['沈一帆', '慈一帆', '顾听澜']);
});

// With a word other than 记者 the whole line is taken for places.
test.each([['本报特约撰稿 沈一帆 临江报道'], ['本报评论员 沈一帆 临江报道']])('%s', (byline) => {
  expect(namesIn(byline)).toEqual(['沈一帆']);
});

test.each([
  ['本报讯（通讯员 林知遥 记者 沈一帆）渡口昨日重开。', ['林知遥', '沈一帆']],
  ['【记者沈一帆／临江报导】渡口昨日重开。', ['沈一帆']],
  ['港航社临江3月8日电（记者 沈一帆）渡口昨日重开。', ['沈一帆']],
  ['本报讯 记者沈一帆报道：渡口昨日重开。', ['沈一帆']],
  ['本报讯 渡口（记者 沈一帆 摄）昨日重开。', []],
])('names in an opening: %s', (paragraph, names) => {
  expect(namesInOpening(paragraph)).toEqual(names);
});

test('a date is no name, by whichever calendar', () => {
  expect(
    namesInHead(blocks(['byline', '沈一帆'], ['byline', '民国三十三年腊月初九'], ['byline', '甲子年正月'])),
  ).toEqual(['沈一帆']);
});
