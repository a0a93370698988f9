import { fetchJson, make, recall } from './parts.js';

/** The number to call for the commune that was chosen on this device; its province's where it has none. */
const call = document.querySelector('[data-support]');
if (call) showNumber(call);

async function showNumber(root) {
  const kept = recall();
  // A page that was reached from a commune's paper has its number already.
  if (!kept || root.querySelector('[data-number] a')) return;
  const phones = await fetchJson(root.dataset.support);
  const phone = phones?.[kept.code] ?? phones?.[await provinceOf(root.dataset.units, kept.code)];
  if (!phone) return;
  const place = root.querySelector('[data-number]');
  place.append(make('a', { class: 'button', href: `tel:${phone.replace(/[^\d+]/g, '')}`, text: `${kept.name}: ${phone}` }));
  place.hidden = false;
}

async function provinceOf(path, code) {
  const index = await fetchJson(path);
  return index?.provinces.find(([, , communes]) => communes.some(([commune]) => commune === code))?.[0];
}
