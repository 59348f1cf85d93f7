/**
 * Single keys of the article page, listed under `?`. Who finds them in the way (speech input types letters) can turn them
 * off there, as WCAG 2.1.4 asks.
 */
import { keepOnDevice, keptOnDevice } from '../components/device-storage.ts';
import { isEditable } from '../search/shortcut.ts';
import type { ReadingWords } from './words.ts';

/** Name under which the device keeps that single keys are off. */
const offKey = 'reading-room-shortcuts-off';

export interface Shortcut {
  key: string;
  name: string;
  /** absent for keys that work elsewhere and are only listed here */
  run?: () => void;
}

/** @param shortcuts in the order of the list; `?` itself is added */
export function listenForShortcuts(shortcuts: readonly Shortcut[], words: ReadingWords): void {
  const help = () => showHelp([...shortcuts, { key: '?', name: words.keys.help }], words);
  const actions = new Map(shortcuts.flatMap(({ key, run }) => (run ? [[key, run] as const] : [])));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isEditable(event.target)) return;
    const run = event.key === '?' ? help : isOff() ? undefined : actions.get(event.key);
    if (!run || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    run();
  });
}

function showHelp(shortcuts: readonly Shortcut[], words: ReadingWords): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'shortcuts';
  const title = document.createElement('h2');
  title.id = 'shortcuts-title';
  title.textContent = words.shortcuts;
  dialog.setAttribute('aria-labelledby', title.id);
  const list = document.createElement('dl');
  for (const { key, name } of shortcuts) {
    const term = document.createElement('dt');
    const sign = document.createElement('kbd');
    sign.textContent = key;
    term.append(sign);
    const meaning = document.createElement('dd');
    meaning.textContent = name;
    list.append(term, meaning);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, list, switchFor(words), close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function switchFor(words: ReadingWords): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !isOff();
  box.addEventListener('change', () => keepOnDevice(offKey, box.checked ? null : 'off'));
  label.append(box, ` ${words.shortcutsOn}`);
  return label;
}

function isOff(): boolean {
  return keptOnDevice(offKey) !== null;
}
