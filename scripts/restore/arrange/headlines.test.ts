import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock, paragraphs } from '../lines.testing.ts';
import { ferry, jam } from './articles.testing.ts';
import { endsArticle, findHeadlines } from './headlines.ts';

const [first = '', second = '', third = ''] = paragraphs;
const text = (one: string): GivenBlock => ['paragraph', one];
const heading = (one: string, more: NonNullable<GivenBlock[2]> = {}): GivenBlock => ['heading', one, more];
const byline = (one: string): GivenBlock => ['byline', one];

/** Headlines with their parts as text. */
function headlines(...given: GivenBlock[]) {
  const made = blocks(...given);
  const texts = (indexes: readonly number[]) => indexes.map((index) => made[index]?.text.text);
  return findHeadlines(made).map(({ title, subtitle, kicker, bylines }) => ({
    title: texts(title),
    subtitle: texts(subtitle),
    kicker: texts(kicker),
    bylines: texts(bylines),
  }));
}
const titles = (...given: GivenBlock[]) => headlines(...given).map(({ title }) => title.join(''));

test('a headline, its second line, the name of its column and its byline', () => {
  const found = headlines(
    text(first),
    heading('深度'),
    heading('渡口边的修船人和一张意外的订单'),
    heading('——访临江老船坞'),
    byline('本报记者 沈一帆'),
    text(second),
  );
  expect(found).toEqual([
    {
      title: ['渡口边的修船人和一张意外的订单'],
      subtitle: ['——访临江老船坞'],
      kicker: ['深度'],
      bylines: ['本报记者 沈一帆'],
    },
  ]);
});

test('a headline over two lines is one', () => {
  expect(
    titles(
      text(first),
      heading('临江老船坞最后的两名木工'),
      heading('和一张意外的订单'),
      byline('本报记者 沈一帆'),
      text(second),
    ),
  ).toEqual(['临江老船坞最后的两名木工和一张意外的订单']);
});

/** Long enough for a headline of a newspaper. */
const long = '临江老船坞最后的两名木工和一张订单';

test('the first line of a document is one', () => {
  expect(titles(heading(long), text(first), text(second))).toEqual([long]);
});

test('of two lines between texts, neither numbered, the first is one and the second goes with it', () => {
  const lines = [heading('老船坞的最后一张订单'), heading('临江造船人二十年间守着的那道门槛')];
  expect(titles(text(first), text(second), ...lines, text(first))).toHaveLength(1);
  expect(titles(text(first), text(second), lines[0] as GivenBlock, text(first))).toEqual([]);
});

test('what stands between a signature and text is one', () => {
  expect(titles(text(`${first}（沈一帆）`), heading(long), text(second))).toEqual([long]);
});

test('what stands above the opening of a report is one', () => {
  expect(titles(text(`${first}（沈一帆）`), heading(long), text(`本报讯 ${second}`))).toEqual([long]);
});

// Where nothing else can be the title, its length should not matter.
test('the first line of a document is one, however short', () => {
  expect(titles(heading('渡口边的修船人'), text(first), text(second))).toEqual(['渡口边的修船人']);
});

describe('section headings are none', () => {
  test.each([['谁来付费'], ['二、谁来付费'], ['船往哪里去？'], ['结束语']])('%s', (one) => {
    expect(titles(text(first), heading(one), text(second), text(third))).toEqual([]);
  });

  test('bold ones', () => {
    expect(titles(text(first), heading('加快建设渡口的三个条件', { bold: true }), text(second))).toEqual([]);
  });
});

test('a byline without a headline is kept as one', () => {
  expect(headlines(text(first), byline('本报记者 沈一帆'), text(second))).toEqual([
    { title: [], subtitle: [], kicker: [], bylines: ['本报记者 沈一帆'] },
  ]);
});

test('two articles have two', () => {
  expect(
    titles(
      heading('渡口边的修船人'),
      byline('本报记者 沈一帆'),
      text(first),
      heading('桥边的旅馆住满了'),
      byline('本报记者 林知遥'),
      text(second),
    ),
  ).toEqual(['渡口边的修船人', '桥边的旅馆住满了']);
});

test.each<[GivenBlock, boolean]>([
  [text('船开了。（沈一帆）'), true],
  [['byline', '（作者系某大学港口研究所研究员）'], true],
  [['editor', '本版文章由渡口小组采写'], true],
  [['byline', '本报记者 沈一帆'], false],
  [text('船开了。'), false],
  [text('船工（沈一帆）说船要开了。'), false],
])('%j ends an article: %s', (given, expected) => {
  const [block] = blocks(given);
  expect(block && endsArticle(block)).toBe(expected);
});

test('two heads without text between them are two headlines', () => {
  const given = [
    heading('渡口边的修船人和一张订单'),
    byline('本报记者 沈一帆'),
    heading('果酱作坊的铜锅'),
    byline('本报记者 顾听澜'),
    text(first),
  ];
  expect(titles(...given)).toEqual(['渡口边的修船人和一张订单', '果酱作坊的铜锅']);
});

