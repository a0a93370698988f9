import type { Payload, PayloadRequest } from 'payload';
import { statesByIds } from '../db/editions.ts';
import { findTheme, idOf, newestOfTheme, type RecurrenceFields, toRecurrence } from '../db/schedules.ts';
import { AppError } from '../domain/errors.ts';
import { cooldownProblems, type Problem, recurrenceProblems, subjectProblems } from '../schedule/validate.ts';

/** A schedule's fields as the studio's form has them, unchecked. */
export type PlanFields = RecurrenceFields & {
  editions?: unknown[] | null;
  theme?: unknown;
  channels?: unknown[] | null;
  cooldownDays?: number | null;
  isActive?: boolean | null;
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
    ...(isOn ? await approvalProblems({ payload, editions, req }) : []),
    ...(isOn && theme !== null ? await themeProblems({ payload, theme, req }) : []),
    ...recurrenceProblems(toRecurrence(fields), isOn ? { now } : {}),
    ...cooldownProblems(fields.cooldownDays ?? 0),
  ];
}

type Reader = { payload: Payload; req: PayloadRequest | undefined };

async function approvalProblems({ payload, editions, req }: Reader & { editions: string[] }): Promise<Problem[]> {
  if (editions.length === 0) return [];
  const known = await statesByIds({ payload, ids: editions, req });
  return editions
    .filter((id) => known.get(id)?.state !== 'approved')
    .map((id) => {
      const error = new AppError('workflow.not-approved', { params: { title: known.get(id)?.title ?? id } });
      return { field: 'editions', error };
    });
}

async function themeProblems({ payload, theme, req }: Reader & { theme: string }): Promise<Problem[]> {
  const found = await findTheme({ payload, id: theme, req });
  if (found !== null && (await newestOfTheme(payload, found.key)) !== null) return [];
  const title = found === null ? theme : (found.title ?? found.key);
  return [{ field: 'theme', error: new AppError('schedule.nothing-new', { params: { theme: title } }) }];
}
