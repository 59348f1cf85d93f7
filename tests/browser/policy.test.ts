import { expect, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { openSite, visit } from './open-site.ts';
import { searchEnds, watchPage } from './page-watch.ts';
import { templates } from './templates.ts';

const site = openSite({ headers: everyAnswer });

test.each(Object.entries(templates))('%s works under the headers that a host should send', async (_, path) => {
  const page = await site.browser.newPage();
  const complaints = watchPage(page, site.root);
  await visit(page, site.root + path);
  if (path.includes('?q=')) expect(await searchEnds(page)).toBe('done');
  const styled = await page.evaluate(
    () => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0) && document.styleSheets.length > 0,
  );
  await page.close();
  expect(complaints).toEqual([]);
  expect(styled).toBe(true);
});

test('the front door works under it too', async () => {
  const page = await site.browser.newPage({ locale: 'en-GB' });
  const complaints = watchPage(page, site.root);
  await page.goto(site.root);
  await page.waitForURL('**/en/');
  await page.close();
  expect(complaints).toEqual([]);
});
