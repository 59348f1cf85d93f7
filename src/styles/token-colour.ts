/** Colours of the day theme for what is not styled by a style sheet: pictures, the manifest. */
import tokens from './tokens.css?raw';

/**
 * @param name of a colour as `tokens.css` has it, without the dashes before it
 * @returns the colour as `#rrggbb`
 */
export function tokenColour(name: string): string {
  const value = new RegExp(`--${name}:\\s*(#[0-9a-f]{3,8})`, 'i').exec(tokens)?.[1];
  if (!value) throw new Error(`src/styles/tokens.css has no colour --${name}`);
  return value;
}
