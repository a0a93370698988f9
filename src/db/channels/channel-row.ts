import type { ChannelState } from '../../delivery/health/health-report.ts';
import type { ConnectedChannel, KnownAccount } from '../../delivery/ports/channel-store.ts';
import type { ChannelPosting } from '../../domain/posting.ts';
import { type Keyring, openSecret, sealSecret } from '../../keys/secrets.ts';
import type { Channel as ChannelRow, DeliverySwitch } from '../../payload-types.ts';
import { toIso } from '../deliveries/delivery-row.ts';
import { toDay } from '../schedules.ts';

export type SealedSecrets = Record<string, string>;
export type Switches = Pick<DeliverySwitch, 'isPaused' | 'isRehearsal'>;

/** A row as the engine reads it, with its secrets opened for this one piece of work. Throws `secrets.*`. */
export function fromRow({ row, switches, keyring }: { row: ChannelRow; switches: Switches; keyring: Keyring }): ConnectedChannel {
  const secrets = openAll({ keyring, channelId: row.key, sealed: sealedOf(row) });
  return { ...stateOf(row, switches), settings: row.settings ?? {}, secrets, posting: toPosting(row.posting) };
}

/** The same without secrets and settings: for pages. */
export function stateOf(row: ChannelRow, switches: Switches): ChannelState {
  return {
    id: row.key,
    kind: row.kind,
    isPaused: row.isPaused === true,
    isAllPaused: switches.isPaused === true,
    isRehearsal: row.isRehearsal === true || switches.isRehearsal === true,
    needsLogin: row.needsLogin === true,
    isUnchecked: row.isUnchecked === true,
    account: (row.account ?? null) as KnownAccount | null,
    tokens: {
      version: row.tokenVersion ?? 0,
      from: instant(row.tokenFrom),
      accessUntil: instant(row.accessUntil),
      refreshUntil: instant(row.refreshUntil),
    },
    circuit: {
      failures: row.circuitFailures ?? 0,
      openUntil: instant(row.circuitOpenUntil),
      probe: row.circuitProbe ?? null,
      version: row.circuitVersion ?? 0,
    },
  };
}

export function sealedOf({ secrets }: Pick<ChannelRow, 'secrets'>): SealedSecrets {
  return (secrets ?? {}) as SealedSecrets;
}

type ChannelSecrets = { keyring: Keyring; channelId: string };

export function openAll({ keyring, channelId, sealed }: ChannelSecrets & { sealed: SealedSecrets }): Record<string, string> {
  const open = ([field, text]: [string, string]) => [field, openSecret({ keyring, owner: channelId, field, sealed: text })];
  return Object.fromEntries(Object.entries(sealed).map(open));
}

export function sealAll({ keyring, channelId, secrets }: ChannelSecrets & { secrets: Record<string, string> }): SealedSecrets {
  const seal = ([field, value]: [string, string]) => [field, sealSecret({ keyring, owner: channelId, field, value })];
  return Object.fromEntries(Object.entries(secrets).map(seal));
}

/** The form's values. Empty fields are absent, so that the kind's own hours apply. */
export function toPosting(fields: ChannelRow['posting']): ChannelPosting {
  const { quietFrom: from, quietTo: to, blackoutDates, spacingMinutes, lateLimitMinutes } = fields ?? {};
  return {
    ...(from && to ? { quiet: { from, to } } : {}),
    blackoutDates: (blackoutDates ?? []).map(({ date }) => toDay(date)),
    ...(typeof spacingMinutes === 'number' ? { spacingMinutes } : {}),
    ...(typeof lateLimitMinutes === 'number' ? { lateLimitMinutes } : {}),
  };
}

function instant(value: string | null | undefined): string | null {
  return value ? toIso(value) : null;
}
