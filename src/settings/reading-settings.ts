/** Lets the reader set the look of pages; other open pages of the site follow. */
import { keepOnDevice, keptOnDevice } from '../components/device-storage.ts';
import { choices, parseSettings, type Settings, settings, settingsKey } from './choices.ts';

const box = document.querySelector<HTMLDetailsElement>('[data-settings]');
const form = box?.querySelector('form');
if (box && form) start(box, form);

function start(box: HTMLDetailsElement, form: HTMLFormElement): void {
  show(form, keptSettings());
  colourBrowser(keptSettings());
  form.addEventListener('change', () => {
    const chosen = settingsIn(form);
    apply(chosen);
    keepOnDevice(settingsKey, JSON.stringify(chosen));
  });
  window.addEventListener('storage', ({ key }) => {
    if (key !== settingsKey && key !== null) return;
    apply(keptSettings());
    show(form, keptSettings());
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (box.open && target instanceof Node && !box.contains(target)) box.open = false;
  });
}

function settingsIn(form: HTMLFormElement): Settings {
  return parseSettings(JSON.stringify(Object.fromEntries(new FormData(form))));
}

function show(form: HTMLFormElement, chosen: Settings): void {
  for (const name of settings) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = chosen[name] ?? choices[name][0];
  }
}

function apply(chosen: Settings): void {
  const { dataset } = document.documentElement;
  for (const name of settings) {
    const choice = chosen[name];
    if (choice === undefined || choice === choices[name][0]) delete dataset[name];
    else dataset[name] = choice;
  }
  colourBrowser(chosen);
}

/** The browser's own bars take the colour of the paper: that of the theme that the reader chose, or of the system's. */
function colourBrowser({ theme = 'system' }: Settings): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme-colour]')) {
    const own = meta.dataset.themeColour;
    const bySystem = `(prefers-color-scheme: ${own === 'night' ? 'dark' : 'light'})`;
    if (theme === 'system') meta.media = bySystem;
    else meta.media = theme === own ? 'all' : 'not all';
  }
}

function keptSettings(): Settings {
  return parseSettings(keptOnDevice(settingsKey));
}
