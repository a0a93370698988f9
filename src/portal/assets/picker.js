import { addFormerNames, findCommunes, flatten, isEnough, mostFound } from './find-commune.js';
import { fetchJson, make, recall } from './parts.js';

const picker = document.querySelector('.picker');
if (picker) startPicker(picker);

/** A combobox: typing shows communes, pressing one opens its page. The list of communes is fetched when somebody begins to type. */
function startPicker(root) {
  const input = root.querySelector('input');
  const list = root.querySelector('.results');
  const note = root.querySelector('.picker-note');
  const state = { shown: [], active: -1, units: null, former: null };
  const load = () => {
    state.units ??= fetchJson(root.dataset.units).then((index) => index && flatten(index));
    return state.units;
  };
  /** Old wards, towns and districts; most people never ask for one. */
  const loadFormer = (units) => {
    if (!root.dataset.former) return [];
    state.former ??= fetchJson(root.dataset.former).then((names) => (names ? addFormerNames(units, names) : null));
    return state.former.then((former) => {
      if (!former) state.former = null;
      return former ?? [];
    });
  };
  const search = async () => {
    const units = await load();
    if (!units) {
      state.units = null;
      note.textContent = 'Chưa tải được danh mục. Hãy thử lại, hoặc chọn theo tỉnh, thành phố ở bên dưới.';
      return;
    }
    const typed = input.value;
    const found = findCommunes(units, typed);
    const shown = found.length > 0 || !isEnough(typed) ? found : findCommunes(await loadFormer(units), typed);
    // Somebody typed on while the former names were on their way.
    if (typed !== input.value) return;
    state.shown = shown;
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
  if (!isEnough(typed)) return '';
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
