/** What pages carry at head and foot: the name of the section, editors, `下转 B2` and `上接 B1`. */
import type { PageSection } from '../original.ts';
import { blankLine, blanks, type Line, strayLine } from '../print.ts';

/** The head of a page: three blank lines and the section's name. */
export function sectionHead(page: PageSection): Line[] {
  return page.section === '' ? [] : [...blanks(3), strayLine('furniture', page.section), blankLine];
}

/** The line of the page's editors. */
export function sectionFoot(page: PageSection): Line[] {
  return page.editors === '' ? [] : [blankLine, strayLine('furniture', page.editors), blankLine];
}

/** An article cut at the foot of its page: where it goes on, and where it came from. */
export function jumpLines(from: string, to: string): { readonly leaving: Line; readonly arriving: Line } {
  return { leaving: strayLine('furniture', `下转 ${to}`), arriving: strayLine('furniture', `上接 ${from}`) };
}
