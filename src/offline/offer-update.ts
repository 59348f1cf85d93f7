/** A quiet bar that offers a new edition of the site; nothing reloads unless the reader asks for it. */
import { type InterfaceLanguage, ownTextLanguage } from '../model/languages.ts';

/** Tells the page's language about a service worker that waits to take over, now or when it comes. */
export function offerUpdate(registration: ServiceWorkerRegistration, language: InterfaceLanguage): void {
  if (registration.waiting) void showBar(registration.waiting, language);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void showBar(worker, language);
    });
  });
}

async function showBar(worker: ServiceWorker, language: InterfaceLanguage): Promise<void> {
  // The words are only loaded on the few pages that have something to say.
  const { offlineWords } = await import('./words.ts');
  const words = offlineWords[language];
  document.querySelector('.update-bar')?.remove();
  const bar = document.createElement('aside');
  bar.className = 'update-bar';
  bar.lang = ownTextLanguage(language);
  bar.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = words.update;
  const now = button(words.updateNow, () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take-over');
  });
  bar.append(
    text,
    now,
    button(words.later, () => bar.remove()),
  );
  document.body.append(bar);
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}
