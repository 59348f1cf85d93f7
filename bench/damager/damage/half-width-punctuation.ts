/** Some pages come out with half-width commas, colons and brackets among Han characters: `去年,出口(含转口)增长了吗?` */

const halves: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

/** All marks that the weekly's reader sets half-width; 。、“”《》 stay. */
export function halfWidthPunctuation(text: string): string {
  return text.replace(/[，：；？！（）]/gu, (mark) => halves[mark] ?? mark);
}

/** Brackets alone, as in the dailies: `模式(试点)下`. */
export function halfWidthBrackets(text: string): string {
  return text.replace(/[（）]/gu, (mark) => halves[mark] ?? mark);
}

/** Brackets with a space inside and out, as in the proceedings: `项目 ( 一期 ) 投产`. */
export function spacedBrackets(text: string): string {
  return text
    .replace(/（/gu, ' ( ')
    .replace(/）(?=[，。；：、？！”])/gu, ' )')
    .replace(/）/gu, ' ) ');
}
