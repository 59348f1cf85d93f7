import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, figuresIn } from './compare-figures.ts';
import { chineseNumeral, englishNumeral } from './numerals.testing.ts';
import { show } from './rational.ts';

/** What does not agree, as `side text`, both ways of translating. */
function told(chinese: string, english: string): string[] {
  const forth = compareFigures(chinese, english, 'zh', 'en');
  const back = compareFigures(english, chinese, 'en', 'zh');
  expect(back.length, 'the same differences the other way').toBe(forth.length);
  return forth.map(({ side, kind, figure }) => `${side} ${figure.text}${kind === 'missing' ? '' : ` ${kind}`}`);
}

describe('figures agree', () => {
  test.each([
    // Large numbers
    ['工业增加值4640亿元', 'industrial output of 464 billion yuan'],
    ['1.2万亿元', '1.2 trillion yuan'],
    ['1.2万亿元', '1.2tn yuan'],
    ['3.1 亿元', '310 million yuan'],
    ['1亿2000万人', '120 million people'],
    ['600多万辆', 'more than 6 million vehicles'],
    ['600余万辆', 'more than six million vehicles'],
    ['5百万', '5 million'],
    ['3千人', '3,000 people'],
    ['3万5千人', '35,000 people'],
    ['3个亿', '300 million'],
    ['9块9', '9.9 yuan'],
    ['两块五', '2.5 yuan'],
    ['14.5萬億', '14.5 trillion'],
    ['2万', 'twenty thousand'],
    ['150万', 'one and a half million'],
    ['250万', '2 and a half million'],
    ['50万', 'half a million'],
    ['１２３４吨', '1,234 tonnes'],
    ['1,234吨', '1234 tonnes'],
    ['1,234,567', '1.234567 million'],
    ['约7000亿', 'some 700bn'],
    ['两万三千件', '23,000 pieces'],
    ['一百二十三万', '1.23 million'],
    ['7,000人', 'seven thousand people'],
    // Ranges
    ['3—5万元', '30,000 to 50,000 yuan'],
    ['3—5万元', '30,000–50,000 yuan'],
    ['10%—20%', '10 to 20 per cent'],
    ['10—20%', '10–20%'],
    ['300万至500万', '3 to 5 million'],
    ['七八百米', '700 or 800 metres'],
    ['七八百米', 'seven or eight hundred metres'],
    // Shares
    ['增长70.5%', 'rose by 70.5 per cent'],
    ['增长70.5％', 'rose 70.5%'],
    ['百分之三十', '30 per cent'],
    ['百分之三十', 'thirty percent'],
    ['三成', '30 per cent'],
    ['3成多', 'over 30 per cent'],
    ['两成', 'a fifth'],
    ['上升0.3个百分点', 'up 0.3 percentage points'],
    ['上升0.3个百分点', 'up by 0.3 points'],
    ['下降两个百分点', 'down two percentage points'],
    ['四分之一', 'a quarter'],
    ['四分之一', '25 per cent'],
    ['四分之三', 'three quarters'],
    ['三分之二', 'two-thirds'],
    ['2/3', 'two-thirds'],
    ['千分之三', '0.3 per cent'],
    ['3‰', '3 per thousand'],
    ['一半', '50 per cent'],
    ['一半以上', 'more than half'],
    ['打六折', 'at 60 per cent of the price'],
    ['打六折', '40 per cent off'],
    ['八五折', '85% of the price'],
    ['五五分成', 'split fifty-fifty'],
    ['三七开', 'thirty to seventy'],
    ['八十分之一', 'one in eighty'],
    ['收0.5%', 'charges half a per cent'],
    ['从34%降到21%', 'fell from 34 per cent of them to 21'],
    ['1400万欧元，上下浮动300万', '14 million euros, give or take three'],
    // Multiples
    ['增长1倍', 'doubled'],
    ['增长3倍', 'quadrupled'],
    ['是去年的3倍', 'three times as many as last year'],
    ['2.5倍', '2.5 times'],
    ['翻两番', 'quadrupled'],
    ['翻了一番', 'doubled'],
    // Dates and years
    ['2025年3月12日', '12 March 2025'],
    ['2025年3月12日', 'March 12th, 2025'],
    ['二〇二五年', '2025'],
    ['一九四九年', '1949'],
    ['2024—2025年', '2024–25'],
    ['2025.11.20', '20 November 2025'],
    ['2025-11-20', '20 Nov 2025'],
    ['20世纪90年代', 'the 1990s'],
    ['上世纪80年代', 'the 1980s'],
    ['九十年代', 'the nineties'],
    ['21世纪', 'the 21st century'],
    ['6月', 'June'],
    ['三月', 'March'],
    ['11月20日', '20/11'],
    ['12月', '12月 (December)'],
    ['6个月', 'half a year'],
    ['10年', 'a decade'],
    ['100年', 'a century'],
    ['一年半', '1.5 years'],
    ['2025年下半年', 'H2 2025'],
    ['第三季度', 'Q3'],
    ['“十四五”规划', 'the 14th Five-Year Plan'],
    // Times
    ['晚上7点', '7 pm'],
    ['晚上7点', '19:00'],
    ['19时30分', '7.30 pm'],
    ['7点半', 'half past seven'],
    ['七点四十', 'seven-forty'],
    ['八点零五分', '8.05 pm'],
    ['7分半钟', '7.5 minutes'],
    ['早上9:05', '9.05 a.m.'],
    ['中午12点', 'noon'],
    ['凌晨0点', 'midnight'],
    // Ordinals, codes, words
    ['第3名', 'third place'],
    ['第21届', 'the 21st session'],
    ['N7上市50天', 'the N7 has been out for 50 days'],
    ['6G标准', 'the 6G standard'],
    ['排放二氧化碳', 'emits CO2'],
    ['每立方米3元', '3 yuan per m3'],
    ['12个', 'a dozen'],
    ['24个', 'two dozen'],
    ['3家公司', 'three companies'],
    ['2人', 'both of them'],
    ['1个月', 'a month'],
    ['十二家', '12 firms'],
    ['两家', 'two'],
    ['三点五', '3.5'],
    ['三点五', 'three point five'],
    ['①②③', '(1), (2) and (3)'],
    ['图Ⅲ', 'Figure 3'],
    ['第四章', 'Chapter IV'],
    // Units with prefixes
    ['300万千瓦', '3 GW'],
    ['300万千瓦', '3 million kilowatts'],
    ['300万千瓦', '3 gigawatts'],
    ['5千瓦', '5 kW'],
    ['5000瓦', '5 kW'],
    ['12.5亿千瓦时', '1.25 TWh'],
    ['200兆瓦', '200 MW'],
    // Idioms ask for nothing.
    ['千方百计', 'by every means'],
    ['万一断网', 'should the network fail'],
    ['五花八门', 'of every kind'],
    ['十几个人', 'a good dozen people'],
    ['数百人', 'hundreds of people'],
    ['半路', 'on the way'],
    ['第一', 'first of all'],
    ['四面八方', 'everywhere'],
    // Footnote marks are no figures, and do not join what they stand between.
    ['2024年[^1]3月', 'March 2024[^7]'],
    ['', ''],
  ])('%s / %s', (chinese, english) => {
    expect(told(chinese, english)).toEqual([]);
  });
});

