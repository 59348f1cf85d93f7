/** When a reader's typing is answered. */

/** Longest wait for the next key, in milliseconds. */
const longestWait = 250;

/**
 * Calls `answer` when the text of a field has changed and no key follows for about as long as the last answer took:
 * at once in a small library, with a pause in a large one or over a slow network. Never while an input method composes.
 */
export function onTyping(field: HTMLInputElement, answer: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 0;
  const run = async () => {
    const start = performance.now();
    await answer();
    wait = Math.min(longestWait, performance.now() - start);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), wait);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) soon();
  });
  field.addEventListener('compositionend', soon);
}
