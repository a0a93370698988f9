import type { SettingField } from './settings-form.ts';

/**
 * Whose the keys of a channel are, as a text to compare: its addresses and its account, with what holds where nothing is filled
 * in. A slash at the end of an address makes no difference.
 */
export function keysOwner(fields: SettingField[], settings: unknown): string {
  const values = (settings ?? {}) as Record<string, unknown>;
  const bound = fields.filter(({ bindsKeys }) => bindsKeys);
  return JSON.stringify(bound.map(({ name, initial }) => String(values[name] ?? initial ?? '').replace(/\/+$/, '')));
}
