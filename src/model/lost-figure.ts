/**
 * Stands where the extraction lost a figure and left only a blank: U+2007 FIGURE SPACE, a blank as wide as a digit. It
 * is no text, so it claims nothing that the source does not have; the site shows it as lost.
 */
export const lostFigure = '\u2007';
