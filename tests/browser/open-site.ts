/** A built site with a browser to look at it, for all tests of a file; and pages as readers find them. */
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type ServerOptions, type StaticServer, serveFolder } from './static-server.ts';

/** There from the first test on. */
export interface OpenedBrowser {
  browser: Browser;
}

/** Opens a browser before the tests of the file and closes it after them. */
export function openBrowser(): OpenedBrowser {
  const opened: Partial<OpenedBrowser> = {};
  beforeAll(async () => {
    opened.browser = await launchChromium();
  });
  afterAll(() => opened.browser?.close());
  return opened as OpenedBrowser;
}

/** There from the first test on. */
export interface OpenedSite extends OpenedBrowser {
  /** address of the site's root, with a slash at its end */
  root: string;
}

/**
 * Opens a site before the tests of the file and closes it after them.
 * @param folder of the built site; the one of all browser tests when none is given
 */
export function openSite(options: ServerOptions = {}, folder = () => inject('site')): OpenedSite {
  const opened: OpenedBrowser & Partial<OpenedSite> = openBrowser();
  let server: StaticServer | undefined;
  beforeAll(async () => {
    server = await serveFolder(folder(), options);
    opened.root = server.root;
  });
  afterAll(() => server?.close());
  return opened as OpenedSite;
}

/** Opens a page and waits until its script is there, if it has one and may run it: it comes after the first paint. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address);
  await scriptIsThere(page);
  return answer;
}

/** For a page that was come to by another way than `visit`. */
export async function scriptIsThere(page: Page): Promise<void> {
  const runsScripts = await page.evaluate(() => document.documentElement.dataset.script !== undefined);
  if (runsScripts) await page.waitForFunction(() => document.documentElement.dataset.script === 'ready');
}
