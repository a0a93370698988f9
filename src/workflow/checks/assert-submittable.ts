import type { Payload, TypedUser } from 'payload';
import { permissions } from '../../access/roles.ts';
import type { Raw } from '../../content-types/freeze/raw.ts';
import type { Content, ContentType } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { AppError } from '../../domain/errors.ts';
import { aboutDocument, type FindingLine } from '../../domain/finding-list.ts';
import { inBoth } from '../../domain/reader-language.ts';
import { assertBodyLives } from './check-body.ts';
import { issuerProblem } from './check-issuer.ts';
import { linkProblems } from './check-links.ts';
import { missingFields } from './missing-fields.ts';
import { type PieceReport, pieceLines, piecesError } from './piece-lines.ts';

/** Finds what would be wrong with the page and with each artwork of a content, without drawing it. */
export type CheckArtworks = (content: Content) => Promise<PieceReport[]>;

/** One kind of trouble: its error, as if it were alone, and its lines. */
type Trouble = { error: AppError; lines: FindingLine[] };

type CheckInput = {
  payload: Payload;
  user: TypedUser;
  type: ContentType;
  raw: Raw;
  issuerPath: string;
  content: Content;
  now: Date;
  checkArtworks: CheckArtworks;
};

/**
 * Everything that stops the submission, at once, each with its field: an ended body, a name that is not its own, links, empty
 * fields, the page, the pieces.
 *
 * Throws `workflow.ended-body`, a `workflow.link-…`, `workflow.links`, `workflow.incomplete` or `workflow.findings`, where it is
 * one kind of trouble, and `workflow.several` otherwise.
 */
export async function assertSubmittable(input: CheckInput): Promise<void> {
  const { error } = await findTroubles(input);
  if (error !== null) throw error;
}

/** All that an editor is told about a document as it stands, what stops its submission first. */
export async function submissionFindings(input: CheckInput): Promise<FindingLine[]> {
  return (await findTroubles(input)).lines;
}

/** `error`: what the submission is refused with. `lines`: all findings, also where nothing stops it. */
async function findTroubles(input: CheckInput): Promise<{ error: AppError | null; lines: FindingLine[] }> {
  const { content, checkArtworks } = input;
  const troubles = [await bodyTrouble(input), await issuerTrouble(input), await linkTrouble(input)].filter(
    (trouble) => trouble !== null,
  );
  const named = new Set(troubles.flatMap(({ lines }) => lines.map(({ path }) => path)));
  // A field that is filled in wrongly is not empty.
  const missing = missingTrouble(input, named);
  if (missing !== null) troubles.push(missing);
  for (const { path } of missing?.lines ?? []) named.add(path);

  const checked = await checkArtworks(content).then(
    (reports) => ({ reports, failure: null }),
    (error: unknown) => ({ reports: [], failure: { error } }),
  );
  if (checked.failure !== null && troubles.length === 0) throw checked.failure.error;
  const { fatal, warnings } = pieceLines({ content, reports: checked.reports, named });
  if (fatal.length > 0) troubles.push({ error: piecesError(fatal), lines: fatal.flatMap(({ lines }) => lines) });
  if (troubles.length === 0) return { error: null, lines: warnings };
  const stopped = checked.failure === null ? [] : [lineOf(new AppError('workflow.check-stopped'), '', 'warning')];
  const lines = [...troubles.flatMap((trouble) => trouble.lines), ...stopped, ...warnings];
  return { error: refusal(troubles, lines, checked.failure?.error), lines };
}

function refusal(troubles: Trouble[], findings: FindingLine[], cause: unknown): AppError {
  const [first, ...others] = troubles;
  if (first !== undefined && others.length === 0) {
    const { code, params } = first.error;
    return AppError.of({ code, params, cause, findings });
  }
  const problems = inBoth((language) => troubles.map(({ error }) => error.sentence(language)).join(' '));
  return new AppError('workflow.several', { params: { problems }, cause, findings });
}

const lineOf = ({ words }: AppError, path: string, severity: FindingLine['severity'] = 'fatal'): FindingLine => {
  return { severity, message: words, about: aboutDocument, path };
};

async function bodyTrouble({ payload, issuerPath, now }: CheckInput): Promise<Trouble | null> {
  try {
    await assertBodyLives({ payload, issuerPath, act: permissions.submit.words, now });
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workflow.ended-body') throw error;
    return { error, lines: [lineOf(error, 'issuerUnit')] };
  }
}

async function issuerTrouble(input: CheckInput): Promise<Trouble | null> {
  const error = await issuerProblem(input);
  return error && { error, lines: [lineOf(error, 'issuerName')] };
}

async function linkTrouble(input: CheckInput): Promise<Trouble | null> {
  const found = await linkProblems(input);
  const [first, ...others] = found;
  if (first === undefined) return null;
  const problems = inBoth((language) => found.map(({ error }) => error.sentence(language)).join(' '));
  const error = others.length === 0 ? first.error : new AppError('workflow.links', { params: { problems } });
  return { error, lines: found.map((problem) => lineOf(problem.error, problem.path)) };
}

function missingTrouble({ payload, type, content, raw }: CheckInput, named: ReadonlySet<string>): Trouble | null {
  const fields = payload.collections[contentFacts[type].collection].config.flattenedFields;
  const missing = missingFields({ content, raw, fields }).filter(({ path }) => !named.has(path));
  if (missing.length === 0) return null;
  const field = inBoth((language) => missing.map((one) => one.field[language]).join('”, “'));
  const lines = missing.map((one) => lineOf(new AppError('workflow.empty', { params: { field: one.field } }), one.path));
  return { error: new AppError('workflow.incomplete', { params: { field } }), lines };
}
