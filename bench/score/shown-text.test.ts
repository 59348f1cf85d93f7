import { expect, test } from 'vitest';
import { shownArticle } from './shown-text.ts';

const frontMatter = {
  title: '渡口',
  untitled: false,
  subtitle: '',
  kicker: '',
  authors: [],
  byline: '',
  deck: '',
  lang: 'zh-Hans' as const,
  source: 'ferry',
  lines: '1-9',
  order: 1,
};

const body = `船又开了[^n2-3]。

## 桥边

2. 先修桥
3. 再修路

> 慢一点。

<Figure>

渡口的早晨

</Figure>

| 年份 | 船 |
| --- | --- |
| 2024 | 12 |

[^n2-3]: 船期表
`;

test('paragraphs, items and quotations are shown; headings, figures, tables and notes are not', () => {
  expect(shownArticle({ frontMatter, body }).paragraphs).toEqual(['船又开了3。', '2. 先修桥', '3. 再修路', '慢一点。']);
});

test('the deck is read first', () => {
  const shown = shownArticle({ frontMatter: { ...frontMatter, deck: '船期之外' }, body: '船又开了。\n' });
  expect(shown.paragraphs).toEqual(['船期之外', '船又开了。']);
});

test('an article without a headline is shown under its first words', () => {
  const untitled = { ...frontMatter, title: '船又开了。', untitled: true };
  expect(shownArticle({ frontMatter: untitled, body }).title).toBe('船又开了。');
});

test('headings and authors are handed on', () => {
  const shown = shownArticle({ frontMatter: { ...frontMatter, authors: ['林知遥'] }, body });
  expect(shown.headings).toEqual(['桥边']);
  expect(shown.authors).toEqual(['林知遥']);
});
