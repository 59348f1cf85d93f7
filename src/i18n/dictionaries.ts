/** The dictionaries, one a language of the interface. A language without a dictionary does not compile. */
import type { InterfaceLanguage } from '../model/languages.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export const dictionaries: Record<InterfaceLanguage, Words> = { zh, en };
