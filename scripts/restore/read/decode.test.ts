import { expect, test } from 'vitest';
import { decodeBytes } from './decode.ts';

/** 汽车出海的新航线，记者在港口看到。 in GB18030 and 汽車出海的新航線，記者在港口看到。 in Big5. */
const gb18030 = Buffer.from('c6fbb3b5b3f6baa3b5c4d0c2babdcfdfa3acbcc7d5dfd4dab8dbbfdabfb4b5bda1a3', 'hex');
const big5 = Buffer.from('a854a8aea558aefcaabab773afe8bd75a141b04faacca662b4e4a466acddA8eca143', 'hex');

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('海港'), '海港', 'utf-8'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff海港'), '海港', 'utf-8'],
  ['UTF-16, small end first', Buffer.from('\ufeff海港', 'utf16le'), '海港', 'utf-16le'],
  ['UTF-16, big end first', utf16be('海港'), '海港', 'utf-16be'],
  ['GB18030', gb18030, '汽车出海的新航线，记者在港口看到。', 'gb18030'],
  [
    'GB18030 with a lost character in it',
    Buffer.concat([gb18030, Buffer.from('8431a437', 'hex')]),
    '汽车出海的新航线，记者在港口看到。\ufffd',
    'gb18030',
  ],
  ['Big5', big5, '汽車出海的新航線，記者在港口看到。', 'big5'],
  ['CRLF and lone CR', Buffer.from('一\r\n二\r三'), '一\n二\n三', 'utf-8'],
  ['a character that was lost before', Buffer.from('净\ufffd含量'), '净\ufffd含量', 'utf-8'],
])('%s is decoded', (_, bytes, text, encoding) => {
  expect(decodeBytes(bytes)).toEqual({ text, encoding });
});

test('the encoding that the card names is used, whatever the bytes look like', () => {
  expect(decodeBytes(gb18030, 'GBK')).toEqual({ text: '汽车出海的新航线，记者在港口看到。', encoding: 'gbk' });
  expect(decodeBytes(Buffer.from('海港', 'utf16le'), 'utf-16le')).toEqual({ text: '海港', encoding: 'utf-16le' });
});

test.each([
  ['a NUL byte', Buffer.from('ab\0cd'), undefined, 'not-text', /binary/],
  ['UTF-16 without a byte order mark', Buffer.from('ab', 'utf16le'), undefined, 'not-text', /utf-16le/],
  ['a PDF', Buffer.from('%PDF-1.7\n'), undefined, 'not-text', /pdftotext/],
  ['many controls', Buffer.from('\x01\x02\x03\x04ab'), undefined, 'not-text', /binary/],
  ['another encoding', Buffer.from('caf\xe9 na\xefve', 'latin1'), undefined, 'encoding', /Save it as UTF-8/],
  [
    'Korean',
    Buffer.from('c7d7b1b8c0c720bec6c4a7c0ba20c1b6bfebc7cfb4d92e'.repeat(3), 'hex'),
    undefined,
    'encoding',
    /Save it as UTF-8/,
  ],
  ['UTF-8 that breaks off', Buffer.from('港口').subarray(0, 5), undefined, 'encoding', /up to line 1/],
  ['an unknown label', Buffer.from('ab'), 'utf-9', 'encoding', /"utf-9"/],
  ['a label that does not fit', gb18030, 'utf-8', 'encoding', /the card says/],
])('%s is refused with a remedy', (_, bytes, label, rule, message) => {
  expect(decodeBytes(bytes, label)).toMatchObject({ rule, message: expect.stringMatching(message) });
});

test('the line of the first bad bytes is named', () => {
  const bytes = Buffer.concat([Buffer.from('港口\n'.repeat(4)), Buffer.from([0xe6, 0xb8, 0x0a])]);
  expect(decodeBytes(bytes)).toMatchObject({ rule: 'encoding', line: 5 });
});
