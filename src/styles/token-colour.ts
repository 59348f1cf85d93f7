/** Colours for what is not styled by a style sheet: pictures, the manifest, the bar of a phone's browser. */
import tokens from './tokens.css?raw';

const hex = '(#[0-9a-f]{3,8})';

/**
 * @param name of a colour as `tokens.css` has it, without the dashes before it
 * @returns the colour of the theme as `#rrggbb`
 */
export function tokenColour(name: string, theme: 'day' | 'night' = 'day'): string {
  const value = theme === 'day' ? hex : `light-dark\\(#[0-9a-f]+, ${hex}\\)`;
  const colour = new RegExp(`--${name}:\\s*${value}`, 'i').exec(tokens)?.[1];
  if (!colour) throw new Error(`src/styles/tokens.css has no colour --${name} of the ${theme}`);
  return colour;
}
