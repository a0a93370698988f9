import type { CollectionBeforeChangeHook, GlobalBeforeChangeHook, TypedUser } from 'payload';
import { toActor } from '../../src/access/actor.ts';

type Switched = { isPaused?: boolean; isRehearsal?: boolean; switchReason?: string; switchTrail?: unknown };
type Entry = { at: string; by: string; act: string; note: string };

const names = { isPaused: 'cầu dao', isRehearsal: 'diễn tập' } as const;

/** Writes down who threw a switch, when and why. `switchTrail` itself can't be written from outside. */
function stamp(data: Switched, before: Switched | undefined, user: TypedUser | null): Switched {
  const { switchReason = '', ...kept } = data;
  const by = toActor(user)?.name ?? 'hệ thống';
  const entries = (Object.keys(names) as (keyof typeof names)[])
    .filter((name) => data[name] !== undefined && Boolean(data[name]) !== Boolean(before?.[name]))
    .map((name): Entry => {
      const act = `${data[name] ? 'bật' : 'tắt'} ${names[name]}`;
      return { at: new Date().toISOString(), by, act, note: switchReason.normalize('NFC').trim() };
    });
  if (entries.length === 0) return kept;
  const trail = Array.isArray(before?.switchTrail) ? (before.switchTrail as Entry[]) : [];
  return { ...kept, switchTrail: [...trail, ...entries] };
}

export const stampChannelSwitches: CollectionBeforeChangeHook = ({ data, originalDoc, req }) =>
  stamp(data, originalDoc as Switched | undefined, req.user);

export const stampAllSwitches: GlobalBeforeChangeHook = ({ data, originalDoc, req }) =>
  stamp(data as Switched, originalDoc as Switched | undefined, req.user);
