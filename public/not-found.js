// Sets the links of 404.html right at whatever depth it is shown; see src/pages/404.astro.
(() => {
  const page = document.documentElement;
  const root = document.currentScript?.src;
  if (!root || page.dataset.rootFound) return;
  page.dataset.rootFound = 'yes';
  for (const link of document.querySelectorAll('a[href], link[href]')) {
    link.href = new URL(link.getAttribute('href'), root).href;
  }
})();
