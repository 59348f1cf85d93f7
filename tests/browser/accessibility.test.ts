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

const widths = [360, 768, 1280];

describe.each(['light', 'dark'] as const)('on a %s screen', (colorScheme) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ colorScheme });
  });
  afterAll(() => context.close());

  test.each(Object.entries(templates))('%s has no fault that axe knows, at any width', async (_, path) => {
    const page = await context.newPage();
    await page.goto(server.root + path);
    if (path.includes('?q=')) await page.waitForSelector('html[data-search=done]');
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${width}: ${id}: ${node.html}`)));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
});
