/** What the reader's device keeps for the site, under names of ours. A browser may be set to keep nothing, or be full. */

/** @returns what was kept under the name; null where there is nothing, or the browser keeps nothing */
export function keptOnDevice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch (error) {
    console.info('This browser keeps nothing for the site:', error);
    return null;
  }
}

/** @param value null to forget what was kept @returns whether the browser did so */
export function keepOnDevice(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch (error) {
    console.info('This browser could not keep something for the site:', error);
    return false;
  }
}