describe('figures differ', () => {
  test.each([
    ['4640亿元', '46.4 billion yuan', ['original 4640亿', 'translation 46.4 billion']],
    ['300万辆', '300,000 vehicles', ['original 300万', 'translation 300,000']],
    ['增长70.5%', 'rose by 75.0 per cent', ['original 70.5%', 'translation 75.0 per cent']],
    ['2024年', '2025', ['original 2024年', 'translation 2025']],
    ['20%', '20', ['original 20%', 'translation 20']],
    ['三成', '40 per cent', ['translation 40 per cent']],
    ['百分之三十', 'some of it', ['original 百分之三十']],
    ['3月', 'in April', ['original 3月', 'translation April']],
    ['三月', 'in April', ['original 三月', 'translation April']],
    ['说明', 'March on, come what May', []],
    ['3月里三个人', 'three people in April', ['original 3月', 'translation April']],
    ['35%中的60%', '60 of the 35 per cent', ['original 60%', 'translation 60']],
    ['他说了3点', 'he said', ['original 3点']],
    ['两万三千人', 'many people', ['original 两万三千']],
    ['许多人', 'twenty-five people', ['translation twenty-five']],
    ['3—5万', '3 to 50,000', []],
    ['九块九', '9 dollars', ['translation 9']],
    ['3—5万', '3 to 5,000', ['original 5万', 'translation 5,000']],
    ['晚上7点', '8 pm', ['original 7点', 'translation 8 pm']],
    ['19:30', '7.15 pm', ['original 19:30', 'translation 7.15 pm']],
    ['5亿美元', '500 million yuan', ['original 5亿 currency']],
    ['5亿美元', '$500 million', []],
    ['5亿元', 'RMB 500 million', []],
    ['5亿元', 'US$500 million', ['original 5亿 currency']],
    ['5亿欧元', '500 million', []],
  ])('%s / %s', (chinese, english, differences) => {
    expect(told(chinese, english)).toEqual(differences);
  });

  test('a figure beside a place where the source lost something is asked of nobody', () => {
    expect(told('增长\uFFFD5%', 'rose by an unknown share')).toEqual([]);
    expect(told('增长\u20075万', 'rose')).toEqual([]);
  });

  test('an original may name a unit once for several sentences, its translation names it in each', () => {
    const said = 'It rose by 34 per cent. Elsewhere it was under 10.';
    expect(compareFigures(said, '上升34%。别处不到10%。', 'en', 'zh')).toEqual([]);
    expect(compareFigures('上升34%。别处不到10%。', said, 'zh', 'en')).toHaveLength(2);
  });

  test('what most likely is meant instead stands beside it', () => {
    const [first] = compareFigures('产值4640亿元，2024年', '46.4 billion yuan in 2024', 'zh', 'en');
    expect(first?.instead.map(({ text }) => text)).toEqual(['46.4 billion']);
  });
});

