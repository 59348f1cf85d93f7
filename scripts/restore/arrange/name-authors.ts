import type { Block } from '../document.ts';
import {
  body,
  datelinePlaces,
  employer,
  lunarDate,
  markedReader,
  office,
  reporterByline,
  takenWord,
  writerWord,
  writtenDate,
} from '../label/patterns.ts';
import { looksLikeName, mergeSingles, namesRunTogether, partNames } from '../surnames.ts';
import { wordsOf } from '../words.ts';

const offices =
  /(?:本报|本刊|本社|本网)?(?:首席|见习|特约|特派|实习|驻地|驻\p{Script=Han}{2,4}?)?(?:记者|通讯员|撰稿人?|评论员|编译|撰文|作者|摄影|编辑|实习生)|^本[报刊]讯|(?<!\p{Script=Han})(?:文|译|图|文图|图文|口述|整理|采写|供稿|采访者?|受访者?|访谈者?|主持人?|整理者?|记录|嘉宾|对话人|执笔人?|分析师|报告人)(?=\s*[/／:：|])|\p{Script=Han}{2,6}[:：]\s*[A-Z\d]{6,}$/gu;

/** The names in the bylines of a head, each once. Where a line has only places, the line before may end in others. */
export function namesInHead(head: readonly Pick<Block, 'role' | 'text'>[]): string[] {
  const bylines = head.filter(({ role }) => role === 'byline').map(({ text }) => text.text);
  const names = bylines.flatMap((byline, at) => {
    const placesFollow = isPlaces(bylines[at + 1]?.trim() ?? '');
    return namesIn(byline).filter((name) => !placesFollow || !isPlace(name));
  });
  return [...new Set(names)];
}

const isPlaces = (text: string) => datelinePlaces.test(text) && !reporterByline.test(text);

/**
 * The names in a byline, without office and place.
 *
 *     ■ 本报记者 沈一帆 临江报道            → 沈一帆
 *     某港务集团董事长  沈一帆              → 沈一帆
 *     （记者 沈一帆）                      → 沈一帆
 *     某港务集团                         → 某港务集团, where no person signs
 *     By Ann Lee and Tom Hale, Port Trust → Ann Lee, Tom Hale
 */
export function namesIn(byline: string): string[] {
  const reader = markedReader.exec(byline.trim())?.[1];
  if (reader !== undefined) return [reader];
  const text = byline
    .replace(/^[\s■□●◆▪◎△▲★【]+/u, '')
    .replace(labelledBody, '')
    .trim();
  if (isPlaces(text)) return [];
  if (/^[（(]?(?:本文)?(?:作者|笔者)(?:系|为|是|单位)/.test(text)) return nameBehindBody(text);
  if (body.test(text) && !/\s/.test(text)) return [text];
  return /\p{Script=Han}/u.test(text) ? hanNames(text) : latinNames(text);
}

/** `（作者单位：某大学 沈一帆）`: who works there. */
function nameBehindBody(note: string): string[] {
  const name = /[\s\u3000](\p{Script=Han}{2,3})[）)]$/u.exec(note)?.[1] ?? '';
  return looksLikeName(name) ? [name] : [];
}

const opening =
  /^(?:(?:本[报刊网]讯|(?:[本据]报|\p{Script=Han}{1,4}社)\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日[电讯])\s*[（(](?<reporters>(?:本报|本刊)?(?:首席|见习|特约|特派|实习)?(?:记者|通讯员|实习生)[^（）()。]{2,40})[）)]|【(?<reporter>(?:本报|本刊)?记者\p{Script=Han}{2,4})[/／]|本[报刊]讯[\s\u3000]*(?<named>记者\p{Script=Han}{2,3})报[道导][:：])/u;

/**
 * The names in the opening of a report, which stays text.
 *
 *     本报讯（记者 沈一帆）渡口昨日……    → 沈一帆
 *     某社临江3月8日电（记者 沈一帆）……   → 沈一帆
 *     本报讯 记者沈一帆报道：渡口昨日……   → 沈一帆
 *     【记者沈一帆／临江报导】渡口昨日……  → 沈一帆
 */
export function namesInOpening(paragraph: string): string[] {
  const { reporters, reporter, named } = opening.exec(paragraph)?.groups ?? {};
  return namesIn(reporters ?? reporter ?? named ?? '');
}

const bodiesInBrackets = new RegExp(`[（(][^（）()]*(?:${employer.source}[^（）()]*|\\d{6})[）)]`, 'gu');

/** Such bodies on a line of their own, without brackets: `某大学港口学院 某地430000`. */
const bodyWithPostCode = new RegExp(`^.*${employer.source}.*\\d{6}$`, 'gmu');

/** Behind the names, after a label: 单位：某大学, 指导教师：某某. */
const labelledBody = /[\s　]+(?:(?:作者)?单位|指导教?[师授])\s*[:：].*$/u;

const dateInByline = new RegExp(`${lunarDate.source}|${writtenDate.source}`, 'g');

/** What else the reporter did, and where the report was filed, behind the names: 摄影报道, 图/文, 发自某地. */
const workAndPlace =
  /(?<=[\s\u3000])(?:(?:摄影|综合|专题)报[道导](?=[）)】]?$)|(?:图|文)\s*[/／]\s*(?:文|图)(?=[）)】]?$)|发自\p{Script=Han}{2,12})/gu;

