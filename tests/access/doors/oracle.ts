import { type Person, type Place, pathOf, places } from './world.ts';

/** What a person does at a door. A bulk operation is judged row by row as the single one. */
export type Act = 'create' | 'read' | 'update' | 'delete' | 'copy' | 'readVersions' | 'restore' | 'unlock';

/**
 * Who may do what, written from the rules that offices were told, and not from the table of the code: an editor writes in the own
 * tree, everybody reads the own tree, the units above and what is public, and only administrators delete and set up.
 */
export function mayPass({
  person,
  act,
  collection,
  place,
}: {
  person: Person;
  act: Act;
  collection: string;
  place: Place;
}): boolean {
  const kind = kindOf[collection];
  if (kind === undefined) throw new Error(`Expected a sentence about ${collection}: add it to tests/access/doors/oracle.ts.`);
  return person !== 'nobody' && rules[kind]({ act, role: person.split(' ')[0] ?? '', ...standing(person, place) });
}

type Asked = { act: Act; role: string; isInTree: boolean; isAbove: boolean; isOwn: boolean; isPublic: boolean };

function standing(person: Person, place: Place) {
  const [own, path] = [pathOf(person), places[place]];
  return {
    isInTree: person === 'administrator' || path.startsWith(own),
    isAbove: own.startsWith(path),
    isOwn: path === own,
    isPublic: place === 'published',
  };
}

const rules = {
  document: ({ act, role, isInTree, isAbove, isPublic }: Asked) => {
    if (act === 'read') return isInTree || isAbove || isPublic;
    if (act === 'readVersions') return isInTree || isAbove;
    if (act === 'unlock') return false;
    if (act === 'delete') return role === 'administrator';
    return (role === 'administrator' || role === 'editor') && isInTree;
  },
  part: (asked: Asked): boolean => !['readVersions', 'restore'].includes(asked.act) && rules.document(asked),
  file: (asked: Asked): boolean => asked.act !== 'copy' && rules.part(asked),
  frozen: (asked: Asked): boolean => asked.act === 'read' && rules.document(asked),
  setUp: ({ act, role }: Asked) => ['create', 'read', 'update', 'delete'].includes(act) && role === 'administrator',
  unit: ({ act, role, isOwn }: Asked) => {
    if (act === 'read') return true;
    if (act === 'update') return role === 'administrator' || (isOwn && ['officer', 'editor'].includes(role));
    return ['create', 'delete'].includes(act) && role === 'administrator';
  },
  account: ({ act, role }: Asked) => ['create', 'read', 'update', 'delete', 'unlock'].includes(act) && role === 'administrator',
  /** What an office plans. What another has made public may be planned as well, but only as it is. */
  plan: ({ act, role, isInTree, isPublic }: Asked) => {
    if (act === 'read') return isInTree;
    const isPlanner = role === 'administrator' || role === 'editor' || role === 'approver';
    if (act === 'create') return isPlanner && (isInTree || isPublic);
    return ['update', 'delete', 'copy'].includes(act) && isPlanner && isInTree;
  },
  record: ({ act, isInTree }: Asked) => act === 'read' && isInTree,
  channel: ({ act, role, isInTree }: Asked) =>
    act === 'read' ? isInTree : ['create', 'update', 'delete'].includes(act) && role === 'administrator',
  call: ({ act, role }: Asked) => act === 'read' && role === 'administrator',
  shut: () => false,
};

const kindOf: Record<string, keyof typeof rules> = {
  articles: 'document',
  campaigns: 'document',
  guides: 'document',
  infographics: 'document',
  leaflets: 'document',
  videos: 'document',
  slogans: 'part',
  themes: 'part',
  media: 'file',
  editions: 'frozen',
  schedules: 'plan',
  deliveries: 'record',
  'delivery-attempts': 'record',
  'delivery-metrics': 'record',
  channels: 'channel',
  webhooks: 'setUp',
  'webhook-calls': 'call',
  units: 'unit',
  users: 'account',
  'payload-migrations': 'shut',
  'payload-kv': 'shut',
};

/** The collections that the oracle has a sentence about. */
export const judgedCollections = Object.keys(kindOf);
