/**
 * The browser of the tests: the Chromium that the npm package @sparticuz/chromium brings along, so that all see the same
 * one, and a quick one, for it has no window; where it does not run, the system's.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser asks no host for anything of its own, and needs no privileges. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param flags further switches of the browser
 * @param path of another browser than that of the tests
 */
export async function launchChromium(flags: readonly string[] = [], path?: string): Promise<Browser> {
  const executablePath = path ?? (await chromiumHere());
  return chromium.launch({ executablePath, headless: true, args: [...quietFlags, ...flags] });
}

/**
 * @returns the browser's path, unpacked if it was not; to be called once before two at a time may ask for it
 * @throws Error where there is none
 */
export async function chromiumHere(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const path = systemChromium();
  if (path === undefined) throw new Error('The tests need a browser: install Chromium, so that it is in PATH.');
  return path;
}

/** @returns the path of a Chromium that is installed */
export function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** With these two variables the package believes in a bare machine and unpacks the system libraries it needs as well. */
async function packagedChromium(): Promise<string> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
