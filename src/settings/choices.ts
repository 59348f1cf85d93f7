/** What readers can set about how pages look. Kept on their device alone. */

/** Name under which the device keeps the choices, as JSON. `public/before-paint.js` reads it before a page is painted. */
export const settingsKey = 'reading-room-settings';

/** Each setting with its choices; the first is what the design has, and what holds when nothing was chosen. */
export const choices = {
  /** colours: as the system has them, day, night */
  theme: ['system', 'day', 'night'],
  /** size of the text */
  size: ['normal', 'small', 'large', 'larger'],
  /** length of lines */
  measure: ['normal', 'narrow', 'wide'],
  /** edges of the text: as is right for its language, flush on both sides, ragged */
  edges: ['language', 'flush', 'ragged'],
} as const;

export type Setting = keyof typeof choices;
export const settings = Object.keys(choices) as Setting[];
export type Settings = { [Name in Setting]?: (typeof choices)[Name][number] };

/** @param text what the device kept @returns the choices in it that are known; nothing of anything else */
export function parseSettings(text: string | null): Settings {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([name, choice]) => isChoice(name, choice)));
  } catch {
    // Not written by us; to the reader it is as if nothing had been chosen.
    return {};
  }
}

function isChoice(name: string, choice: unknown): boolean {
  return name in choices && (choices[name as Setting] as readonly unknown[]).includes(choice);
}
