import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { toActor } from '../../access/actor.ts';
import { isInView } from '../../access/roles.ts';
import type { Raw } from '../../content-types/freeze/raw.ts';
import { type LastEdition, lastEditions } from '../../db/editions.ts';
import { ownersOf } from '../../db/read-plans.ts';
import type { ContentType } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { contentTypeIn } from '../../domain/content-list.ts';
import { AppError } from '../../domain/errors.ts';
import { formatDate } from '../../text/dates.ts';
import { type Link, linksOf } from './links-of.ts';

type CheckInput = { payload: Payload; user: TypedUser; type: ContentType; raw: Raw };

/** A link that may not go out, and its field as the form names it. */
export type LinkProblem = { error: AppError; path: string };

/**
 * Every link of a document leads to something that may go out with it. A link that is filled in is never taken for an empty one.
 *
 * `workflow.link-gone` for what was deleted, `workflow.link-hidden` for what another office has not published, and
 * `workflow.link-withdrawn` for what was withdrawn.
 */
export async function linkProblems({ payload, user, type, raw }: CheckInput): Promise<LinkProblem[]> {
  const { flattenedFields } = payload.collections[contentFacts[type].collection as CollectionSlug].config;
  const links = linksOf(flattenedFields, raw);
  const problems: LinkProblem[] = [];
  for (const collection of new Set(links.map((link) => link.collection))) {
    const led = links.filter((link) => link.collection === collection);
    problems.push(...(await problemsOf({ payload, user, collection, links: led })));
  }
  return [...new Map(problems.map((problem) => [problem.error.forPeople, problem])).values()];
}

type Led = { payload: Payload; user: TypedUser; collection: string; links: Link[] };

async function problemsOf({ payload, user, collection, links }: Led): Promise<LinkProblem[]> {
  const rows = await rowsOf(payload, collection, [...new Set(links.map(({ id }) => id))]);
  const type = contentTypeIn(collection);
  const editions = type === null ? new Map<string, LastEdition>() : await lastEditions(payload, type, [...rows.keys()]);
  const actor = toActor(user);
  return links.flatMap(({ id, field, path }) => {
    const row = rows.get(id);
    if (row === undefined) return { path, error: new AppError('workflow.link-gone', { params: { field } }) };
    const edition = editions.get(id);
    if (type !== null && edition?.state === 'withdrawn') {
      const { title, withdrawnAt } = edition;
      const date = withdrawnAt === null ? '' : formatDate(new Date(withdrawnAt));
      const params = { kind: contentFacts[type].label, title, date, field };
      return { path, error: new AppError('workflow.link-withdrawn', { params }) };
    }
    const isHidden = 'issuerPath' in row && !row.sharedAt && actor !== null && !isInView(actor, String(row.issuerPath ?? ''));
    return isHidden ? { path, error: new AppError('workflow.link-hidden', { params: { field } }) } : [];
  });
}

/** Past access rules: whether something exists must be known to say why it cannot be linked. Its words are not told. */
async function rowsOf(payload: Payload, collection: string, ids: string[]): Promise<Map<string, Raw>> {
  const docs = await ownersOf(payload, collection, ids);
  return new Map(docs.map((doc) => [String(doc.id), doc as unknown as Raw]));
}
