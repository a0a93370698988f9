import type { Payload, PayloadRequest } from 'payload';
import { statesByIds } from '../db/editions.ts';
import { findTheme, idOf, newestOfTheme, type RecurrenceFields, toRecurrence } from '../db/schedules.ts';
import { isDeliverable } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { cooldownProblems, type Problem, recurrenceProblems, subjectProblems } from '../schedule/validate.ts';

/** A schedule's fields as the studio's form has them, unchecked. */
export type PlanFields = RecurrenceFields & {
  editions?: unknown[] | null;
  whichEdition?: string | null;
  theme?: unknown;
  channels?: unknown[] | null;
  cooldownDays?: number | null;
  isActive?: boolean | null;
  officePath?: string | null;
};

/**
 * Everything that is wrong with a plan, field by field. One that is switched off may be over, and its editions withdrawn:
 * switching off must always work. The worker asks again before each delivery.
 */
export async function planProblems({
  payload,
  fields,
  now,
  req,
}: {
  payload: Payload;
  fields: PlanFields;
  now: Date;
  req?: PayloadRequest;
}): Promise<Problem[]> {
  const isOn = fields.isActive !== false;
  const editions = (fields.editions ?? []).map(idOf);
  const theme = fields.theme ? idOf(fields.theme) : null;
  return [
    ...subjectProblems({ editions, theme }),
    ...(isOn ? await approvalProblems({ payload, editions, req, isFixed: fields.whichEdition !== 'newest' }) : []),
    ...(isOn && theme !== null ? await themeProblems({ payload, theme, req, officePath: fields.officePath ?? null }) : []),
    ...recurrenceProblems(toRecurrence(fields), isOn ? { now } : {}),
    ...cooldownProblems(fields.cooldownDays ?? 0),
  ];
}

type Reader = { payload: Payload; req: PayloadRequest | undefined };

/**
 * A plan that follows its documents needs something approved of each now. One that is fixed may keep what a newer edition took
 * the place of: a person has chosen exactly that.
 */
async function approvalProblems({
  payload,
  editions,
  req,
  isFixed,
}: Reader & { editions: string[]; isFixed: boolean }): Promise<Problem[]> {
  if (editions.length === 0) return [];
  const known = await statesByIds({ payload, ids: editions, req });
  const mayGoOut = (id: string): boolean => {
    const edition = known.get(id);
    if (edition === undefined) return false;
    return isFixed ? isDeliverable(edition) : edition.isAnyApproved;
  };
  return editions
    .filter((id) => !mayGoOut(id))
    .map((id) => {
      const error = new AppError('workflow.not-approved', { params: { title: known.get(id)?.title ?? id } });
      return { field: 'editions', error };
    });
}

async function themeProblems({
  payload,
  theme,
  req,
  officePath,
}: Reader & { theme: string; officePath: string | null }): Promise<Problem[]> {
  const found = await findTheme({ payload, id: theme, req });
  if (found !== null && (await newestOfTheme(payload, found.key, officePath)) !== null) return [];
  const title = found === null ? theme : (found.title ?? found.key);
  return [{ field: 'theme', error: new AppError('schedule.nothing-new', { params: { theme: title } }) }];
}
