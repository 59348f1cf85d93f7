import axe from 'axe-core';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, visit } from './open-site.ts';
import { templates } from './templates.ts';

const site = openSite();

const widths = [360, 768, 1280];

describe.each(['light', 'dark'] as const)('on a %s screen', (colorScheme) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await site.browser.newContext({ colorScheme });
  });
  afterAll(() => context.close());

  test.each(Object.entries(templates))('%s has no fault that axe knows, at any width', async (_, path) => {
    const page = await context.newPage();
    await visit(page, site.root + path);
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
