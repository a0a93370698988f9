import type { Validate } from 'payload';
import { type PlanFields, planProblems } from '../../src/planning/plan-problems.ts';
import type { Problem } from '../../src/schedule/validate.ts';
import { languageOfRequest } from './words.ts';

/**
 * Validates one field of a schedule against the whole schedule, so that each message is shown at the field that must change. It
 * runs while the form is filled in and again on every save.
 */
export const planProblem =
  (field: Problem['field']): Validate =>
  async (_value: unknown, { data, req }: { data: unknown; req: Parameters<typeof planProblems>[0]['req'] }) => {
    if (req === undefined) return true;
    const problems = await planProblems({ payload: req.payload, fields: data as PlanFields, now: new Date(), req });
    return problems.find((problem) => problem.field === field)?.error.sentence(languageOfRequest(req)) ?? true;
  };
