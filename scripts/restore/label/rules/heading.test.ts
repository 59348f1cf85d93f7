import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  column,
  englishParagraphs,
  labelled,
  page,
  paragraphs,
  rolesIn,
  wrappedWords,
} from '../../lines.testing.ts';
import { affiliatedByline } from './affiliated-byline.ts';
import { byline } from './byline.ts';
import { contactLine } from './contact-line.ts';
import { heading, isNumbered } from './heading.ts';
import { masthead } from './masthead.ts';

const [first = '', second = '', third = ''] = paragraphs;
const around = (lines: string, characters = 46) => `${page(characters)}\n\n${lines}\n\n${page(characters)}`;
const headings = (text: string) =>
  Object.keys(rolesIn(text, byline, heading)).filter((line) => !line.startsWith('本报'));

test.each([
  ['二、谁来付费'],
  ['加快建设“岸电+”的三个条件'],
  ['（二）满的是账面'],
  ['1.2 港口的用电'],
  ['摘要'],
  ['结束语'],
  ['船往哪里去？'],
])('%s between blank lines is a heading', (line) => {
  expect(headings(around(line))).toEqual([line]);
});

test('so it is in a narrow column', () => {
  expect(headings(around('重量往哪里放', 15))).toEqual(['重量往哪里放']);
});

test.each([['本报记者 沈一帆 临江报道'], ['本报讯 渡船今天清早比平日早开了半个钟头。']])(
  'a line as wide as its narrow column is a heading over %s',
  (under) => {
    const line = '岸电出海，先把电箱修到船边';
    const text = `${page(13)}\n\n${line}\n\n${under}\n\n${page(13)}`;
    expect(headings(text)).toEqual([line]);
  },
);

test('bold type for the whole line is a heading without any blank', () => {
  const lines = labelled(`${column(first, 46)}\n谁来付费谁来付费\n${column(second, 46)}\n\n${page(46)}`, heading);
  expect(lines.filter((line) => line.role === 'heading').map((line) => line.trimmed)).toEqual(['谁来付费']);
});

test('an English heading', () => {
  const [one = '', two = '', three = ''] = englishParagraphs.map((text) => wrappedWords(text, 84));
  expect(headings(`${one}\n\n${two}\n\nThe count that nobody believed\n\n${three}\n\n${one}`)).toContain(
    'The count that nobody believed',
  );
});

test('two lines set close together with a byline under them are a headline', () => {
  const found = headings(around('临江老船坞最后的两名木工\n和一张意外的订单\n本报记者 沈一帆', 23));
  expect(found).toEqual(['临江老船坞最后的两名木工', '和一张意外的订单']);
});

describe('a heading on a wide page', () => {
  test.each([
    ['第二 谁来付费，谁受益'],
    ['三、两地的做法：'],
    ['二、岸电的账与难处。'],
    ['四、对港口的建议'],
    ['2.2.3 把价格定下来'],
    ['3.1 建成渡口 2.0'],
  ])('%s', (line) => {
    expect(headings(around(line))).toEqual([line]);
  });

  test('a numbered one at the foot of a page, and one at its head', () => {
    expect(headings(`${page(46)}\n\n3.2 价格\n\f${page(46)}\n\f四、结语\n\n${page(46)}`)).toEqual([
      '3.2 价格',
      '四、结语',
    ]);
  });

  test('a bullet below another heading', () => {
    expect(headings(around(`1. 港口的现状\n\n●作为内河的门户\n${second.slice(0, 60)}`))).toContain('●作为内河的门户');
  });

  test('a title over two lines at the head of a page, whatever its words say', () => {
    expect(headings(`${page(46)}\n\f关于推动渡口建设\n的几点建议\n\n${page(46)}`)).toEqual([
      '关于推动渡口建设',
      '的几点建议',
    ]);
  });

  test('sentences that begin with chapters’ numbers one below the other are a list', () => {
    expect(headings(around('一、统一编号。\n\n二、按小时计价。\n\n三、按季度公布。'))).not.toContain('一、统一编号。');
  });
});