/** Ways to write a number; the first is plain. */
const chineseForms = (value: number): string[] => [
  String(value),
  value.toLocaleString('en'),
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  `${value / 1e4}万`,
  `${value / 1e8}亿`,
  chineseNumeral(value),
];
const englishForms = (value: number): string[] => [
  String(value),
  value.toLocaleString('en'),
  `${value / 1e6} million`,
  `${value / 1e9}bn`,
  `${value / 1e3} thousand`,
  englishNumeral(value),
];
/** Written with a power of ten, a number has no more decimals than are written out. */
const isWritten = (form: string) => !/e-/.test(form);
const anyNumber = fc.oneof(fc.integer({ min: 13, max: 9999 }), fc.integer({ min: 13, max: 2_000_000_000 }));

test('any number agrees with itself, however it is written', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(5), fc.nat(5), (value, left, right) => {
      const [chinese = '', english = ''] = [chineseForms(value)[left], englishForms(value)[right]];
      fc.pre(isWritten(chinese) && isWritten(english));
      expect(told(`共有${chinese}台`, `There are ${english} of them`)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a changed digit is found, however the numbers are written', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, fc.nat(5), fc.nat(5), (one, other, left, right) => {
      // A year says which century, so its last two digits agree with the whole.
      fc.pre(one !== other);
      const [chinese = '', english = ''] = [chineseForms(one)[left], englishForms(other)[right]];
      fc.pre(isWritten(chinese) && isWritten(english));
      expect(told(`共有${chinese}台`, `There are ${english} of them`).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('one digit changed is found', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(9), fc.nat(9), (value, place, digit) => {
      const text = String(value);
      const at = place % text.length;
      const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
      fc.pre(Number(changed) !== value && Number(changed) > 12);
      expect(told(`共有${text}台`, `There are ${Number(changed).toLocaleString('en')}`)).toHaveLength(2);
    }),
  );
});

test('any text at all is read to its end', () => {
  const unit = fc.constantFrom(
    ...'0１9,.．%％万亿千百十一两零半点时年月分之成倍—/: ',
    'million',
    ' and ',
    'half',
    'a',
    'one',
    'th',
    '\uFFFD',
    '😀',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      for (const language of ['zh', 'en'] as const) {
        for (const figure of figuresIn(text, language, 'block')) {
          expect(figure.text).not.toBe('');
          expect(figure.readings.map(show).every((value) => value !== '')).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
