import { expect, test } from 'vitest';
import { cacheControlOf, everyAnswer, headersFile } from './host-headers.ts';

const files = [
  '_astro/site.BMmAwyT7.css',
  '_astro/words.COHqsZA2.js',
  'zh/index.html',
  'sw.js',
  'pagefind/summary.json',
  'pagefind/pagefind.js',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/pagefind.zh_45ace97421.pf_meta',
  'pagefind/index/zh_6ab7e03.pf_index',
  'pagefind/fragment/zh_6ab7e03.pf_fragment',
  'pagefind/fragment/zh_834472f.pf_fragment',
];

/** What a host makes of the file: `*` at the end of a pattern stands for anything, several values of a header are joined. */
function headersByHost(text: string, file: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const block of text.split('\n\n')) {
    const [pattern = '', ...lines] = block.trimEnd().split('\n');
    const fits = pattern.endsWith('*') ? `/${file}`.startsWith(pattern.slice(0, -1)) : `/${file}` === pattern;
    if (!fits) continue;
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/);
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

test.each(files)('a host that reads the file keeps %s as long as its name says', (file) => {
  const { 'Cache-Control': kept, ...others } = headersByHost(headersFile(files), file);
  expect(others).toEqual(everyAnswer);
  expect(kept ?? 'no-cache').toBe(cacheControlOf(file));
});

test('what may change under the same name is asked for each time', () => {
  expect(files.filter((file) => cacheControlOf(file) === 'no-cache')).toEqual([
    'zh/index.html',
    'sw.js',
    'pagefind/summary.json',
    'pagefind/pagefind.js',
    'pagefind/wasm.unknown.pagefind',
  ]);
});

test('the file does not grow with the number of articles', () => {
  const more = Array.from({ length: 500 }, (_, at) => `pagefind/fragment/zh_${at}.pf_fragment`);
  expect(headersFile([...files, ...more])).toBe(headersFile(files));
});
