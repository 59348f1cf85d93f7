/** A footnote mark comes out of a PDF as a digit on the line, for its being raised is lost: `比重42%。1发展…` */

/** `[^1]` as a bare digit, apart from a figure that follows it by a space and from nothing else. */
export function bareMarks(text: string): string {
  return text.replace(/\[\^([^\]]+)\](?=\d)/g, '$1 ').replace(/\[\^([^\]]+)\]/g, '$1');
}
