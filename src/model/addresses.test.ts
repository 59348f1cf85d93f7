import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteAddress, articleAddress, homePageAddress, relativeLink, sourcePageAddress } from './addresses.ts';

describe('relative links', () => {
  test.each([
    ['/zh/', '/zh/', './'],
    ['/zh/', '/en/', '../en/'],
    ['/zh/a/b/', '/zh/a/c/', '../c/'],
    ['/zh/a/b/', '/zh/a/', '../'],
    ['/zh/a/b/', '/zh/search/?q=x', '../../search/?q=x'],
    ['/zh/a/b/', '/zh/a/b/#p3', './#p3'],
    ['/zh/a/b/', '/_astro/x.css', '../../../_astro/x.css'],
    ['/404.html', '/zh/', 'zh/'],
    ['/', '/', './'],
  ])('from %s to %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  test('lead where they should, under any path', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    const address = fc.array(part, { maxLength: 5 }).map((parts) => ['', ...parts, ''].join('/'));
    fc.assert(
      fc.property(address, address, address, (base, from, to) => {
        const root = `https://host.example${base}`;
        const at = new URL(root + from.slice(1));
        expect(new URL(relativeLink(from, to), at).href).toBe(root + to.slice(1));
      }),
    );
  });
});

test('page 1 of a list is the page itself', () => {
  expect(homePageAddress('zh', 1)).toBe('/zh/');
  expect(homePageAddress('en', 3)).toBe('/en/page/3/');
  expect(sourcePageAddress('zh', 'weekly', 1)).toBe('/zh/weekly/');
  expect(sourcePageAddress('zh', 'weekly', 2)).toBe('/zh/weekly/page/2/');
  expect(articleAddress('en', 'weekly', 'loans')).toBe('/en/weekly/loans/');
});

test.each(['https://host.example/room', 'https://host.example/room/'])(
  'canonical addresses keep the path of %s',
  (site) => {
    expect(absoluteAddress(new URL(site), '/zh/a/')).toBe('https://host.example/room/zh/a/');
  },
);
