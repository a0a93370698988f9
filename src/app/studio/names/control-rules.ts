import type { ControlNames } from './words.ts';

/** Of the frame that cuts a picture, by the points of the compass. */
const cropHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;

/** What becomes of the elements that a selector finds. */
export type ControlRule = { selector: string; mend: (element: HTMLElement) => void };

/**
 * Payload 3.90's controls without a name, with a name that is no word, or with roles that say something else than they are. To
 * be looked at again with each version of Payload: `tests/e2e/every-view` finds what is new.
 */
export function controlRules(words: ControlNames): ControlRule[] {
  const named = (selector: string, name: keyof ControlNames): ControlRule => ({ selector, mend: nameIt(words[name]) });
  const tool = (key: string, name: keyof ControlNames) =>
    named(`.toolbar-popup__button-${key}:not(.toolbar-popup__dropdown *)`, name);
  return [
    named('.doc-controls__popup > .popup__trigger-wrap > .popup-button', 'more'),
    named('.clipboard-action__popup > .popup__trigger-wrap > .popup-button', 'copyRows'),
    named('.array-actions.popup > .popup__trigger-wrap > .popup-button', 'ofRow'),
    named('.upload-relationship-details__edit', 'editFile'),
    named('.upload-relationship-details__remove, .file-details__remove, .file-field__remove', 'removeFile'),
    // Its name stands beside it.
    { selector: '.file-field .thumbnail img:not([alt])', mend: (it) => it.setAttribute('alt', '') },
    named('.edit-upload__focalPoint', 'focalPoint'),
    named('.ReactCrop__crop-selection', 'cropArea'),
    ...cropHandles.map((side) => named(`.ReactCrop__drag-handle.ord-${side}`, side)),
    { selector: '.edit-upload__input input[name$="(px)"]', mend: byOwnWords },
    named('.edit-upload__input input[name="X %"]', 'fromLeft'),
    named('.edit-upload__input input[name="Y %"]', 'fromTop'),
    named('.copy-to-clipboard', 'copyAddress'),
    named('.date-time-picker__clear-button', 'clearDate'),
    named('.dashboard-breadcrumb-select input', 'dashboard'),
    named('.locked[role="button"]', 'locked'),
    named('.clickable-arrow--right', 'nextPage'),
    named('.clickable-arrow--left', 'previousPage'),
    named('.collapsible__drag, .upload--has-many__drag', 'drag'),
    // Holds the place of another, which is named.
    { selector: '[aria-label="invisible"]', mend: (it) => it.setAttribute('aria-hidden', 'true') },
    named('section[aria-label^="Notifications"]', 'messages'),
    named('.link-edit', 'editLink'),
    named('.link-trash', 'removeLink'),
    named('.draggable-block-menu', 'move'),
    named('.add-block-menu', 'addBlock'),
    named('.insert-paragraph-at-end', 'addParagraph'),
    named('.toolbar-popup__dropdown[aria-label="add dropdown"]', 'insert'),
    named('.toolbar-popup__dropdown[aria-label="blocks dropdown"]', 'blocks'),
    named('.toolbar-popup__dropdown[aria-label="text dropdown"]', 'kindOfText'),
    ...(['bold', 'italic', 'link', 'unorderedList', 'orderedList'] as const).map((key) => tool(key, key)),
    tool('block-note', 'note'),
    { selector: '.select-row__checkbox input', mend: byRow(words.row) },
    { selector: '.file-meta__url .tooltip-content', mend: (it) => inWords(it, 'Copy URL', words.copyAddress) },
    { selector: '#select-all', mend: selfLabelled(words.all) },
    { selector: '.ContentEditable__root', mend: byField(words.text) },
    { selector: 'input.rs__input, .react-datepicker__input-container input', mend: byField('') },
    { selector: '.checkbox-input input[title]', mend: (input) => input.removeAttribute('title') },
    // Mouse alone reaches them, on purpose: the keyboard opens and empties a picker in its box.
    {
      selector: '[aria-hidden="true"]:is(.dropdown-indicator, .clear-indicator)',
      mend: (it) => it.setAttribute('tabindex', '-1'),
    },
    { selector: 'ul.doc-tabs__tabs', mend: withRole('group') },
    { selector: '.rs__multi-value[role="button"]', mend: withRole('group') },
  ];
}

export function nameAll(root: ParentNode, rules: readonly ControlRule[]): void {
  for (const { selector, mend } of rules) for (const element of root.querySelectorAll<HTMLElement>(selector)) mend(element);
}

function nameIt(name: string): ControlRule['mend'] {
  return (element) => {
    if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
  };
}

/** Named by itself, it has no name. */
function selfLabelled(name: string): ControlRule['mend'] {
  return (element) => {
    element.removeAttribute('aria-labelledby');
    element.removeAttribute('title');
    nameIt(name)(element);
  };
}

/** By the words that stand above its field. */
function byField(otherwise: string): ControlRule['mend'] {
  return (element) => {
    const field = element.closest('.field-type:has(.field-label), .payload-settings__language');
    const label = field?.querySelector('.field-label')?.firstChild?.textContent?.trim() || otherwise;
    if (label !== '') nameIt(label)(element);
  };
}

/** Payload writes the words above a box into its name, which no reader hears. */
function byOwnWords(element: HTMLElement): void {
  nameIt(element.getAttribute('name') ?? '')(element);
}

/** A row of a list by its title. */
function byRow(name: string): ControlRule['mend'] {
  return (element) => {
    const title = element.closest('tr')?.querySelector('td a')?.textContent?.trim();
    nameIt(title ? `${name}: ${title}` : name)(element);
  };
}

function inWords(element: HTMLElement, untranslated: string, words: string): void {
  const text = element.firstChild;
  if (text?.nodeValue === untranslated) text.nodeValue = words;
}

const withRole =
  (role: string): ControlRule['mend'] =>
  (element) =>
    element.setAttribute('role', role);
