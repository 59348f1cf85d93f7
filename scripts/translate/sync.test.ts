import { describe, expect, test } from 'vitest';
import { type Catalogue, type Entry, emptyCatalogue, parseTranslation } from '../../src/model/translation/po.ts';
import { type ArticleToTranslate, translationPath } from './read-articles.ts';
import type { TranslationFile } from './read-translations.ts';
import { syncSource } from './sync.ts';

const article = (slug: string, ...texts: string[]): ArticleToTranslate => ({
  source: 'weekly',
  slug,
  from: 'zh',
  to: 'en',
  messages: texts.map((text, index) => ({
    context: index === 0 ? 'title' : `p${index}`,
    role: index === 0 ? 'title' : 'paragraph',
    text,
    comments: [index === 0 ? 'Title.' : 'Paragraph.'],
  })),
  references: new Map([['title', ['content/sources/weekly.txt:3']]]),
});

function catalogueOf(text: string): Catalogue {
  const parsed = parseTranslation(new TextEncoder().encode(text));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.catalogue;
}

const fileOf = (slug: string, catalogue: Catalogue | undefined): TranslationFile => ({
  path: `en/weekly/${slug}.po`,
  language: 'en',
  source: 'weekly',
  slug,
  catalogue,
});

/** The files after a sync, as a translator hands them back: `text` becomes `text in English`, where `isDone` says so. */
function translate(
  files: ReadonlyMap<string, string>,
  isDone: (entry: Entry) => boolean = () => true,
): TranslationFile[] {
  return [...files].map(([path, text]) => {
    const catalogue = catalogueOf(text);
    const entries = catalogue.entries.map((entry) =>
      isDone(entry) && !entry.obsolete ? { ...entry, translation: `${entry.original} in English` } : entry,
    );
    return fileOf(path.slice('en/weekly/'.length, -3), { ...catalogue, entries });
  });
}

const lines = (text: string | undefined): string[] =>
  catalogueOf(text ?? '').entries.map(
    ({ context, original, translation, flags, obsolete }) =>
      `${obsolete ? '~' : ''}${context} ${original} = ${translation}${flags.includes('fuzzy') ? ' ?' : ''}`,
  );

const bridge = article('bridge', '修桥', '桥修好以后谁先走，村里议了三回。', '最后是送菜的三轮车先走。');
const ship = article('ship', '靠岸', '船到的时候码头上的人很少。', '人们说过去要跑四个窗口。');
const first = syncSource([bridge, ship], []);

test('new articles get files with every block, references and notes', () => {
  expect([...first.files.keys()]).toEqual([translationPath(bridge), translationPath(ship)]);
  expect(first.counts).toEqual({ added: 6, outdated: 0, revived: 0, copied: 0, obsolete: 0 });
  expect(first.files.get('en/weekly/bridge.po')).toContain(
    '#. Title.\n#: content/sources/weekly.txt:3\nmsgctxt "title"\nmsgid "修桥"\nmsgstr ""\n',
  );
});

test('a second time changes nothing', () => {
  const again = syncSource(
    [bridge, ship],
    translate(first.files, () => false),
  );
  expect(again).toEqual({ ...first, counts: { added: 0, outdated: 0, revived: 0, copied: 0, obsolete: 0 } });
});

test('what changed is counted, and what was written is kept', () => {
  const changed = article('bridge', '修桥', '新的开头。', '桥修好以后谁先走，村里议了四回。', '另一句结尾。');
  const { files, counts } = syncSource([changed], translate(new Map([...first.files].slice(0, 1))));
  expect(counts).toEqual({ added: 2, outdated: 1, revived: 0, copied: 0, obsolete: 1 });
  expect(lines(files.get('en/weekly/bridge.po'))).toEqual([
    'title 修桥 = 修桥 in English',
    'p1 新的开头。 = ',
    'p2 桥修好以后谁先走，村里议了四回。 = 桥修好以后谁先走，村里议了三回。 in English ?',
    'p3 另一句结尾。 = ',
    '~p2 最后是送菜的三轮车先走。 = 最后是送菜的三轮车先走。 in English',
  ]);
  const back = syncSource(
    [bridge],
    translate(files, () => false),
  );
  expect(back.counts).toMatchObject({ revived: 1 });
  expect(lines(back.files.get('en/weekly/bridge.po'))).toEqual([
    'title 修桥 = 修桥 in English',
    'p1 桥修好以后谁先走，村里议了三回。 = 桥修好以后谁先走，村里议了三回。 in English',
    'p2 最后是送菜的三轮车先走。 = 最后是送菜的三轮车先走。 in English',
  ]);
});

