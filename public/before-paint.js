// The one script that a page waits for. It sets what the reader chose about the look of pages (src/settings/choices.ts);
// when the page is painted, or two seconds have passed without the browser telling so, it brings the script of all pages.
(() => {
  const { dataset } = document.documentElement;
  dataset.script = 'yes';
  try {
    const chosen = JSON.parse(localStorage.getItem('reading-room-settings') ?? '{}');
    for (const name of ['theme', 'size', 'measure', 'edges'])
      if (/^[a-z]+$/.test(chosen[name] ?? '')) dataset[name] = chosen[name];
  } catch {}

  const painted = new Promise((resolve) => {
    if (document.hidden || !window.PerformanceObserver?.supportedEntryTypes?.includes('paint')) return resolve();
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 2000);
  });
  addEventListener('DOMContentLoaded', async () => {
    await painted;
    for (const { dataset } of document.querySelectorAll('[data-after-paint]'))
      import(new URL(dataset.afterPaint, document.baseURI));
  });
})();
