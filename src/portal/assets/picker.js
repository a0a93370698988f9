import { findCommunes, flatten, foldPlace, mostFound } from './find-commune.js';
import { fetchJson, make, recall } from './parts.js';

const picker = document.querySelector('.picker');
if (picker) startPicker(picker);

/** A combobox: typing shows communes, pressing one opens its page. The list of communes is fetched when somebody begins to type. */
function startPicker(root) {
  const input = root.querySelector('input');
  const list = root.querySelector('.results');
  const note = root.querySelector('.picker-note');
  const state = { shown: [], active: -1, units: null };
  const load = () => {
    state.units ??= fetchJson(root.dataset.units).then((index) => index && flatten(index));
    return state.units;
  };
  const search = async () => {
    const units = await load();
    if (!units) {
      state.units = null;
      note.textContent = 'Chưa tải được danh mục. Hãy thử lại, hoặc chọn theo tỉnh, thành phố ở bên dưới.';
      return;
    }
    state.shown = findCommunes(units, input.value);
    state.active = -1;
    list.replaceChildren(...state.shown.map(resultRow));
    list.hidden = state.shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    note.textContent = noteFor(input.value, state.shown.length);
  };
  const pick = (unit) => {
    if (unit) location.assign(root.dataset.goesTo + unit.code);
  };
  showRemembered(root);
  input.addEventListener('focus', load);
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => onKey({ event, state, list, input, pick }));
  list.addEventListener('click', (event) => pick(state.shown[[...list.children].indexOf(event.target.closest('li'))]));
  if (input.value !== '') search();
}

/** The commune of last time is one press away. */
function showRemembered(root) {
  const kept = recall();
  if (!kept) return;
  const place = root.querySelector('.remembered');
  const link = make('a', { class: 'button', href: root.dataset.goesTo + kept.code, text: `Mở tài liệu của ${kept.name}` });
  place.replaceChildren(link);
  place.hidden = false;
}

function resultRow(unit, index) {
  const row = make('li', { role: 'option', id: `kq-${index}`, 'aria-selected': 'false' });
  row.append(make('b', { text: unit.name }), make('span', { text: unit.provinceName }));
  return row;
}

function noteFor(typed, count) {
  if (foldPlace(typed).length < 2) return '';
  if (count === 0) return 'Không thấy đơn vị nào. Hãy kiểm tra lại tên, hoặc chọn theo tỉnh, thành phố ở bên dưới.';
  return count === mostFound ? `${count} kết quả gần nhất.` : `${count} kết quả.`;
}

function onKey({ event, state, list, input, pick }) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key === 'Enter') {
    event.preventDefault();
    pick(state.shown[Math.max(state.active, 0)]);
  } else if (steps[event.key] && state.shown.length > 0) {
    event.preventDefault();
    state.active = (state.active + steps[event.key] + state.shown.length) % state.shown.length;
    for (const [index, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(index === state.active));
    input.setAttribute('aria-activedescendant', `kq-${state.active}`);
  } else if (event.key === 'Escape') {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }
}
