const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Where a title may well break. */
const boundaries = [
  // Chinese: after a mark, before a bracket, after a blank between Han or figures
  /(?<=[：，；。？！、][”’』」》）]?)(?![”’』」》）：，；。？！、 ])/u,
  /(?<=[\p{Script=Han}\d》：，；。？！、] )(?=[\p{Script=Han}\d《“])/u,
  /(?<=.)(?=（)/u,
  // between a publication and what follows
  /(?<=》)(?=[\p{Script=Han}\d])/u,
  // after a half-width mark between Han
  /(?<=\p{Script=Han}[,:;?!])(?=[\p{Script=Han}“《])/u,
  // English: after a colon, before and after a date
  /(?<=\S: )(?=\S)/u,
  new RegExp(`(?<=\\S )(?=\\d{1,2} (?:${months}) \\d{4})`, 'u'),
  new RegExp(`(?<=(?:${months}) \\d{4},? )(?=\\S)`, 'u'),
];
const boundary = new RegExp(boundaries.map(({ source }) => source).join('|'), 'u');

/**
 * Splits a title into clauses, whose ends are the best places to end a line; put together they are the title. A title
 * without marks and dates is one clause.
 */
export function clausesOf(title: string): string[] {
  return title.split(boundary);
}
