// Sets what the reader chose about the look of pages before anything is painted; see src/settings/choices.ts.
(() => {
  document.documentElement.dataset.script = 'yes';
  try {
    const chosen = JSON.parse(localStorage.getItem('reading-room-settings') ?? '{}');
    for (const name of ['theme', 'size', 'measure', 'edges']) {
      const choice = chosen[name];
      if (typeof choice === 'string' && /^[a-z]+$/.test(choice)) document.documentElement.dataset[name] = choice;
    }
  } catch {
    // A device that keeps nothing, or something else under this name: the design as it is.
  }
})();
