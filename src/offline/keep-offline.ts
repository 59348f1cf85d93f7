/** The part of a page that keeps an issue, or everything, for reading offline. */

import { formatSize } from '../i18n/format.ts';
import type { KeepList } from '../model/keep-lists.ts';
import { interfaceLanguageFor, ownTextLanguage } from '../model/languages.ts';
import { fetchList, type KeepOutcome, type KeepState, keep, letGo, stateOf } from './keep.ts';
import { offlineWords } from './words.ts';

for (const section of document.querySelectorAll<HTMLElement>('[data-keep]')) void offer(section);

async function offer(section: HTMLElement): Promise<void> {
  const parts = partsOf(section);
  const { words } = parts;
  section.hidden = false;
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    parts.status.textContent = window.isSecureContext ? words.unsupported : words.insecure;
    return;
  }
  const root = new URL(section.dataset.root ?? './', document.baseURI);
  const list = new URL(section.dataset.keep ?? '', document.baseURI);
  // Without a network the list cannot be asked; what was kept stands nevertheless.
  const current = await fetchList(list).catch(() => undefined);
  const show = async () => showState(parts, await stateOf(list, current), current);
  let stop = new AbortController();
  parts.start.addEventListener('click', async () => {
    if (!current) return;
    stop = new AbortController();
    showProgress(parts, 0, current.files.length);
    const onProgress = (done: number) => showProgress(parts, done, current.files.length);
    const outcome = await keep(root, list, current, { signal: stop.signal, onProgress });
    await show();
    showOutcome(parts, outcome);
  });
  parts.stop.addEventListener('click', () => stop.abort());
  parts.remove.addEventListener('click', async () => {
    await letGo(root, list);
    await show();
  });
  await show();
}

type Parts = ReturnType<typeof partsOf>;

function partsOf(section: HTMLElement) {
  const part = <Kind extends HTMLElement>(name: string): Kind => {
    const found = section.querySelector<Kind>(`[data-keep-${name}]`);
    if (!found) throw new Error(`the page lacks the element data-keep-${name}`);
    return found;
  };
  const language = interfaceLanguageFor(section.dataset.language ?? '') ?? 'zh';
  return {
    language,
    whole: section.dataset.whole === 'true',
    words: offlineWords[language],
    status: part<HTMLElement>('status'),
    progress: part<HTMLProgressElement>('progress'),
    start: part<HTMLButtonElement>('start'),
    stop: part<HTMLButtonElement>('stop'),
    remove: part<HTMLButtonElement>('remove'),
  };
}

function showState(parts: Parts, state: KeepState, current: KeepList | undefined): void {
  const { words, language } = parts;
  parts.progress.hidden = true;
  parts.stop.hidden = true;
  parts.status.textContent = { absent: '', kept: words.kept, outdated: words.outdated }[state];
  parts.remove.hidden = state === 'absent';
  parts.remove.textContent = words.remove;
  parts.start.hidden = state === 'kept' || current === undefined;
  if (current === undefined) return;
  const size = formatSize(ownTextLanguage(language), current.bytes);
  const keepWords = parts.whole ? words.keepEverything(size) : words.keepIssue(size);
  parts.start.textContent = state === 'outdated' ? words.refresh : keepWords;
}

function showProgress(parts: Parts, done: number, total: number): void {
  parts.status.textContent = parts.words.keeping(done, total);
  parts.progress.hidden = false;
  parts.progress.max = total;
  parts.progress.value = done;
  parts.progress.setAttribute('aria-label', parts.words.keeping(done, total));
  parts.start.hidden = true;
  parts.remove.hidden = true;
  parts.stop.hidden = false;
  parts.stop.textContent = parts.words.stop;
}

function showOutcome({ status, words }: Parts, outcome: KeepOutcome): void {
  if (outcome === 'failed') status.textContent = words.failed;
  if (outcome === 'full') status.textContent = words.full;
}
