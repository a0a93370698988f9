import { hasWords, readTyped, toCandidate } from '../../text/typed/likeness.js';
import { remember } from './parts.js';

/**
 * What the pages can do better with a script. Everything here has a plain way beside it: lists that are only shorter when
 * filtered, a commune that can also be reached through its province.
 */
document.documentElement.classList.add('script');

for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => loadPictures().then(() => print()));
addEventListener('beforeprint', loadPictures);
for (const input of document.querySelectorAll('[data-filter]')) filterBy(input);
for (const button of document.querySelectorAll('[data-copy]')) offerCopy(button);
const commune = document.querySelector('[data-commune]');
if (commune) remember(commune.dataset.commune, commune.dataset.name);

/** Pictures that wait until somebody scrolls to them would be white on paper. */
function loadPictures() {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  return Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}

/** Of a long text all words count, so it is read in parts. */
const candidateOf = (text) => toCandidate({ names: text.match(/(?:\S+\s*){1,20}/g) ?? [] });

/** Hides what does not carry every typed word, or its beginning. `?q=` from another page's search box fills the field. */
function filterBy(input) {
  const rows = [...document.querySelectorAll(input.dataset.filter)].map((row) => ({
    row,
    candidate: candidateOf(row.dataset.search),
  }));
  const empty = document.querySelector('[data-empty]');
  const apply = () => {
    const { forms } = readTyped(input.value);
    for (const { row, candidate } of rows) {
      row.hidden = input.value.trim() !== '' && !forms.some(({ words }) => hasWords(candidate, words));
    }
    empty.hidden = rows.some(({ row }) => !row.hidden);
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', apply);
  input.form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

/** Only where the browser lets pages write to the clipboard. */
function offerCopy(button) {
  button.hidden = !navigator.clipboard;
  const words = button.querySelector('span');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    words.textContent = button.dataset.copied;
  });
}
