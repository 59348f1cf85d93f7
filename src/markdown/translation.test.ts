import { describe, expect, test } from 'vitest';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import type { Entry } from '../model/translation/po.ts';
import { renderTranslation } from './render-translation.ts';

const article = `江水退了。[^1]渡船停了。[^2]

## 一、渡口

- 南岸
- 北岸

> 引一句。

<Figure>
  图1　水位

  来源：水文站
</Figure>

| 月 | 位 |
| -- | -- |
| 一 | 低 |

末段。

[^1]: 甲注。

[^2]: 乙注。
`;

const head: FrontMatter = frontMatterSchema.parse({
  title: '枯水',
  lang: 'zh-Hans',
  source: 'ferry',
  lines: '1-20',
  order: 1,
});

const originals: Record<string, string> = {
  title: '枯水',
  p1: '江水退了。[^1]渡船停了。[^2]',
  p2: '一、渡口',
  p3: '南岸',
  p4: '北岸',
  p5: '引一句。',
  p6: '图1　水位',
  p7: '来源：水文站',
  p8: '月 | 位\n一 | 低',
  p9: '末段。',
  p10: '甲注。',
  p11: '乙注。',
};

function entry(context: string, translation: string, more: Partial<Entry> = {}): Entry {
  const rest = { flags: [], notes: [], comments: [], references: [], obsolete: false, line: 1 };
  return { context, original: originals[context] ?? '', translation, ...rest, ...more };
}

const whole: Record<string, string> = {
  title: 'Low water',
  p1: 'The river fell.[^1] The ferry stopped.[^2]',
  p2: 'The landing',
  p3: 'South bank',
  p4: 'North bank',
  p5: 'A line quoted.',
  p6: 'Figure 1. Level',
  p7: 'Source: the gauge',
  p8: 'Month | Level\nJan. | low',
  p9: 'The end.',
  p10: 'First note.',
  p11: 'Second note.',
};

/** @param changed translations by context; undefined leaves an entry out */
async function render(changed: Record<string, string | Entry | undefined> = {}, body = article) {
  const texts = { ...whole, ...changed };
  const entries = Object.entries(texts).flatMap(([context, text]) =>
    text === undefined ? [] : [typeof text === 'string' ? entry(context, text) : text],
  );
  const rendered = await renderTranslation(body, head, entries, 'en', new URL('file:///ferry.mdx'));
  if (!rendered) throw new Error('there is no page');
  return { ...rendered, blocks: blocksIn(rendered.html) };
}

