/**
 * Slugs: the last part of an article's address, in ASCII. Han is spelt in pinyin, one syllable a word; Latin letters
 * lose their accents; everything else separates. A slug depends on its title alone, so that it stays when the source
 * is converted again; only articles whose slugs would be the same get a number.
 */
import { pinyin } from 'pinyin-pro';

/** Longest slug in characters, before a number that tells it from another. */
const longest = 60;
/** Pages that stand, or may stand, beside the articles of a source. */
const reserved = new Set(['page', 'index', 'parallel', '404', 'search', 'about']);

/** @param titles of one source's articles, in print order @returns their slugs, each unique among them */
export function slugsOf(titles: readonly string[]): string[] {
  const wanted = titles.map(slugOf);
  const taken = new Set(wanted);
  const given = new Set<string>();
  return wanted.map((slug) => {
    const unique = given.has(slug) ? numbered(slug, taken) : slug;
    given.add(unique);
    taken.add(unique);
    return unique;
  });
}

export function slugOf(title: string): string {
  const words = spelt(title.normalize('NFKC'))
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = shortened(words ?? []);
  if (slug === '') return 'article';
  // A number alone may be the address of a list's further page.
  return reserved.has(slug) || /^\d+$/.test(slug) ? `article-${slug}` : slug;
}

/** Han runs become syllables with spaces around them; the rest stays. */
function spelt(title: string): string {
  return title.replace(/\p{Script=Han}+/gu, (han) => {
    const syllables = pinyin(han, { toneType: 'none', type: 'array', v: true });
    return ` ${syllables.join(' ')} `;
  });
}

/** As many whole words as fit; a first word that is too long is cut. */
function shortened(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) return slug;
    slug = longer;
  }
  return slug;
}

function numbered(slug: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
