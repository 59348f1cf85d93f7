import { expect, test } from 'vitest';
import { readGold } from './gold.ts';

const document = [
  '𠮷野的渡船 船又开了。',
  '第一段讲的是渡口，',
  '',
  '它一直讲到桥边。',
  '图1 渡口',
  '江边周报 A2',
  '桥边桥边',
].join('\n');

const rows = (...lines: string[][]) => lines.map((columns) => columns.join('\t')).join('\n');

test('rows become titles, paragraphs and what stands beside them; columns count code points', () => {
  const annotation = rows(
    ['1:1', '1:5', 'a1', 'title', '', ''],
    ['1:7', '1:11', 'a1', 'deck', '', ''],
    ['2', '2', 'a1', 'body', '', ''],
    ['4', '4', 'a1', 'body', '+', ''],
    ['5', '5', 'a1', 'caption', '', ''],
    ['7', '7', 'a2', 'title', '', '桥边'],
    ['6', '6', '-', 'furniture', '', ''],
  );
  const { articles, noise } = readGold(annotation, document);
  expect(articles).toEqual([
    {
      id: 'a1',
      title: '𠮷野的渡船',
      subtitle: '',
      byline: '',
      headings: [],
      paragraphs: ['船又开了。', '第一段讲的是渡口，它一直讲到桥边。'],
      beside: ['图1 渡口'],
      joins: [{ left: '第一段讲的是渡口，', right: '它一直讲到桥边。' }],
    },
    { id: 'a2', title: '桥边', subtitle: '', byline: '', headings: [], paragraphs: [], beside: [], joins: [] },
  ]);
  expect(noise).toEqual(['江边周报 A2']);
});

test('a row may span lines', () => {
  const [article] = readGold(rows(['2', '4', 'a1', 'body', '', '']), document).articles;
  expect(article?.paragraphs).toEqual(['第一段讲的是渡口，\n\n它一直讲到桥边。']);
});

test('contents lists are not scored', () => {
  const [article] = readGold(rows(['2', '2', 'a1', 'h1', '', ''], ['4', '4', 'a1', 'toc', '', '']), document).articles;
  expect(article).toMatchObject({ title: '', headings: ['第一段讲的是渡口，'], paragraphs: [], beside: [] });
});

test('a byline on two lines is one, and stands beside the text', () => {
  const annotation = rows(['5', '5', 'a1', 'byline', '', ''], ['6', '6', 'a1', 'byline', '', '']);
  const [article] = readGold(annotation, document).articles;
  expect(article).toMatchObject({ byline: '图1 渡口 江边周报 A2', beside: ['图1 渡口', '江边周报 A2'] });
});

test('every row says which characters of the document it names, and second copies are no noise', () => {
  const annotation = rows(
    ['1:1', '1:5', 'a1', 'title', '', ''],
    ['1:7', '1:11', 'a1', 'deck', '', ''],
    ['5', '5', 'a1', 'caption', '', ''],
    ['7:1', '7:2', '-', 'repeat', '', ''],
  );
  const { stretches, noise } = readGold(annotation, document);
  const named = stretches.map(({ from, to, kind }) => [document.slice(from, to), kind]);
  expect(named).toEqual([
    ['𠮷野的渡船', 'other'],
    ['船又开了。', 'text'],
    ['图1 渡口', 'beside'],
    ['桥边', 'copy'],
  ]);
  expect(noise).toEqual([]);
});

test('rows of one paragraph bear its number, in the order in which they are read', () => {
  const annotation = rows(
    ['4', '4', 'a1', 'body', '', ''],
    ['5', '5', 'a1', 'caption', '', ''],
    ['2', '2', 'a2', 'quote', '', ''],
    ['7', '7', 'a1', 'body', '+', ''],
    ['6', '6', 'a2', 'list', '', ''],
  );
  expect(readGold(annotation, document).stretches.map(({ paragraph }) => paragraph)).toEqual([0, undefined, 1, 0, 2]);
});
