import type { CollectionBeforeChangeHook } from 'payload';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { sealAll } from '../../src/db/channels/channel-row.ts';
import { enterSecrets, newKeys } from '../../src/db/channels/channel-tokens.ts';
import { AppError } from '../../src/domain/errors.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { channelSecretFields } from '../fields/channel-secrets.ts';
import { channelStateFields } from '../fields/channel-state.ts';
import { languageOfRequest } from '../fields/words.ts';
import { refuseField } from './refuse-field.ts';
import { hookWords } from './words.ts';

/** Fields that the worker writes while a form is open: the form must not write back what it read. */
const machineFields = [...channelSecretFields, ...channelStateFields].flatMap((field) => ('name' in field ? [field.name] : []));

/**
 * Seals the keys that were typed and drops the plain text. With another address or another account the stored keys are forgotten,
 * so that nobody gets them by moving the channel to a machine of his own; only keys that were typed with the move remain. An
 * existing channel gets them by compare-and-swap, so that an administrator and a worker that refreshes tokens cannot overwrite
 * each other.
 */
export const sealNewSecrets: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const channelId = String(originalDoc?.key ?? data.key);
  const rest = withoutFields(data, operation === 'create' ? ['newSecrets'] : machineFields);
  const words = hookWords[languageOfRequest(req)];
  try {
    const kindId = String(data.kind ?? originalDoc?.kind);
    const entered = enteredSecrets({ newSecrets: data.newSecrets, kindId, noSecrets: words.noSecrets });
    const isMoved = operation === 'update' && ownerOf({ ...originalDoc, ...data }) !== ownerOf({ ...originalDoc });
    if (Object.keys(entered).length === 0 && !isMoved) return rest;
    const keyring = readKeyring(readSettings().secretsKey);
    if (operation === 'create') return { ...rest, ...newKeys(1), secrets: sealAll({ keyring, channelId, secrets: entered }) };
    await enterSecrets({ payload: req.payload, req, keyring, channelId, entered, isMoved });
    return rest;
  } catch (error) {
    return refuseField(error, { path: 'newSecrets', label: words.channelSecrets, req });
  }
};

/** Whose keys a channel has: its kind, addresses and account. */
function ownerOf({ kind, settings }: Record<string, unknown>): string {
  const channel = Object.values(kinds).find(({ id }) => id === kind);
  return `${String(kind)} ${channel?.keysOwner(settings) ?? ''}`;
}

function withoutFields(data: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

type TypedSecrets = { newSecrets: unknown; kindId: string; noSecrets: string };

/**
 * The typed values by name, without empty ones. Throws `channel.secret-unknown` for a name that the kind does not declare;
 * `noSecrets` says there that the kind declares none.
 */
function enteredSecrets({ newSecrets, kindId, noSecrets }: TypedSecrets): Record<string, string> {
  const kind = Object.values(kinds).find(({ id }) => id === kindId);
  const names = kind === undefined ? [] : [...kind.secrets, ...(kind.optionalSecrets ?? [])];
  const typed = Object.entries((newSecrets ?? {}) as Record<string, unknown>).flatMap(([field, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[field, value.trim()] as const] : [],
  );
  const unknown = typed.find(([field]) => !names.includes(field));
  if (unknown !== undefined) {
    const params = { kind: kindId, field: unknown[0], known: names.join(', ') || noSecrets };
    throw new AppError('channel.secret-unknown', { params });
  }
  return Object.fromEntries(typed);
}
