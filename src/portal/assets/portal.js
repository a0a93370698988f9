/**
 * What the pages can do better with a script. Everything here has a plain way beside it: lists that are only shorter
 * when filtered, a commune that can also be reached through its province.
 */
document.documentElement.classList.add('script');

const maxResults = 8;

/** Same key as `src/text/fold.ts`: no marks, đ as d. */
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const make = (name, { text = '', ...attributes } = {}) => {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
for (const input of document.querySelectorAll('[data-filter]')) filterBy(input);
openNamedCommune();
const picker = document.querySelector('.picker');
if (picker) startPicker(picker);
const packForm = document.querySelector('[data-check-pack]');
if (packForm) startPackCheck(packForm);

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

/** `/tai-ve/tinh/92#u31117` opens that commune, also in browsers that do not do so by themselves. */
function openNamedCommune() {
  const details = location.hash.startsWith('#u') && document.getElementById(location.hash.slice(1))?.closest('details');
  if (!details) return;
  details.open = true;
  details.scrollIntoView();
}

async function startPicker(root) {
  const input = root.querySelector('input');
  const list = root.querySelector('.results');
  const note = root.querySelector('.picker-note');
  const offers = JSON.parse(document.getElementById('bo-tai-lieu').textContent);
  const response = await fetch(root.dataset.units).catch(() => null);
  if (!response?.ok) {
    note.textContent = 'Chưa tải được danh mục. Hãy chọn theo tỉnh, thành phố ở bên dưới.';
    return;
  }
  const units = flatten(await response.json());
  const state = { shown: [], active: -1 };

  const search = () => {
    state.shown = find(units, fold(input.value));
    state.active = -1;
    list.replaceChildren(...state.shown.map(resultRow));
    list.hidden = state.shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    note.textContent = noteFor(input.value, state.shown.length);
  };
  const pick = (unit) => {
    if (!unit) return;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.value = unit.name;
    note.textContent = '';
    remember(unit.code);
    showPicked(root.querySelector('.picked'), unit, offers);
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => onKey({ event, state, list, input, pick }));
  list.addEventListener('click', (event) => pick(state.shown[[...list.children].indexOf(event.target.closest('li'))]));
  pick(units.find(({ code }) => code === recall()));
}

function flatten({ provinces }) {
  return provinces.flatMap(([provinceCode, provinceName, communes]) =>
    communes.map(([code, name]) => ({
      code,
      name,
      provinceCode,
      provinceName,
      key: fold(name),
      place: fold(`${name} ${provinceName}`),
    })),
  );
}

/** Names that begin with the words come first, then names that hold them, then names with the province. */
function find(units, typed) {
  if (typed.length < 2) return [];
  const words = typed.split(' ');
  const bare = (key) => key.replace(/^(xa|phuong|dac khu) /, '');
  const rank = ({ key, place }) => {
    if (bare(key) === typed || key === typed) return 0;
    if (bare(key).startsWith(typed) || key.startsWith(typed)) return 1;
    if (key.includes(typed)) return 2;
    return words.every((word) => place.includes(word)) ? 3 : 9;
  };
  return units
    .map((unit) => ({ unit, order: rank(unit) }))
    .filter(({ order }) => order < 9)
    .sort((a, b) => a.order - b.order)
    .slice(0, maxResults)
    .map(({ unit }) => unit);
}

function resultRow(unit, index) {
  const row = make('li', { role: 'option', id: `kq-${index}`, 'aria-selected': 'false' });
  row.append(make('b', { text: unit.name }), make('span', { text: ` · ${unit.provinceName}` }));
  return row;
}

function noteFor(typed, count) {
  if (fold(typed).length < 2) return '';
  return count === 0
    ? 'Không thấy đơn vị nào. Hãy kiểm tra lại tên, hoặc chọn theo tỉnh, thành phố ở bên dưới.'
    : count === maxResults
      ? `${count} kết quả gần nhất.`
      : `${count} kết quả.`;
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
  }
}

function showPicked(box, unit, offers) {
  const scopes = ['vn', '00', unit.provinceCode, unit.code];
  const links = offers.filter(([, , scope]) => scopes.includes(scope)).map(([id, title]) => packLink(id, title, unit));
  box.replaceChildren(make('h2', { text: unit.name }), make('p', { text: unit.provinceName }), ...links);
  if (links.length === 0) {
    box.append(
      make('p', { text: 'Chưa có chiến dịch nào dành riêng cho địa phương này. Bạn vẫn dùng được các hướng dẫn cho người dân.' }),
    );
  }
  box.hidden = false;
}

function packLink(id, title, unit) {
  const link = make('a', { class: 'button', href: `/tai-ve/${id}/${unit.code}.zip`, download: '', rel: 'nofollow' });
  const words = make('span', { text: 'Tải bộ tài liệu (ZIP)' });
  words.append(make('small', { text: title }));
  link.append(words);
  return link;
}

/** On this device only, so that an officer need not choose again. A browser that forbids storage just forgets. */
function remember(code) {
  try {
    localStorage.setItem('don-vi', code);
  } catch {
    return;
  }
}

function recall() {
  try {
    return localStorage.getItem('don-vi');
  } catch {
    return null;
  }
}

/** Checks a chosen pack on this device: only the public keys are fetched. */
function startPackCheck(form) {
  const answer = form.querySelector('[role=status]');
  const say = (kind, text, ...more) => {
    const verdict = make('p', { text, class: `verdict ${kind}` });
    answer.replaceChildren(verdict, ...more);
  };
  form.hidden = false;
  form.querySelector('input').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    say('old', 'Đang kiểm tra…');
    try {
      const [{ checkPack, describeCheck }, response] = await Promise.all([
        import(form.dataset.checkPack),
        fetch(form.dataset.keys),
      ]);
      const { isGood, sentence, lines, code } = describeCheck(await checkPack({ file, ...(await response.json()) }));
      say(isGood ? 'good' : 'bad', sentence, packFacts(lines), ...(code ? [codeLink(code)] : []));
    } catch (cause) {
      console.error(cause);
      say('bad', 'Chưa kiểm tra được: không tải được khóa công khai. Hãy kiểm tra kết nối mạng rồi chọn lại tệp.');
    }
  });
}

function packFacts(lines) {
  const list = make('ul');
  list.append(...lines.map((text) => make('li', { text })));
  return list;
}

/** The signature says who made it; whether it still holds, the code's page says. */
function codeLink(code) {
  const line = make('p');
  line.append(make('a', { text: 'Xem tài liệu này còn hiệu lực không', href: `/v/${encodeURIComponent(code)}` }));
  return line;
}
