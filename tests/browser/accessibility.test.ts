import axe from 'axe-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(inject('site'));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const screens = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

describe.each(screens)('on a screen $width wide, $colorScheme', ({ width, colorScheme }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  });
  afterAll(() => context.close());

  test.each(Object.entries(templates))('%s has no fault that axe knows', async (_, path) => {
    const page = await context.newPage();
    await page.goto(server.root + path);
    if (path.includes('?q=')) await page.waitForSelector('html[data-search=done]');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    await page.close();
    const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    expect(faults).toEqual([]);
  });
});
