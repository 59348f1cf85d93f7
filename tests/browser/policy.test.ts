import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { launchChromium } from './chromium.ts';
import { searchEnds, watchPage } from './page-watch.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(inject('site'), { headers: everyAnswer });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each(Object.entries(templates))('%s works under the headers that a host should send', async (_, path) => {
  const page = await browser.newPage();
  const complaints = watchPage(page, server.root);
  await page.goto(server.root + path);
  if (path.includes('?q=')) expect(await searchEnds(page)).toBe('done');
  const styled = await page.evaluate(
    () => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0) && document.styleSheets.length > 0,
  );
  await page.close();
  expect(complaints).toEqual([]);
  expect(styled).toBe(true);
});

test('the front door works under it too', async () => {
  const page = await browser.newPage({ locale: 'en-GB' });
  const complaints = watchPage(page, server.root);
  await page.goto(server.root);
  await page.waitForURL('**/en/');
  await page.close();
  expect(complaints).toEqual([]);
});
