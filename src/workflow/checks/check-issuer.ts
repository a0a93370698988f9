import type { Payload } from 'payload';
import { issuingUnit } from '../../db/units.ts';
import type { Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { issuingNamesOf } from '../../domain/issuing-names.ts';

/**
 * Everything goes out in a name of the unit that issues it. The form keeps to it at each save; a document of before may still
 * have another name. Gives `unit.issuing-name`, or `null` where the name is the unit's.
 */
export async function issuerProblem({ payload, issuerPath, content }: CheckInput): Promise<AppError | null> {
  const unit = await issuingUnit({ payload, path: issuerPath });
  const { name } = content.issuer;
  if (unit === null || issuingNamesOf(unit).includes(name)) return null;
  return new AppError('unit.issuing-name', { params: { name, unit: unit.name, known: issuingNamesOf(unit).join('; ') } });
}

type CheckInput = { payload: Payload; issuerPath: string; content: Content };
