import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readText, writeText } from '../disk/dist-files.ts';
import { finishPages, relativeHtml } from './finish-pages.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'reading-room-finish-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

test('addresses from the root become relative in pages, style sheets and modules', async () => {
  await writeText(
    dist,
    'zh/a/b/index.html',
    '<link rel="stylesheet" href="/_astro/a.css"><a href=/zh/>首页</a><a href="/zh/a/b/#p1">此</a>',
  );
  await writeText(dist, '404.html', '<script type="module" src="/_astro/s.js"></script>');
  await writeText(dist, '_astro/a.css', '@font-face{src:url(/_astro/f.woff2)}a{background:url("/img/x.svg")}');
  await writeText(dist, '_astro/s.js', 'import{a}from"/_astro/b.js";import("/_astro/c.js")');
  expect(await finishPages(dist)).toBe(4);
  expect(await readText(dist, 'zh/a/b/index.html')).toBe(
    '<link rel="stylesheet" href="../../../_astro/a.css"><a href=../../>首页</a><a href="./#p1">此</a>',
  );
  expect(await readText(dist, '404.html')).toBe('<script type="module" src="_astro/s.js"></script>');
  expect(await readText(dist, '_astro/a.css')).toBe('@font-face{src:url(f.woff2)}a{background:url("../img/x.svg")}');
  expect(await readText(dist, '_astro/s.js')).toBe('import{a}from"./b.js";import("./c.js")');
});

test.each([
  ['text that shows a tag', '<p>&lt;a href="/_astro/x.css"&gt; href="/_astro/x.css" src=/y</p>'],
  ['a value that holds another attribute', '<p title="href=\'/x\' > src=/y">甲</p>'],
  ['a title', '<title>href="/x" <b href="/y"></title>'],
  ['a comment', '<!-- <a href="/x"> -->'],
  ['an address of another host', '<a href="//host/x">甲</a><a href="https://host/x">乙</a>'],
  ['an attribute that is no address', '<a data-href="/x" id="/y">甲</a>'],
  ['a text with angles that close nothing', '<p>3 < 5, href="/x" 5 > 3</p>'],
])('%s is not touched', (_, html) => {
  expect(relativeHtml(html, '/zh/a/index.html')).toBe(html);
});

test('a script keeps its text while its address changes', () => {
  const html = '<script src="/a.js">const x = \'<a href="/x">\'</script><a href="/y">甲</a>';
  expect(relativeHtml(html, '/zh/index.html')).toBe(
    '<script src="../a.js">const x = \'<a href="/x">\'</script><a href="../y">甲</a>',
  );
});

test('modules wait for the paint on pages that have a script to bring them, and only there', () => {
  const module = '<script type="module" src="/_astro/a.js"></script>';
  expect(relativeHtml(`<script src="/before-paint.js"></script>${module}`, '/zh/index.html')).toBe(
    '<script src="../before-paint.js"></script><script type="text/plain" data-after-paint="../_astro/a.js"></script>',
  );
  expect(relativeHtml(module, '/zh/index.html')).toBe('<script type="module" src="../_astro/a.js"></script>');
});
