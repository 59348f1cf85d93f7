/** The words of the reading settings, in each language of the interface. */
import { enSettings } from '../i18n/en.ts';
import { zhSettings } from '../i18n/zh.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import type { choices, Setting } from './choices.ts';

export type SettingsWords = {
  title: string;
  /** said before the title, for those who hear the page */
  keptHere: string;
  groups: Record<Setting, string>;
  choices: { [Name in Setting]: Record<(typeof choices)[Name][number], string> };
};

export const settingsWords: Record<InterfaceLanguage, SettingsWords> = { zh: zhSettings, en: enSettings };
