/**
 * `<script async src="https://…/embed.js" data-unit="31135" data-limit="5"></script>`: the latest guides for the people of a commune,
 * where the element stands.
 *
 * It asks this site once, keeps nothing, and lives in a shadow tree, so that neither page changes the look of the other. Texts are
 * written as text, never as markup. A page with a strict policy allows this origin in `script-src` and `connect-src`; styles need no
 * allowance, because they are set through the style sheet's own interface.
 */
const script = document.currentScript;

const styles = `
:host { display: block; color-scheme: light; }
section { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1d1b19; background: #fff; border: 1px solid #d9d0c3; border-radius: 12px; padding: 1rem 1.25rem; }
h2 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
ul { list-style: none; margin: 0; padding: 0; }
li + li { border-top: 1px solid #e9e2d8; }
a { color: #9b1414; }
li a { display: block; min-height: 44px; padding: .6rem 0; box-sizing: border-box; font-weight: 600; }
a:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; border-radius: 4px; }
small { display: inline-block; width: 100%; font-size: .9375rem; font-weight: 400; color: #57514a; }
p { margin: .75rem 0 0; }`;

const words = {
  vi: {
    title: 'Hướng dẫn mới nhất',
    all: 'Xem tất cả hướng dẫn',
    none: 'Chưa có hướng dẫn nào.',
    failed: 'Chưa tải được danh sách. Xem tại',
  },
  en: { title: 'Latest guides', all: 'All guides', none: 'No guides yet.', failed: 'The list could not be loaded. See' },
};

/** An element with text, attributes and children. */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

async function show() {
  const { unit, limit = '5', lang = 'vi', heading } = script.dataset;
  const { origin } = new URL(script.src);
  const said = words[lang] ?? words.vi;
  const textOf = (text) => text[lang] ?? text.vi;
  const title = make('h2', { id: 'title' }, heading ?? said.title);
  const body = make('div', { 'aria-live': 'polite', 'aria-busy': 'true' });
  const all = make('a', { href: `${origin}/huong-dan` }, said.all);
  const host = make('div', { lang: words[lang] ? lang : 'vi' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  root.append(make('section', { 'aria-labelledby': 'title' }, title, body, make('p', {}, all)));
  script.after(host);

  const query = new URLSearchParams({ view: 'card', limit, ...(unit ? { unit } : {}) });
  try {
    const answer = await fetch(`${origin}/content/v1/guides?${query}`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    const { documents } = await answer.json();
    const rows = documents.map(({ title: name, page, issuer }) => {
      return make('li', {}, make('a', { href: page }, textOf(name), make('small', {}, issuer.name)));
    });
    body.append(rows.length > 0 ? make('ul', {}, ...rows) : make('p', {}, said.none));
  } catch (cause) {
    console.error(`${script.src}: ${cause.message}`);
    body.append(make('p', {}, `${said.failed} `, make('a', { href: `${origin}/huong-dan` }, new URL(origin).host)));
  }
  body.setAttribute('aria-busy', 'false');
}

show();
