/** What a key does. `open`: an address of the studio. `press`, `focus`: the first element that a selector finds. */
export type Shortcut =
  | { kind: 'help' }
  | { kind: 'open'; address: string }
  | { kind: 'press'; selector: string }
  | { kind: 'focus'; selector: string };

const shortcuts: Record<string, Shortcut> = {
  '?': { kind: 'help' },
  '/': { kind: 'focus', selector: '.search-filter__input' },
  n: { kind: 'press', selector: '.list-create-new-doc__create-new-button' },
  h: { kind: 'open', address: '/admin' },
  c: { kind: 'open', address: '/admin/collections/campaigns' },
  d: { kind: 'open', address: '/admin/collections/editions?where[state][equals]=submitted' },
  k: { kind: 'press', selector: '.pano-preview [role="tab"]:last-of-type' },
};

type Pressed = { key: string; isWithOthers: boolean; isTyping: boolean; isCovered: boolean };

/**
 * `null` for keys that mean nothing, while somebody types, together with Ctrl, Alt or Meta, and while a dialog covers the page:
 * a slip of the finger must not take anybody away from what stands there.
 */
export function shortcutOf({ key, isWithOthers, isTyping, isCovered }: Pressed): Shortcut | null {
  if (isWithOthers || isTyping || isCovered) return null;
  return Object.hasOwn(shortcuts, key) ? (shortcuts[key] ?? null) : null;
}
