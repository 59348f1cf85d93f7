/** `rss.xml` for each language: the newest articles that can be read in it, where the site's own address is known. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { languagesOf, readCatalogue, slugOf } from '../../catalogue/catalogue.ts';
import { articlesInFeed } from '../../catalogue/list-sizes.ts';
import { versionIn } from '../../catalogue/versions.ts';
import { dictionaries } from '../../i18n/dictionaries.ts';
import { absoluteAddress, articleAddress, feedAddress, homeAddress } from '../../model/addresses.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../model/languages.ts';

export function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  return interfaceLanguages.map((language) => ({ params: { language, feed: 'rss' }, props: { language } }));
}

export const GET: APIRoute<{ language: InterfaceLanguage }> = async ({ site, props: { language } }) => {
  if (!site) throw new Error('a feed without the address of the site');
  const { siteName, siteDescription, tag } = dictionaries[language];
  const sources = await readCatalogue();
  const readable = sources.flatMap(({ card, articles }) =>
    articles.filter((article) => languagesOf(article).includes(language)).map((article) => ({ card, article })),
  );
  return rss({
    title: siteName,
    description: siteDescription,
    site: absoluteAddress(site, homeAddress(language)),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>${tag}</language><atom:link href="${absoluteAddress(site, feedAddress(language))}" rel="self" type="application/rss+xml"/>`,
    items: readable.slice(0, articlesInFeed).map(({ card, article }) => {
      const { head, reading } = versionIn(article, language);
      return {
        title: head.title.text,
        link: absoluteAddress(site, articleAddress(language, card.id, slugOf(article))),
        description: head.deck?.text || head.subtitle?.text || reading.opening,
        // Of an issue that is only known by its month or year no day of publication is claimed.
        ...(card.date?.length === 10 && { pubDate: new Date(`${card.date}T00:00:00Z`) }),
        customData: head.authors.map(({ text }) => `<dc:creator>${escapeXml(text)}</dc:creator>`).join(''),
      };
    }),
  });
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
