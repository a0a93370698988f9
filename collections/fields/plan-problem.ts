import type { Validate } from 'payload';
import { type PlanFields, planProblems } from '../../src/planning/plan-problems.ts';
import type { Problem } from '../../src/schedule/validate.ts';
import { languageOfRequest } from './words.ts';

/**
 * Validates one field of a schedule as a part of the whole plan, so that each refusal stands beside the field that must change: in the
 * form while it is filled in, and again when it is saved, whoever saves it.
 */
export const planProblem =
  (field: Problem['field']): Validate =>
  async (_value: unknown, { data, req }: { data: unknown; req: Parameters<typeof planProblems>[0]['req'] }) => {
    if (req === undefined) return true;
    const problems = await planProblems({ payload: req.payload, fields: data as PlanFields, now: new Date(), req });
    return problems.find((problem) => problem.field === field)?.error.sentence(languageOfRequest(req)) ?? true;
  };
