/** `title.png` beside an article, where the site's own address is known: OpenGraph asks for whole addresses. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { languagesOf, readCatalogue, slugOf, sourceName } from '../../../../catalogue/catalogue.ts';
import { versionIn } from '../../../../catalogue/versions.ts';
import { nameIn } from '../../../../i18n/bilingual.ts';
import { dictionaries } from '../../../../i18n/dictionaries.ts';
import { formatDate } from '../../../../i18n/format.ts';
import { drawTitlePicture, type TitlePicture } from '../../../../pictures/title-picture.ts';

export const getStaticPaths = (async () => {
  if (!import.meta.env.SITE) return [];
  const sources = await readCatalogue();
  return sources.flatMap(({ card, articles }) =>
    articles.flatMap((article) =>
      languagesOf(article).map((language) => {
        const { head } = versionIn(article, language);
        const issue = nameIn(language, sourceName(card, articles), card.lang).text;
        const date = card.date && formatDate(dictionaries[language].tag, card.date);
        const picture: TitlePicture = {
          title: head.title.text,
          kicker: head.kicker?.text ?? '',
          issue: [issue, date].filter(Boolean).join(' · '),
          siteName: dictionaries[language].siteName,
        };
        return { params: { language, source: card.id, slug: slugOf(article), picture: 'title' }, props: { picture } };
      }),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: TitlePicture }> = async ({ props }) =>
  new Response(await drawTitlePicture(props.picture), { headers: { 'content-type': 'image/png' } });
