/**
 * All that a page loads of the search before the reader searches: the keys and the field that open the dialog, and the
 * look at the address for a phrase that is to be marked.
 */
import { focusOnShortcut } from './shortcut.ts';

const form = document.querySelector<HTMLFormElement>('form.search-field');
const field = form?.querySelector<HTMLInputElement>('input[name=q]');

if (form && field) {
  // What is typed while the dialog is being loaded goes into the field, and from there into the dialog.
  const open = async () => {
    field.focus();
    const { openDialog } = await import('./dialog.ts');
    openDialog(form, field);
  };
  focusOnShortcut(() => void open());
  field.addEventListener('click', () => void open());
  const mark = new URLSearchParams(location.search).get('mark');
  if (mark) void import('./mark-phrases.ts').then(({ markPhrases }) => markPhrases(mark, form));
}
