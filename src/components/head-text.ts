/** How a text of an article's head is told to browsers, style sheet and search. */
import type { HeadText } from '../catalogue/versions.ts';
import { langUnless } from '../i18n/bilingual.ts';
import type { TextLanguage } from '../model/languages.ts';

/**
 * Attributes of the element that holds the text.
 * @param surrounding language of the text around
 */
export function headAttributes({ lang, state }: HeadText, surrounding: TextLanguage) {
  return {
    lang: langUnless(surrounding, lang),
    'data-state': state,
    // What is shown in the original's language does not belong into the index of this one.
    'data-pagefind-ignore': state === 'missing' ? 'all' : undefined,
  };
}

/** Papers set a mark before the reporter's line; here its own line and size do that. */
export function withoutBylineMark(byline: string): string {
  return byline.replace(/^[■□▪◆◇●○▲△★]\s*/u, '');
}
