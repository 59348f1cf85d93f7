/** What a device needs to know to install the site: its name in the language of the pages, and where it begins. */
import type { APIRoute } from 'astro';
import { dictionaries } from '../../i18n/dictionaries.ts';
import { homeAddress, relativeLink } from '../../model/addresses.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../model/languages.ts';
import { iconSizes } from '../../pictures/icon.ts';
import { tokenColour } from '../../styles/token-colour.ts';

export function getStaticPaths() {
  return interfaceLanguages.map((language) => ({ params: { language }, props: { language } }));
}

export const GET: APIRoute<{ language: InterfaceLanguage }> = ({ props: { language } }) => {
  const { siteName, siteDescription, tag } = dictionaries[language];
  const address = `${homeAddress(language)}site.webmanifest`;
  return Response.json({
    id: relativeLink(address, '/'),
    name: siteName,
    short_name: siteName,
    description: siteDescription,
    lang: tag,
    start_url: relativeLink(address, homeAddress(language)),
    scope: relativeLink(address, '/'),
    display: 'standalone',
    background_color: tokenColour('paper'),
    theme_color: tokenColour('paper'),
    icons: [
      { src: relativeLink(address, '/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...iconSizes.map((size) => ({
        src: relativeLink(address, `/icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any',
      })),
    ],
  });
};