describe('over two lines with a blank line between', () => {
  const long = '3.1 港务集团针对“内河船舶在码头改用清洁电力”的做法——面向船东的小程序';
  const blocks = (text: string) => blocksOf(around(text)).filter(({ role }) => role === 'heading');

  test('the rest of a heading as long as headings get', () => {
    expect(blocks(`${long}\n\n平台“靠岸”`).map(({ text }) => text.text)).toEqual([`${long}平台“靠岸”`]);
  });

  test('the rest in bold, a sentence or not', () => {
    const bold = (text: string) => text + text;
    const first = '第三，把握内河航道与沿海港口同时改用清洁电力的时机，推动各类船舶在靠泊期间';
    expect(blocks(`${bold(first)}\n\n${bold('接上岸电。')}`).map(({ text }) => text.text)).toEqual([
      `${first}接上岸电。`,
    ]);
  });

  test('a second heading of its own stays one', () => {
    expect(blocks(`${long}\n\n3.1.1 平台`)).toHaveLength(2);
    expect(blocks('3.1 港口的用电\n\n1. 价格')).toHaveLength(2);
  });
});

test('short sentences apart are headings where several stand near each other', () => {
  const led = (sentence: string) => `${sentence}\n\n${column(second, 46)}`;
  const sentences = ['让船先接上电。', '让小船也用得起。', '让账目公开。'];
  expect(headings(`${page(46)}\n\n${sentences.map(led).join('\n\n')}\n\n${page(46)}`)).toEqual(sentences);
  expect(headings(`${page(46)}\n\n${led('船就这样停了。')}\n\n${page(46)}`)).toEqual([]);
});

describe('bold', () => {
  const bold = (text: string) => text + text;

  test('that runs over lines and then turns into text leads into it', () => {
    const one = '要让大船和小船都用得起岸电，就得先把各个码头的电价和船舶的靠泊时间放在一张表';
    const two = '里来算，再由港口、供电所和各家船东三方商定由谁先垫付接电设备的钱，谁来收回，';
    const text = `◎ ${bold(one)}\n${bold(two)}\n${bold('占用即计费，')}${second}`;
    expect(headings(`${page(46)}\n\n${text}\n\n${page(46)}`)).toEqual([]);
  });

  test('of one sentence above its text is stress, of several a series of headings', () => {
    const led = (sentence: string) => `${bold(sentence)}\n${column(second, 46)}`;
    const stressed = `${page(46)}\n\n${led('在码头方面，岸电同样亮眼。')}\n\n${page(46)}`;
    expect(headings(stressed)).toEqual([]);
    const series = `${page(46)}\n\n${led('让船先接上电。')}\n\n${led('让小船也用得起。')}\n\n${page(46)}`;
    expect(headings(series)).toEqual(['让船先接上电。', '让小船也用得起。']);
  });
});

describe('in a narrow column', () => {
  test('a numbered heading over two lines', () => {
    const found = headings(around('2.1 认证关：时间花在排\n队上', 15));
    expect(found).toEqual(['2.1 认证关：时间花在排', '队上']);
  });

  test('a short line with a comma between paragraphs with indents', () => {
    const text = `${page(15, { indent: 2 })}\n\n船少，账多\n\n${page(15, { indent: 2 })}`;
    expect(headings(text)).toEqual(['船少，账多']);
  });

  test('an interviewer’s turn is none', () => {
    const text = `${page(15, { indent: 2 })}\n\n记者：船呢？\n\n${page(15, { indent: 2 })}`;
    expect(headings(text)).toEqual([]);
  });
});

