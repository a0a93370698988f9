/**
 * Ids under which the studio's form may show a field, the field itself first, then the row and the list around it: a row may be
 * shut, and then only it can be seen.
 */
export function idsOf(path: string): string[] {
  const parts = path.split('.');
  return parts.flatMap((_, at) => {
    const upTo = parts.slice(0, parts.length - at);
    const last = upTo.at(-1) ?? '';
    return /^\d+$/.test(last) ? [`${upTo.slice(0, -1).join('-')}-row-${last}`] : [`field-${upTo.join('__')}`];
  });
}

const visible = (path: string): HTMLElement | null => {
  // An editor has no id. What is hidden is no place to be shown.
  const editor = document.querySelector<HTMLElement>(`.rich-text-lexical[data-field-path="${CSS.escape(path)}"]`);
  if (editor !== null) return editor;
  for (const id of idsOf(path)) {
    const element = document.getElementById(id);
    if (element !== null && !element.matches('[type="hidden"]')) return element;
  }
  return null;
};

const boxes = 'input, textarea, select, button';

const nextPaint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Brings the field into view. Fields of other tabs are not on the page: the tabs are opened one after the other. */
export async function showField(path: string): Promise<void> {
  const tabs = [...document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')];
  for (let at = 0; visible(path) === null && at < tabs.length; at++) {
    tabs[at]?.click();
    await nextPaint();
  }
  const element = visible(path);
  element?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  // Boxes of text have the id themselves, others have the box within.
  const inside = element?.matches('.rich-text-lexical') ? '[contenteditable="true"]' : boxes;
  const box = element?.matches(boxes) ? element : element?.querySelector<HTMLElement>(inside);
  box?.focus({ preventScroll: true });
}
