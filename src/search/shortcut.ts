/** The keys that lead to the search from anywhere: `/`, and ⌘K or Ctrl-K. */

export function focusOnShortcut(go: () => void): void {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || !isShortcut(event)) return;
    event.preventDefault();
    go();
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k';
  return event.key === '/' && !isEditable(event.target);
}

export function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