test('an article under another address takes its file along', () => {
  const renamed = article('bridge-over-the-river', '河上修桥', ...bridge.messages.slice(1).map(({ text }) => text));
  const { files, moved, orphans } = syncSource([renamed, ship], translate(first.files));
  expect(moved).toEqual([{ from: 'en/weekly/bridge.po', to: 'en/weekly/bridge-over-the-river.po' }]);
  expect(orphans).toEqual([]);
  expect(lines(files.get('en/weekly/bridge-over-the-river.po'))).toEqual([
    'title 河上修桥 = 修桥 in English ?',
    'p1 桥修好以后谁先走，村里议了三回。 = 桥修好以后谁先走，村里议了三回。 in English',
    'p2 最后是送菜的三轮车先走。 = 最后是送菜的三轮车先走。 in English',
  ]);
});

test('the file of an article that is gone stays, unless nobody wrote anything in it', () => {
  const done = syncSource([ship], translate(first.files));
  expect(done).toMatchObject({ orphans: ['en/weekly/bridge.po'], empty: [], moved: [] });
  const untouched = syncSource(
    [ship],
    translate(first.files, () => false),
  );
  expect(untouched).toMatchObject({ orphans: [], empty: ['en/weekly/bridge.po'], moved: [] });
});

test('a block that moved to another article takes a copy of its translation along, in its state', () => {
  const [title, moving = '', staying = ''] = bridge.messages.map(({ text }) => text);
  const without = article('bridge', title ?? '', staying);
  const more = article('ship', ...ship.messages.map(({ text }) => text), moving);
  const files = translate(first.files).map((file) => ({
    ...file,
    catalogue: {
      ...emptyCatalogue('en'),
      entries: (file.catalogue?.entries ?? []).map((entry) => ({
        ...entry,
        flags: entry.original === moving ? ['fuzzy'] : [],
      })),
    },
  }));
  const synced = syncSource([without, more], files);
  expect(synced.counts).toMatchObject({ copied: 1, obsolete: 1 });
  expect(lines(synced.files.get('en/weekly/ship.po')).at(-1)).toBe(`p3 ${moving} = ${moving} in English ?`);
  expect(lines(synced.files.get('en/weekly/bridge.po')).at(-1)).toBe(`~p1 ${moving} = ${moving} in English ?`);
});

test('a file that cannot be read is neither written nor taken for one without an article', () => {
  const files = [...translate(first.files).slice(1), fileOf('bridge', undefined)];
  const synced = syncSource([bridge, ship], files);
  expect([...synced.files.keys()]).toEqual(['en/weekly/ship.po']);
  expect(synced).toMatchObject({ orphans: [], empty: [], moved: [] });
});

describe('the header', () => {
  const header = (headers: [string, string][]) => {
    const { files } = syncSource([ship], [fileOf('ship', { ...emptyCatalogue('en'), headers, notes: ['Lin, 2026'] })]);
    return catalogueOf(files.get('en/weekly/ship.po') ?? '');
  };

  test('keeps what translators and their tools put there, and gets what gettext wants', () => {
    const { headers, notes } = header([
      ['Last-Translator', 'Lin'],
      ['X-Generator', 'an editor'],
    ]);
    expect(notes).toEqual(['Lin, 2026']);
    expect(headers.slice(0, 2)).toEqual([
      ['Last-Translator', 'Lin'],
      ['X-Generator', 'an editor'],
    ]);
    expect(headers.map(([name]) => name).sort()).toEqual(
      [...emptyCatalogue('en').headers.map(([name]) => name), 'X-Generator'].sort(),
    );
  });

  test('says UTF-8 from now on', () => {
    expect(header([['Content-Type', 'text/plain; charset=GB18030']]).headers[0]).toEqual([
      'Content-Type',
      'text/plain; charset=UTF-8',
    ]);
  });
});
