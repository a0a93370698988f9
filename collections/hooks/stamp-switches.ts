import type { CollectionBeforeChangeHook, GlobalBeforeChangeHook, TypedUser } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { extendTrail, trailEntry } from '../../src/domain/trail.ts';

type Switched = { isPaused?: boolean; isRehearsal?: boolean; switchReason?: string; switchTrail?: unknown };

const names = { isPaused: 'cầu dao', isRehearsal: 'diễn tập' } as const;

/** Writes into the trail who turned a switch, when and why. No request can write `switchTrail` itself. */
function stamp(data: Switched, before: Switched | undefined, user: TypedUser | null): Switched {
  const { switchReason = '', ...rest } = data;
  const entries = (Object.keys(names) as (keyof typeof names)[])
    .filter((name) => data[name] !== undefined && Boolean(data[name]) !== Boolean(before?.[name]))
    .map((name) => {
      const act = `${data[name] ? 'bật' : 'tắt'} ${names[name]}`;
      return trailEntry({ at: new Date(), by: toActor(user), act, note: switchReason.normalize('NFC').trim() });
    });
  if (entries.length === 0) return rest;
  return { ...rest, switchTrail: extendTrail(before?.switchTrail, ...entries) };
}

export const stampChannelSwitches: CollectionBeforeChangeHook = ({ data, originalDoc, req }) =>
  stamp(data, originalDoc as Switched | undefined, req.user);

export const stampAllSwitches: GlobalBeforeChangeHook = ({ data, originalDoc, req }) =>
  stamp(data as Switched, originalDoc as Switched | undefined, req.user);
