import { fold, remember } from './parts.js';

/**
 * What the pages can do better with a script. Everything here has a plain way beside it: lists that are only shorter when
 * filtered, a commune that can also be reached through its province.
 */
document.documentElement.classList.add('script');

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
for (const input of document.querySelectorAll('[data-filter]')) filterBy(input);
for (const button of document.querySelectorAll('[data-copy]')) offerCopy(button);
const commune = document.querySelector('[data-commune]');
if (commune) remember(commune.dataset.commune, commune.dataset.name);

/** Hides what does not carry every typed word. `?q=` from another page's search box fills the field. */
function filterBy(input) {
  const rows = [...document.querySelectorAll(input.dataset.filter)].map((row) => ({ row, key: fold(row.dataset.search) }));
  const empty = document.querySelector('[data-empty]');
  const apply = () => {
    const words = fold(input.value).split(' ');
    for (const { row, key } of rows) row.hidden = !words.every((word) => key.includes(word));
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