/** Tag, attributes besides the id, and text of each block. */
function blocksIn(html: string): Map<string, { tag: string; text: string }> {
  const found = html.matchAll(
    /<(p|h2|li|blockquote|table)([^>]*) id="(p\d+)">(.*?)<\/\1>|<(p|h2|li|blockquote|table) id="(p\d+)">(.*?)<\/\5>/gs,
  );
  return new Map(
    [...found].map(([, name, attributes = '', id, text, name2, id2, text2]) => [
      id ?? id2 ?? '',
      {
        tag: `${name ?? name2}${attributes}`,
        text: (text ?? text2 ?? '')
          .replace(/<sup>.*?<\/sup>|<a .*?<\/a>/gs, '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      },
    ]),
  );
}

describe('a translation', () => {
  test('has the blocks of its original under their ids', async () => {
    const { blocks, outcome } = await render();
    expect([...blocks].map(([id, { tag, text }]) => [id, tag, text])).toEqual([
      ['p1', 'p', 'The river fell. The ferry stopped.'],
      ['p2', 'h2', 'The landing'],
      ['p3', 'li', 'South bank'],
      ['p4', 'li', 'North bank'],
      ['p5', 'blockquote', 'A line quoted.'],
      ['p6', 'p', 'Figure 1. Level'],
      ['p7', 'p', 'Source: the gauge'],
      ['p8', 'table', 'Month Level Jan. low'],
      ['p9', 'p', 'The end.'],
      ['p10', 'p', 'First note.'],
      ['p11', 'p', 'Second note.'],
    ]);
    expect(outcome.counts).toEqual({ reviewed: 12, machine: 0, outdated: 0, missing: 0 });
    expect(outcome.head.title).toEqual({ text: 'Low water', lang: 'en', state: 'reviewed' });
  });

  test('speaks of its notes in its language', async () => {
    const { html } = await render();
    expect(html).toContain('<h2 id="footnote-label">Notes</h2>');
    expect(html).toContain('aria-label="Back to note 1 in the text"');
  });

  test('marks the blocks that are not reviewed, each by its state, and nothing else', async () => {
    const { html, outcome } = await render({
      p3: entry('p3', 'South bank', { flags: ['fuzzy'] }),
      p9: entry('p9', 'The last.', { flags: ['fuzzy'], previous: { original: '末尾一段。' } }),
      p10: '',
    });
    expect(outcome.counts).toEqual({ reviewed: 9, machine: 1, outdated: 1, missing: 1 });
    expect([...html.matchAll(/data-state="(\w+)"[^>]* id="(p\d+)"/g)].map(([, state, id]) => [id, state])).toEqual([
      ['p3', 'machine'],
      ['p9', 'outdated'],
      ['p10', 'missing'],
    ]);
    expect(html.match(/role="img" aria-label="[^"]+"/g)).toHaveLength(3);
  });

  test('shows the original of a missing block with its own lang, and keeps it out of the index', async () => {
    const { html } = await render({ p9: undefined });
    expect(html).toContain(
      '<p data-state="missing" lang="zh-Hans" data-pagefind-ignore="" id="p9">末段。<span class="state"',
    );
  });

  test('keeps the numbers of its notes when its sentence takes another order, or leaves a mark out', async () => {
    const turned = await render({ p1: 'The ferry stopped[^2] when the river fell.[^1]' });
    expect(turned.blocks.get('p10')?.text).toBe('First note.');
    expect(turned.html).toMatch(/stopped<sup><a href="#user-content-fn-2"[^>]*>2<\/a>/);
    const without = await render({ p1: 'The river fell.[^1] The ferry stopped.' });
    expect([without.blocks.get('p10')?.text, without.blocks.get('p11')?.text]).toEqual(['First note.', 'Second note.']);
  });

  test('shows the mark of a note that there is not as text', async () => {
    const { blocks, html } = await render({ p9: 'The end.[^9]' });
    expect(blocks.get('p9')?.text).toBe('The end.[^9]');
    expect(html).not.toContain('fn-9');
  });

  test('shows a table with the rows and cells that its translation has', async () => {
    const { html } = await render({ p8: 'Month | Level | Note\nJan.' });
    expect(html.match(/<th>/g)).toHaveLength(3);
    expect(html.match(/<td>/g)).toHaveLength(3);
  });

  test.each([
    '<b>bold</b>',
    '{1 + 1}',
    '**x** `y` [z](https://host/)',
    '# x',
    '    x',
    'import x from "y"',
    '<Figure>',
    '| a |',
    '[^1]: x',
  ])('is never read as Markdown or MDX: %s', async (text) => {
    const { html } = await render({ p9: text, p3: text, p8: text.replaceAll('|', '\\|') });
    const [, shown = ''] = /<p id="p9">(.*?)<\/p>/s.exec(html) ?? [];
    const plain = shown
      .replace(/<sup>.*?<\/sup>/g, '[^1]')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&');
    expect(plain).toBe(text);
  });

  test('has no page before its title and a block of its text are translated', async () => {
    const url = new URL('file:///ferry.mdx');
    expect(await renderTranslation(article, head, [], 'en', url)).toBeUndefined();
    expect(await renderTranslation(article, head, [entry('p1', 'The river fell.')], 'en', url)).toBeUndefined();
    const both = [entry('title', 'Low water'), entry('p1', 'The river fell.')];
    expect(await renderTranslation(article, head, both, 'en', url)).toBeDefined();
  });

  test('sets off who speaks in an interview, in Latin letters too', async () => {
    const turns = '记者：一问？\n\n许岚：答。\n\n记者：二问？\n\n许岚：答二。\n\n记者：三问？\n\n许岚：答三。\n';
    const texts = [
      'Reporter: One?',
      'Xu Lan: Yes.',
      'Reporter: Two?',
      'Xu Lan: Yes two.',
      'Reporter: Three?',
      'Xu Lan: Yes three.',
    ];
    const blocks = turns.trim().split('\n\n');
    const entries = blocks.map((original, at) => ({ ...entry(`p${at + 1}`, texts[at] ?? ''), original }));
    const rendered = await renderTranslation(
      turns,
      head,
      [entry('title', 'Talk'), ...entries],
      'en',
      new URL('file:///x.mdx'),
    );
    expect(rendered?.html).toContain('<p id="p2"><b class="speaker">Xu Lan:</b> Yes.</p>');
  });
});

describe('both languages side by side', () => {
  const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

  test('have each id once, those of the blocks in reading order', async () => {
    const { parallel } = await render({ p9: undefined });
    for (const html of [parallel.originalFirst, parallel.translationFirst]) {
      expect(new Set(ids(html)).size).toBe(ids(html).length);
      expect(ids(html).filter((id) => /^p\d+$/.test(id))).toEqual(Array.from({ length: 11 }, (_, at) => `p${at + 1}`));
    }
  });

  test('have every link within them lead to a place', async () => {
    const { parallel } = await render();
    for (const html of [parallel.originalFirst, parallel.translationFirst]) {
      const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
      expect(targets).toHaveLength(8);
      expect(targets.filter((id) => !ids(html).includes(id))).toEqual([]);
    }
  });

  test('stand in the order asked for, each with its lang', async () => {
    const { parallel } = await render();
    expect(parallel.originalFirst).toContain(
      '<div id="p9" class="pair"><p lang="zh-Hans">末段。</p><p lang="en">The end.</p></div>',
    );
    expect(parallel.translationFirst).toContain(
      '<div id="p9" class="pair"><p lang="en">The end.</p><p lang="zh-Hans">末段。</p></div>',
    );
    expect(parallel.originalFirst).toContain(
      '<li id="p3" class="pair"><div lang="zh-Hans">南岸</div><div lang="en">South bank</div></li>',
    );
  });

  test('say of a missing block that it is not translated, beside its original', async () => {
    const { parallel } = await render({ p9: undefined, p3: undefined });
    expect(parallel.originalFirst).toContain(
      '<p lang="zh-Hans">末段。</p><p lang="en" class="not-yet">Not translated yet.</p>',
    );
    expect(parallel.translationFirst).toContain(
      '<div lang="en" class="not-yet">Not translated yet.</div><div lang="zh-Hans">南岸</div>',
    );
  });

  test('number the items of a list in both columns', async () => {
    const list = '3. 丙\n4. 丁\n';
    const entries = [
      entry('title', 'Low water'),
      { ...entry('p1', 'Third'), original: '丙' },
      { ...entry('p2', 'Fourth'), original: '丁' },
    ];
    const rendered = await renderTranslation(list, head, entries, 'en', new URL('file:///x.mdx'));
    expect(
      [...(rendered?.parallel.originalFirst ?? '').matchAll(/data-number="(\d)"/g)].map(([, number]) => number),
    ).toEqual(['3', '3', '4', '4']);
  });
});
