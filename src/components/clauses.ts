/** Where a Chinese title may well break: after a mark, before a bracket, after a blank between Han or figures. */
const boundary =
  /(?<=[：，；。？！、][”’』」》）]?)(?![”’』」》）：，；。？！、 ])|(?<=[\p{Script=Han}\d》：，；。？！、] )(?=[\p{Script=Han}\d《“])|(?<=.)(?=（)/u;

/**
 * Splits a Chinese title into clauses; put together they are the title. A title without Chinese marks is one clause.
 */
export function clausesOf(title: string): string[] {
  return title.split(boundary);
}