describe('fragments of sentences stay text', () => {
  test('the first line of a paragraph that a blank line cut off', () => {
    for (const characters of [15, 23]) {
      const [line = '', ...rest] = column(first, characters, 2).split('\n');
      const text = `${page(characters, { indent: 2 })}\n\n${line}\n\n${rest.join('\n')}\n\n${page(characters, { indent: 2 })}`;
      expect(headings(text), `${characters} characters`).not.toContain(line);
    }
  });

  test('the last words of a paragraph, left alone at the head of a column', () => {
    expect(headings(around('他们认得每一块水流打旋的地方。', 23))).toEqual([]);
    expect(headings(around('，客人才陆续上来', 23))).toEqual([]);
  });

  test.each([
    ['a clause with its comma', '船工先把缆绳盘好，'],
    ['what closes a quotation', '”他放下账本'],
    ['a line with a quotation left open', '老木工说：“书比人重'],
    ['numbers alone', '12 500'],
    ['a semicolon at its end', '统一编号；'],
    ['a sentence with its writer behind it', '雨刷要反着看。” （沈一帆）'],
  ])('%s', (_, line) => {
    expect(headings(around(line, 23))).toEqual([]);
  });
});

test('a numbered sentence is no heading', () => {
  expect(headings(around('3. 按小时计价：占用即计费，空出即停表，价格每季度公布一次。'))).toEqual([]);
});

test('no line of plain text is one, in whatever column', () => {
  for (const characters of [15, 16, 23, 46])
    for (const indent of [0, 2])
      expect(headings(page(characters, { indent })), `${characters} characters, indent ${indent}`).toEqual([]);
});

test('bold at the start of a paragraph leads into its text', () => {
  const text = column(`统一编号：统一编号：${third}`, 46);
  expect(headings(`${page(46)}\n\n${text}\n\n${page(46)}`)).toEqual([]);
});

describe('headlines over lines in a narrow column', () => {
  const body = page(12, { indent: 2 });

  test('the first may end with a clause', () => {
    const text = `${body}\n\n岸电出海下半场：\n从卖出去到修得好\n\n${body}`;
    expect(headings(text)).toEqual(['岸电出海下半场：', '从卖出去到修得好']);
  });

  test('the first words of a sentence that goes on are none', () => {
    expect(headings(`${body}\n\n船工昨天又问：\n${page(12)}`)).toEqual([]);
  });

  test('one that fills its line stands over a second headline', () => {
    const text = `${body}\n\n箱子亮着灯，谁来付电费\n\n岸电从拼数量\n转向拼用量\n\n本报记者 沈一帆\n\n${body}`;
    expect(headings(text)).toContain('箱子亮着灯，谁来付电费');
  });
});

test('a heading in English stands over text that begins anew', () => {
  const [one = '', two = ''] = englishParagraphs.map((text) => wrappedWords(text, 32));
  expect(headings(`${one}\n\nA count of lanterns\n\n${two}`)).toEqual(['A count of lanterns']);
});

test('what papers say of themselves behind a label begins a paragraph of its own', () => {
  const [one = '', two = ''] = paragraphs.map((text) => column(text, 40));
  const labels = ['关键词：岸电；渡船', '收稿日期：2024-03-11', 'Key words: ferry'];
  const texts = blocksOf(`${one}\n${labels.join('\n')}\n\n${two}\n\n${page(40)}`).map(({ role, text }) => [
    role,
    text.text,
  ]);
  for (const label of labels) expect(texts).toContainEqual(['paragraph', label]);
  expect(headings(around('参考文献（References）：'))).toEqual(['参考文献（References）：']);
});

