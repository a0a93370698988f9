import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { maySchedule } from '../access/planning.ts';
import type { Actor } from '../access/roles.ts';
import { insertSchedules, namesFor, newestOfTheme, readNames, type ScheduleNames } from '../db/schedules.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderText } from '../domain/reader-language.ts';

import { fieldsOf, readDrafts } from './schedule-drafts.ts';
import { readSheetInCage } from './sheet/caged-sheet.ts';
import { columnOf } from './sheet/columns.ts';
import { type ParsedRow, parseTable, type SheetProblem } from './sheet/parse-table.ts';
import { contentKeyOf, type ScheduleDraft } from './sheet/schedule-draft.ts';

/** `check` writes nothing; `all` writes only when nothing is wrong; `good` leaves the rows out with which something is. */
export type ImportMode = 'check' | 'all' | 'good';

/** `there`: good rows that are schedules already; they are not made twice. `toWrite` are the good rows that are new. */
export type ImportReport = { rows: number; toWrite: number; there: number; written: number; problems: SheetProblem[] };

type Import = {
  payload: Payload;
  file: { name: string; bytes: Uint8Array };
  mode: ImportMode;
  now: Date;
  /** With their rights; `null` = the machine's owner, at the command line. */
  user: TypedUser | null;
};

/**
 * Reads a file of schedules, says everything that is wrong with it, and makes the schedules as far as `mode` allows. Throws
 * `sheet.*`.
 */
export async function importSchedules({ payload, file, mode, now, user }: Import): Promise<ImportReport> {
  const table = parseTable(await readSheetInCage(file), { now });
  const known = await readNames(payload);
  const actor = toActor(user);
  const names = actor === null ? known : namesFor(actor, known);
  const rows: ParsedRow[] = [];
  for (const row of repeatedMarked(table.rows, names)) rows.push(await namesChecked({ payload, row, names, actor }));
  const problems = [...table.problems, ...rows.flatMap((row) => row.problems)];
  const keyOf = (draft: ScheduleDraft) => contentKeyOf(followed(draft, names));
  const there = new Set((await readDrafts({ payload, user })).map(keyOf));
  const good = rows.filter((row) => row.problems.length === 0).map(({ draft }) => draft);
  const fresh = good.filter((draft) => !there.has(keyOf(draft)));
  // A heading that is not understood may be the column that changes the meaning of every row.
  const isAllowed = mode === 'good' ? table.problems.length === 0 : mode === 'all' && problems.length === 0;
  const written = isAllowed ? await insertSchedules({ payload, rows: fresh.map((draft) => fieldsOf(draft, names)), user }) : 0;
  return { rows: table.rows.length, toWrite: fresh.length, there: good.length - fresh.length, written, problems };
}

/** A number that stands for its document is the newest number of it: an export from before an approval makes nothing twice. */
function followed(draft: ScheduleDraft, { editions }: ScheduleNames): ScheduleDraft {
  if (draft.isFixed) return draft;
  return { ...draft, editions: [...new Set(draft.editions.map((number) => editions.get(number)?.newest ?? number))] };
}

function repeatedMarked(rows: ParsedRow[], names: ScheduleNames): ParsedRow[] {
  const first = new Map<string, number>();
  return rows.map((parsed) => {
    if (parsed.problems.length > 0) return parsed;
    const key = contentKeyOf(followed(parsed.draft, names));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, parsed.row);
    if (earlier === undefined) return parsed;
    const error = new AppError('sheet.repeated-row', { params: { row: earlier } });
    return { ...parsed, problems: [{ row: parsed.row, column: null, error }] };
  });
}

/** Asks whether what the row names exists and may be scheduled. */
async function namesChecked({
  payload,
  row,
  names,
  actor,
}: {
  payload: Payload;
  row: ParsedRow;
  names: ScheduleNames;
  actor: Actor | null;
}): Promise<ParsedRow> {
  const found = [
    ...row.draft.channels
      .filter((key) => !names.channels.has(key))
      .map((key) => ({
        id: 'channels' as const,
        error: unknownName({ vi: 'kênh', en: 'channel' }, key, [...names.channels.keys()]),
      })),
    ...editionErrors(row.draft, names, actor).map((error) => ({ id: 'editions' as const, error })),
    ...(await themeErrors({ payload, draft: row.draft, names, actor })).map((error) => ({ id: 'theme' as const, error })),
  ];
  const problems = found.map(({ id, error }) => ({ row: row.row, column: columnOf(id).vi, error }));
  return { ...row, problems: [...row.problems, ...problems] };
}

function editionErrors(draft: ScheduleDraft, names: ScheduleNames, actor: Actor | null): AppError[] {
  const { editions, isFixed, isActive } = draft;
  return editions.flatMap((number) => {
    const edition = names.editions.get(number);
    if (edition === undefined)
      return [unknownName({ vi: 'ấn bản số', en: 'edition number' }, String(number), [...names.editions.keys()].map(String))];
    if (actor !== null && !maySchedule(actor, edition, isFixed))
      return [new AppError('schedule.foreign-follow', { params: { title: edition.title } })];
    // A number that is not fixed stands for its document: what is approved of it goes out.
    if (!isActive || (isFixed ? edition.mayGoOut : edition.newest !== null)) return [];
    return [new AppError('workflow.not-approved', { params: { title: edition.title } })];
  });
}

async function themeErrors({
  payload,
  draft: { theme, isActive },
  names,
  actor,
}: {
  payload: Payload;
  draft: ScheduleDraft;
  names: ScheduleNames;
  actor: Actor | null;
}): Promise<AppError[]> {
  if (theme === null) return [];
  if (!names.themes.has(theme)) return [unknownName({ vi: 'chủ đề', en: 'theme' }, theme, [...names.themes.keys()])];
  if (!isActive || (await newestOfTheme(payload, theme, officeFor(actor))) !== null) return [];
  return [new AppError('schedule.nothing-new', { params: { theme } })];
}

/** Where a new plan of that account belongs; an administrator's belongs to the office that it is about. */
const officeFor = (actor: Actor | null): string | null => (actor === null || actor.role === 'admin' ? null : actor.unitPath);

const mostNames = 12;

function unknownName(what: ReaderText, value: string, all: string[]): AppError {
  const more = all.length > mostNames ? ', …' : '';
  const none = { vi: 'chưa có mục nào', en: 'none yet' };
  const known = all.length === 0 ? none : all.toSorted().slice(0, mostNames).join(', ') + more;
  return new AppError('sheet.unknown-name', { params: { what, value, known } });
}
