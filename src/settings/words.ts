/** The words of the reading settings, in each language of the interface. */
import type { InterfaceLanguage } from '../model/languages.ts';
import type { choices, Setting } from './choices.ts';

export type SettingsWords = {
  title: string;
  /** said before the title, for those who hear the page */
  keptHere: string;
  groups: Record<Setting, string>;
  choices: { [Name in Setting]: Record<(typeof choices)[Name][number], string> };
};

export const settingsWords: Record<InterfaceLanguage, SettingsWords> = {
  zh: {
    title: '版式',
    keptHere: '只记在这台设备上',
    groups: { theme: '明暗', size: '字号', measure: '行长', edges: '行尾' },
    choices: {
      theme: { system: '随系统', day: '日', night: '夜' },
      size: { small: '小', normal: '中', large: '大', larger: '特大' },
      measure: { narrow: '短', normal: '中', wide: '长' },
      edges: { language: '随文种', flush: '对齐', ragged: '不齐' },
    },
  },
  en: {
    title: 'Type',
    keptHere: 'Kept on this device only',
    groups: { theme: 'Light', size: 'Size', measure: 'Lines', edges: 'Edges' },
    choices: {
      theme: { system: 'as the system', day: 'day', night: 'night' },
      size: { small: 'small', normal: 'normal', large: 'large', larger: 'larger' },
      measure: { narrow: 'short', normal: 'normal', wide: 'long' },
      edges: { language: 'by language', flush: 'flush', ragged: 'ragged' },
    },
  },
};