describe('a narrow column without blank lines', () => {
  const [one = '', two = ''] = paragraphs.map((text) => column(text, 14));

  test('a short line after a sentence, over text', () => {
    expect(headings(`${one}\n谁来付账\n${two}\n${page(14)}`)).toEqual(['谁来付账']);
  });

  test('a headline over a reporter’s line, as long as its column', () => {
    expect(headings(`${one}\n老码头上的箱子还亮着灯\n本报记者 沈一帆\n${two}`)).toEqual(['老码头上的箱子还亮着灯']);
  });

  test('a headline over the opening of a report', () => {
    expect(headings(`${one}\n渡口装上新箱子\n本报讯（记者 沈一帆）${two}`)).toEqual(['渡口装上新箱子']);
  });

  test('lines under a masthead, where the text below tells how wide the column is', () => {
    const lines = [
      '副刊 第八版',
      '渡口晚报',
      '2026年3月18日 星期三',
      '一部写给船工的书',
      '——读《渡口》',
      '本报记者 沈一帆',
    ];
    const roles = rolesIn(`${lines.join('\n')}\n\n${one}\n${two}\n${page(14)}`, masthead, byline, heading);
    expect(roles).toMatchObject({
      一部写给船工的书: 'heading',
      '——读《渡口》': 'heading',
      '本报记者 沈一帆': 'byline',
    });
  });

  test('a short line inside a sentence is none', () => {
    expect(headings(`${one}\n岸电的价格由港\n口和供电所商定，船东只付用量。\n${two}`)).toEqual([]);
  });
});

describe('numbers without a point', () => {
  test.each([['1 引言'], ['3 结果与分析'], ['0　绪论与问题']])(
    '%s heads a section where no blank line stands',
    (line) => {
      expect(headings(`${column(first, 22)}\n${line}\n${column(second, 22)}`)).toEqual([line]);
    },
  );

  test.each([['3 月的渡口'], ['12 人留在船上'], ['4 东港 14 西港 27'], ['5 船到了，'], ['V. Ostrander']])(
    '%s has no number of a section',
    (line) => {
      expect(isNumbered(line)).toBe(false);
    },
  );
});

describe('in English, where no blank lines stand', () => {
  const [one = '', two = '', three = ''] = englishParagraphs.map((text) => wrappedWords(text, 48));

  test('Roman numbers head sections', () => {
    expect(headings(`${one}\nII. COUNTING LANTERNS\n${two}`)).toEqual(['II. COUNTING LANTERNS']);
  });

  test('letters head them where they count on', () => {
    expect(headings(`${one}\nA. The Old Count\n${two}\nB. The New Count\n${three}`)).toEqual([
      'A. The Old Count',
      'B. The New Count',
    ]);
  });
});

test('among cells of a table the text below tells how wide the column is', () => {
  expect(headings(`东港\n14\n西港\n27\n南港\n31\n3 结果与分析\n${column(first, 22)}`)).toContain('3 结果与分析');
});

test('somebody’s turn is no heading, however short', () => {
  const turns = '温良：哪一年停航的？\n纪守田：修桥那一年，船工都上了岸。\n温良：后来呢？\n纪守田：桥头多了两家饭馆。';
  expect(headings(`${page(22)}\n\n${turns}\n\n${page(22)}`)).toEqual([]);
});

test('what happens while somebody speaks stands in brackets and heads nothing', () => {
  expect(headings(around('（船长再次站起来）'))).toEqual([]);
  expect(headings(around('（二）满的是账面'))).toEqual(['（二）满的是账面']);
});

test('no heading stands between two clauses of a narrow column', () => {
  const text = `${column('渡船夜里停在对岸的泊位上，一条船一条船去请拖轮，谁也请不起；', 15)}\n五条船凑一起\n\n请，账就算得过来了。共用一条拖轮，考验的是船家肯不肯商量，不是钱。`;
  expect(headings(`${page(15)}\n\n${text}\n\n${page(15)}`)).toEqual([]);
});

test('a phrase in quotes is a heading with a comma in it, too', () => {
  const line = '“先把过路的船都留住，岸上那几盏旧灯才亮得久”';
  expect(headings(around(line))).toEqual([line]);
  expect(headings(around(line.slice(1, -1)))).toEqual([]);
});