/** What a report was taken from, and what a writer to the paper calls himself. */
const source = new RegExp(String.raw`(?<=^[（(])${takenWord.source}[^\s　（）()]*`, 'u');
const letter = new RegExp(String.raw`${writerWord.source}(?=[\s　])`, 'u');

/** Under letters stands where the writer lives: （北区／沈一帆）. */
const placeBeforeName = /^[（(](\p{Script=Han}{2,6})[／/](?=\p{Script=Han}{2,4}[）)]$)/u;

function hanNames(text: string): string[] {
  const byOffice = officeAndName(text);
  if (byOffice) return byOffice;
  const words = partNames(text)
    .replace(workAndPlace, ' ')
    .replace(source, ' ')
    .replace(letter, ' ')
    .replace(bodiesInBrackets, ' ')
    .replace(bodyWithPostCode, ' ')
    .replace(/(?:摄影|图)\s*[/／]\s*\p{Script=Han}{2,4}/gu, ' ')
    .replace(dateInByline, ' ')
    .replace(placeBeforeName, (all, place: string) => (looksLikeName(place) ? all : ' '))
    .replace(/(?<=\p{Script=Han})[\d*∗†①-⑳]+/gu, ' ')
    .replace(offices, ' ')
    .replace(/专题报[道导]/u, ' ')
    .replace(/\p{Script=Han}{2,8}(?:[\s　、]+\p{Script=Han}{2,8})?\s*(?:综合|摄影)?报[道导][】）)]?$/u, (places) =>
      keepName(places),
    )
    .split(/[\s　、，,/／:：|（）()【】]+/u)
    .filter((word) => /^[\p{Script=Han}·]+$/u.test(word));
  const names = mergeSingles(words)
    .flatMap((word) => (startsWithReporter.test(text) && namesRunTogether(word)) || [word])
    .filter((word) => word.length >= 2 && word.length <= 14);
  // Under the names of a paper's authors stand the bodies they work for.
  const persons = names.filter((name) => looksLikeName(name) || !employer.test(name));
  return persons.length > 0 ? persons : names;
}

/** In a reporter's line what stands behind the office are names. */
const startsWithReporter = /^[（(]?(?:本报|本刊|本社|本网)?(?:首席|见习|特约|特派|实习)?(?:记者|通讯员|实习生)/;

/** `沈一帆 临江报道`: the place goes, and a second one; a name set before it stays. */
function keepName(places: string): string {
  const words = places.replace(/\s*(?:综合|摄影)?报[道导][】）)]?$/u, '').split(/[\s　、]+/u);
  const last = words.length - 1;
  return words.filter((word, at) => at < last && looksLikeName(word) && !isPlace(word)).join(' ');
}

/** By the dictionary; some places begin like surnames. */
const isPlace = (word: string) => wordsOf(word).every(({ tag }) => tag === 'ns');

/** `董事长  沈一帆`: what stands after the gap; or after the last office. */
function officeAndName(text: string): string[] | undefined {
  if (!office.test(text)) return undefined;
  const parts = text.split(/[\s　]{2,}/);
  if (parts.length >= 2) return [(parts.at(-1) as string).trim()];
  const match = /^.+\S[\s　](\S{2,12})$/u.exec(text);
  return match ? [match[1] as string] : undefined;
}

/** `Ann Lee1, Tom Hale2,*`: each name has a mark behind it that tells where its bearer works. */
function markedLatinNames(line: string): string[] {
  if (!/\p{L}(?:\d|[*∗†])/u.test(line)) return [];
  const names = line
    .replace(/(?<=[\p{L}\d,])[\d*∗†]+/gu, '')
    .split(/\s*[,，;；]\s*(?:and\s+)?|\s+(?:and|&)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.every(isLatinName) ? names : [];
}

/** `Name, body, and Name, body`: the first word group of each is the name. */
function latinNames(text: string): string[] {
  const marked = markedLatinNames(text.split('\n')[0] ?? '');
  if (marked.length > 0) return marked;
  const groups = text.replace(/^(?:\p{L}+\s+)?by\s+/iu, '').split(/\s*(?:;|&|,?\s*\band\b)\s*/);
  const listed = groups.map((group) => group.split(',').map((part) => part.trim()));
  // Where the last name stands without a body, `Ann Lee, Tom Hale, and Ida Berg`, the others do too.
  const parts = listed.flat().filter((part) => part !== '');
  if (listed.length > 1 && listed.at(-1)?.length === 1 && parts.every(isLatinName)) return parts;
  return listed.map((parts) => parts[0] ?? '').filter(isLatinName);
}

const isLatinName = (name: string) =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin))*\s\p{Lu}[\p{L}'’-]+$/u.test(name) &&
  !office.test(name) &&
  !organisation.test(name);

/** Words of bodies and places that stand beside names. */
const organisation =
  /\b(?:University|Institute|Trust|Group|Authority|Council|Company|Ltd|Inc|Centre|Center|School|College|Department|Ministry|Bank|Port|Foundation|Agency|Commission|Association|Office|Society|Laboratory|Consulting|Partners|Staff|Correspondents?|Reporters?)\b/;
