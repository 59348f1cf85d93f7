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
  expect(readGold(annotation, document)).toEqual([
    {
      id: 'a1',
      title: '𠮷野的渡船',
      subtitle: '',
      paragraphs: ['船又开了。', '第一段讲的是渡口，它一直讲到桥边。'],
      beside: ['图1 渡口'],
    },
    { id: 'a2', title: '桥边', subtitle: '', paragraphs: [], beside: [] },
  ]);
});

test('a row may span lines', () => {
  const [article] = readGold(rows(['2', '4', 'a1', 'body', '', '']), document);
  expect(article?.paragraphs).toEqual(['第一段讲的是渡口，\n\n它一直讲到桥边。']);
});

test('headings and contents lists are not scored', () => {
  const [article] = readGold(rows(['2', '2', 'a1', 'h1', '', ''], ['4', '4', 'a1', 'toc', '', '']), document);
  expect(article).toMatchObject({ title: '', paragraphs: [], beside: [] });
});
