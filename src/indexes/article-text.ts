/** The plain text of an article, for the subjects that are found in it. */
import type { Article } from '../catalogue/catalogue.ts';
import { versionIn } from '../catalogue/versions.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import type { TextToIndex } from './salient-terms.ts';

export function textToIndex(article: Article, language: InterfaceLanguage): TextToIndex {
  const { head, html, reading, lang } = versionIn(article, language);
  const { title, subtitle, deck } = head;
  const inLanguage = [subtitle, deck].filter((text) => text?.lang === lang).map((text) => text?.text ?? '');
  const sections = reading.contents.filter((entry) => entry.lang === undefined).map(({ text }) => text);
  return {
    id: article.original.id,
    title: title.text,
    headings: [...inLanguage, ...sections],
    text: plainText(html),
  };
}