test('a section heading below a byline begins no headline', () => {
  const given = [heading('渡口边的修船人和一张订单'), byline('本报记者 沈一帆'), heading('夜里的电价'), text(first)];
  expect(titles(...given)).toEqual(['渡口边的修船人和一张订单']);
});

test('what stands right above the opening of a report is its title', () => {
  const given = [text(first), text(second), heading('港务局公布三份岸电规程'), text(`本报讯 ${third}`)];
  expect(titles(...given)).toEqual(['港务局公布三份岸电规程']);
});

test('a bracket right below a title is its second line', () => {
  const found = headlines(
    heading('老渡口改造三年评估'),
    heading('（征求意见稿）'),
    byline('临江市港务局'),
    text(first),
  );
  expect(found[0]).toMatchObject({ title: ['老渡口改造三年评估'], subtitle: ['（征求意见稿）'] });
});

test('the long second line of a head without a byline is its subtitle, a short one the first section’s', () => {
  const head = (line: string) =>
    headlines(text(first), text(second), heading('渡口边的修船人'), heading(line), text(third));
  expect(head('一座老码头十二年间越过的三道门槛')[0]?.subtitle).toEqual(['一座老码头十二年间越过的三道门槛']);
  expect(head('从一条船说起吧')[0]?.subtitle).toEqual([]);
});

test('a speck between headline and byline does not part them', () => {
  const given = [
    text(first),
    heading('夜里的电价'),
    ['furniture', '—'] as GivenBlock,
    byline('本报记者 沈一帆'),
    text(second),
  ];
  expect(titles(...given)).toEqual(['夜里的电价']);
});

test('a heading before another author’s name at the end heads an article of its own', () => {
  const signed: GivenBlock = ['byline', '（记者 顾听澜）', { closing: true }];
  const head = [heading('渡口两边的早市又开张'), byline('本报记者 沈一帆')];
  expect(titles(...head, text(first), heading('箱子亮了'), text(second), signed)).toEqual([
    '渡口两边的早市又开张',
    '箱子亮了',
  ]);
  const same: GivenBlock = ['byline', '（记者 沈一帆）', { closing: true }];
  expect(titles(...head, text(first), heading('箱子亮了'), text(second), same)).toEqual(['渡口两边的早市又开张']);
});

test('the titles of notices and of news in brief are titles wherever they stand', () => {
  expect(titles(heading('渡口两边的早市又开张'), text(first), heading('天气预报'), text(second))).toEqual([
    '渡口两边的早市又开张',
    '天气预报',
  ]);
});

test('a line under a masthead is one, and a short one after a signature', () => {
  const signed: GivenBlock = ['byline', '（记者 顾听澜）', { closing: true }];
  expect(
    titles(['furniture', '临江早报'], heading('渡口停航一天'), text(first), signed, heading('船票'), text(second)),
  ).toEqual(['渡口停航一天', '船票']);
});

test('the line that pages repeat is the title, and what stands above it is the name of its column', () => {
  const found = headlines(
    heading('航运研究|季度跟踪报告', { newPage: true }),
    heading('渡口停航观察'),
    byline('本报记者 沈一帆'),
    text(first),
    ['furniture', '渡口停航观察'],
    text(second),
  );
  expect(found).toMatchObject([{ title: ['渡口停航观察'], kicker: ['航运研究|季度跟踪报告'] }]);
});

test('a word spread with blanks after the end of an article is a title', () => {
  expect(titles(text(first), ['byline', '（沈一帆）', { closing: true }], heading('交　通'), text(second))).toEqual([
    '交　通',
  ]);
});

test('a deck under an English headline is no title', () => {
  const found = headlines(
    text(first),
    heading('Council Weighs Fee For Parking'),
    heading('Neighbors fear that their streets will be filled'),
    byline('By Ann Lee'),
    text(second),
  );
  expect(found).toMatchObject([{ title: ['Council Weighs Fee For Parking'] }]);
});

test('a heading behind the references heads another text', () => {
  const found = titles(
    heading('渡口停航观察'),
    byline('本报记者 沈一帆'),
    text(first),
    ['reference', '[1] 港口年报'],
    heading('渔场轮养试行一年'),
    text(second),
  );
  expect(found).toEqual(['渡口停航观察', '渔场轮养试行一年']);
});

test('the first half of a title may end with a colon', () => {
  const given = [text(first), text(second), heading('老船坞里的新订单: 从修木船到造铁渡船的十二年'), text(third)];
  expect(titles(...given)).toEqual(['老船坞里的新订单: 从修木船到造铁渡船的十二年']);
});

