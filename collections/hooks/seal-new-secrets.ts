import type { CollectionBeforeChangeHook } from 'payload';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { sealAll } from '../../src/db/channels/channel-row.ts';
import { enterSecrets, newKeys } from '../../src/db/channels/channel-tokens.ts';
import { AppError } from '../../src/domain/errors.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { channelSecretFields } from '../fields/channel-secrets.ts';
import { channelStateFields } from '../fields/channel-state.ts';
import { refuseField } from './refuse-field.ts';

/** What the worker writes while a form stands open: the form must not write back what it read. */
const machineFields = [...channelSecretFields, ...channelStateFields].flatMap((field) => ('name' in field ? [field.name] : []));

/**
 * Seals what was typed and forgets the plain text. Into a channel that is there, the keys go by compare-and-swap, so that an
 * administrator and a worker who refreshes can't lose each other's.
 */
export const sealNewSecrets: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const channelId = String(originalDoc?.key ?? data.key);
  const given = data.newSecrets;
  const kept = withoutFields(data, operation === 'create' ? ['newSecrets'] : machineFields);
  try {
    const entered = enteredSecrets(given, String(data.kind ?? originalDoc?.kind));
    if (Object.keys(entered).length === 0) return kept;
    const keyring = readKeyring(readSettings().secretsKey);
    if (operation === 'create') return { ...kept, ...newKeys(1), secrets: sealAll({ keyring, channelId, secrets: entered }) };
    await enterSecrets({ payload: req.payload, req, keyring, channelId, entered });
    return kept;
  } catch (error) {
    return refuseField(error, { path: 'newSecrets', label: 'Khóa của kênh', req });
  }
};

function withoutFields(data: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

/** Only names that the kind declares, only what was really typed. Throws `channel.secret-unknown`. */
function enteredSecrets(given: unknown, kindId: string): Record<string, string> {
  const kind = Object.values(kinds).find(({ id }) => id === kindId);
  const names = kind === undefined ? [] : [...kind.secrets, ...(kind.optionalSecrets ?? [])];
  const typed = Object.entries((given ?? {}) as Record<string, unknown>).flatMap(([field, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[field, value.trim()] as const] : [],
  );
  const stranger = typed.find(([field]) => !names.includes(field));
  if (stranger !== undefined) {
    const params = { kind: kindId, field: stranger[0], known: names.join(', ') || 'không có' };
    throw new AppError('channel.secret-unknown', { params });
  }
  return Object.fromEntries(typed);
}
