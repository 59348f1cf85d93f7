import axe from 'axe-core';
import { expect, test } from 'vitest';
import { openSite, visit } from './open-site.ts';
import { templates } from './templates.ts';

const site = openSite();

const widths = [360, 768, 1280];

/** What a dark screen changes is colours: there only the rules about these are asked again. */
const screens: readonly { colorScheme: 'light' | 'dark'; rules: axe.RunOptions }[] = [
  { colorScheme: 'light', rules: {} },
  { colorScheme: 'dark', rules: { runOnly: ['color-contrast', 'link-in-text-block'] } },
];

test.each(Object.entries(templates))('%s has no fault that axe knows, at any width, light or dark', async (_, path) => {
  const page = await site.browser.newPage();
  await visit(page, site.root + path);
  if (path.includes('?q=')) await page.waitForSelector('html[data-search=done]');
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const { colorScheme, rules } of screens) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await page.evaluate(
        (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(options),
        { ...rules, resultTypes: ['violations' as const] },
      );
      faults.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${width}: ${id}: ${html}`)),
      );
    }
  }
  await page.close();
  expect(faults).toEqual([]);
});
