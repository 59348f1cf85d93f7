/** The text of a rendered article, for what is computed from it. */

/** @param html as the processor makes it @returns the text: blocks become lines, numbers of notes and all marks go */
export function plainText(html: string): string {
  return html
    .replace(/<sup\b[^>]*>.*?<\/sup>/gs, '')
    .replace(/<\/(?:p|h\d|li|t[dh]|figcaption|blockquote|caption)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&[#\w]+;/g, ' ');
}
