import { AppError } from '../../domain/errors.ts';
import type { Kit } from '../kits/define-kit.ts';
import { kits } from '../kits/registry.gen.ts';

/** What campaigns without a choice look like: the movement's own. */
const usualKit = 'movement';

/** Throws `render.kit-unknown`. */
export function kitOf(id: string = usualKit): Kit {
  const known: Record<string, Kit> = kits;
  const kit = Object.hasOwn(known, id) ? known[id] : undefined;
  if (!kit) throw new AppError('render.kit-unknown', { params: { kit: id, known: Object.keys(known).join(', ') } });
  return kit;
}
