import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { inlineCode } from './inline-code.ts';
import { templates } from './templates.ts';

test.each([
  ['<p>a</p><script>go()</script>', ['<script>']],
  ['<script type="module">go()</script>', ['<script type="module">']],
  ['<style>p { color: red }</style>', ['<style>']],
  ['<p style="color: red">', ['<p style="color: red">']],
  ['<p onclick="go()">', ['<p onclick="go()">']],
  ['<script src="a.js"></script><script type="application/ld+json">{}</script><p>style="x" &lt;script&gt;</p>', []],
])('in %s it finds %j', (html, found) => {
  expect(inlineCode(html)).toEqual(found);
});

test('no page of the site has any, so no hash is needed', () => {
  const site = inject('site');
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const found = pages.flatMap((file) =>
    inlineCode(readFileSync(join(site, file), 'utf8')).map((tag) => `${file}: ${tag}`),
  );
  expect(found).toEqual([]);
  expect(pages.length).toBeGreaterThan(Object.keys(templates).length);
});