describe('a line above several heads', () => {
  const subject = heading('沿江七镇年度走访手记专刊');

  test('is the kicker of each title below it', () => {
    const found = headlines(
      subject,
      heading('渡口停航观察'),
      text(first),
      text(second),
      subject,
      heading('粮仓成了书屋'),
      text(third),
    );
    expect(found.map(({ title, kicker }) => [title, kicker])).toEqual([
      [['渡口停航观察'], ['沿江七镇年度走访手记专刊']],
      [['粮仓成了书屋'], ['沿江七镇年度走访手记专刊']],
    ]);
  });

  test('is a section heading where text stands right below it, too', () => {
    const given = [text(first), subject, heading('渡口停航观察'), text(second), subject, text(third)];
    expect(titles(...given)).toEqual([]);
  });
});

describe('title, authors and summary in English', () => {
  const paper: GivenBlock[] = [heading('渡口停航之后的两岸生活'), byline('沈一帆 顾听澜'), text(first)];
  const english: GivenBlock[] = [
    heading('Life on Both Banks after the Ferry Stopped'),
    byline('Shen Yifan, Gu Tinglan'),
    text('Abstract: The ferry was counted for eleven years.'),
    text('Keywords: ferry; harbour'),
  ];
  const title = '渡口停航之后的两岸生活';

  test('stay with the paper in Chinese, at its end and before its text', () => {
    expect(titles(...paper, text(second), ...english)).toEqual([title]);
    expect(titles(...paper, ...english, text(second), text(third))).toEqual([title]);
  });

  test('head an article where its text is in English too', () => {
    const sections: GivenBlock[] = [
      heading('1 Introduction'),
      text('The ferry left at six.'),
      text('It came back at seven.'),
      text('Nobody counted.'),
    ];
    expect(titles(...paper, text(second), ...english, ...sections)).toHaveLength(2);
  });
});

describe('a short first line above a long one that a reporter signs', () => {
  const page = (first: string, second: string) =>
    headlines(heading(first), heading(second), byline('本报记者 沈一帆'), text(third));

  test('is the name of the page', () => {
    const found = page('沿江走访', '渡口边的修船人和一张意外的订单');
    expect(found).toMatchObject([{ title: ['渡口边的修船人和一张意外的订单'], kicker: ['沿江走访'] }]);
  });

  test.each([
    ['渡口边的修船人', '——沿江七镇走访手记之三十七'],
    ['渡口边的修船人和一张订单', '临江老船坞最后的两名木工和他们的十二年'],
  ])('but %s above %s is the title', (first, second) => {
    expect(page(first, second)[0]?.title.join('')).toContain(first);
  });
});

test.each([['贺　信'], ['开　幕　辞'], ['首届船工大会决议']])(
  '%s heads a text of its own without an author',
  (title) => {
    const given = blocks(
      ['heading', '渡船与对岸的孩子'],
      ['byline', '沈一帆'],
      ['paragraph', ferry[0] ?? ''],
      ['heading', title],
      ['paragraph', jam[0] ?? ''],
    );
    expect(findHeadlines(given).map(({ title: [at] }) => given[at ?? -1]?.text.text)).toEqual([
      '渡船与对岸的孩子',
      title,
    ]);
  },
);

test('the afterword is a title where somebody else signs it', () => {
  const given = (name: string) =>
    blocks(
      ['heading', '渡船与对岸的孩子'],
      ['byline', '沈一帆'],
      ['paragraph', ferry[0] ?? ''],
      ['heading', '后　记'],
      ['paragraph', jam[0] ?? ''],
      ['byline', name, { closing: true }],
    );
  const titles = (name: string) =>
    findHeadlines(given(name)).map(({ title: [at] }) => given(name)[at ?? -1]?.text.text);
  expect(titles('顾听澜')).toEqual(['渡船与对岸的孩子', '后　记']);
  expect(titles('沈一帆')).toEqual(['渡船与对岸的孩子']);
});

describe('a head in capitals', () => {
  const report =
    'Stonebridge, March 4.— The ferry was tied up for the night, and nobody came to ask when it would run.';

  test('heads a report that begins with place and day, under its decks', () => {
    const given = [
      text(first),
      heading('FERRY LEFT AT ITS PIER.'),
      text('Owners Will Not Say for How Long.'),
      text(report),
    ];
    expect(titles(...given)).toEqual(['FERRY LEFT AT ITS PIER.']);
  });

  test('a note on where the report comes from may stand before place and day', () => {
    const noted = text(`(By Telegraph to The Harbour Post.) ${report}`);
    expect(titles(text(first), heading('FERRY LEFT AT ITS PIER.'), noted)).toEqual(['FERRY LEFT AT ITS PIER.']);
  });

  test('is a section heading over any other text', () => {
    expect(titles(text(first), heading('FERRY LEFT AT ITS PIER.'), text(report.slice(22)))).toEqual([]);
  });

  test('is the first head of a file below the number of the issue', () => {
    expect(titles(text('VOL. XL....No. 20,118.'), heading('FERRY LEFT AT ITS PIER.'), text(report.slice(22)))).toEqual([
      'FERRY LEFT AT ITS PIER.',
    ]);
  });
});