describe('capitals in a narrow column of English', () => {
  const text = wrappedWords(englishParagraphs.join(' '), 38);
  const between = (lines: string) => headings(`${text}\n${lines}\n${text}`);

  test('head what stands below them', () => {
    const lines = ['FERRYMEN TIE UP', 'AT THE OLD STONE PIER'];
    expect(between(lines.join('\n'))).toEqual(lines);
  });

  test('over many lines they are text', () => {
    const lines = [
      'THE RIVER DOES NOT',
      'WAIT FOR THE BOAT',
      'NOR DOES THE BOAT',
      'WAIT FOR THE PORTER',
      'NOR THE PORTER FOR YOU',
    ];
    expect(between(lines.join('\n'))).toEqual([]);
  });
});

test('a title set close under furniture and over its authors heads them', () => {
  const title = '渡口停航之后的两岸生活';
  const text = `渡口与岸线 第 24 卷 第 4 期\n${title}\n沈一帆　顾听澜\n摘要：${page(40, { blank: false })}`;
  expect(rolesIn(text, contactLine, affiliatedByline, heading)).toMatchObject({ [title]: 'heading' });
});

describe('a narrow column whose paragraphs are indented, without blank lines', () => {
  const indented = (text: string) => column(`　　${text}`, 15);
  const above = `${indented(`${'船工在岸上过夜，电费由码头先垫着。'.repeat(3)}`)}\n`;
  const under = indented('清早第一班船要等雾散。老人说，雾是江水呼出来的气，急不得。');

  test.each([['灯塔亮到什么时候才算够'], ['“先把船留住，灯才亮”']])('%s heads what is indented below', (line) => {
    expect(headings(`${above}${line}\n${under}`)).toEqual([line]);
  });

  test('a clause heads nothing', () => {
    expect(headings(`${above}先把船留住，灯才亮得久\n${under}`)).toEqual([]);
  });

  describe('all through the document', () => {
    const body = page(15, { indent: 2, blank: false }).replace(/^(?=渡|镇|造|合|气|码)/gmu, '　　');
    const ending = '两本账从此对得上了，船工才放心去睡。';

    test.each([
      ['a clause', ['先把船留住', '灯才亮得久，账才清']],
      ['a colon', ['渡口的人说：灯亮得晚']],
      ['a question', ['灯塔的电费谁来付？']],
    ])('%s heads what is indented below', (_, lines) => {
      expect(headings(`${body}\n${column(ending, 15)}\n${lines.join('\n')}\n${body}`)).toEqual(lines);
    });

    test('below a name in brackets, and below a sentence that was cut', () => {
      const title = '灯塔亮了，船工不急';
      expect(headings(`${body}\n夜里没有船，灯也亮着。（沈一帆）\n${title}\n${body}`)).toEqual([title]);
      expect(headings(`${body}\n　　他等着的那条船，\n${title}\n${body}`)).toEqual([title]);
    });

    test('the last words of a sentence that goes on above do not', () => {
      expect(headings(`${body}\n　　船工们夜里点着灯等着那条最\n后的船\n${body}`)).toEqual([]);
    });
  });
});

describe('a headline of two lines over its reporter, close below the text', () => {
  const body = page(15, { blank: false });

  test('may begin with a colon at the end of the first', () => {
    const lines = ['渡口公司年报：', '船少一半  账清九成'];
    const text = `${body}\n${lines.join('\n')}\n本报记者 沈一帆\n${body}`;
    expect(
      Object.entries(rolesIn(text, byline, heading))
        .filter(([, role]) => role === 'heading')
        .map(([line]) => line),
    ).toEqual(lines);
  });
});

test('a headline set wide, with a blank behind each character', () => {
  const title = '渡 口 码 头 开 灯';
  expect(headings(`${page(19)}\n\n${title}\n\n本报讯（记者 沈一帆）${page(19)}`)).toEqual([title]);
});

test.each([['2026年3月'], ['民国三十三年腊月初九'], ['即颂'], ['冬安']])(
  '%s at a letter’s end heads nothing',
  (line) => {
    expect(rolesIn(`${page(40)}\n\n${line}\n\n${page(40)}`, heading)).toEqual({});
  },
);
