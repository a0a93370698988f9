import { phaseAudienceOf, phaseKindOf } from '../../domain/phases.ts';
import { sloganKindOf } from '../../domain/slogan-kinds.ts';
import { type TargetOperator, targetOperators } from '../../domain/targets.ts';

/** Rows of before there were choices, by the names of their fields. Each reader may run on its own result. */
type Text = string | null | undefined;

/** Where a typed word is not among the choices of today: it stays as it is, and an editor chooses. */
export type Unread = { what: string; value: string };

/** Free words move to "what the plan calls it", whether they are understood or not: nothing typed is lost. */
export function readOldSlogan({ kind, kindInPlan }: { kind?: Text; kindInPlan?: Text }): {
  kind: string | null;
  kindInPlan: string | null;
} {
  const typed = kind ?? '';
  const known = sloganKindOf(typed);
  const isChosen = known === typed || typed === '';
  return { kind: known, kindInPlan: kindInPlan ?? (isChosen ? null : typed) };
}

/** An unknown kind stays: it is required, and the form asks for it when the campaign is next saved. */
export function readOldPhase({ kind, audience }: { kind?: Text; audience?: Text }): { kind: string; audience: string } {
  const typed = kind ?? '';
  return { kind: phaseKindOf(typed) ?? typed, audience: phaseAudienceOf({ kind: typed, audience }) };
}

const typedOperators: Record<string, TargetOperator> = {
  '≥': '>=',
  '=>': '>=',
  'ít nhất': '>=',
  'tối thiểu': '>=',
  'trở lên': '>=',
  trên: '>',
  '≤': '<=',
  '=<': '<=',
  'tối đa': '<=',
  'không quá': '<=',
  dưới: '<',
  '==': '=',
  bằng: '=',
};

/** One year is a span of that year: both are shown as "năm 2025". */
export function readOldTarget({
  op,
  year,
  from,
  to,
}: {
  op?: Text;
  year?: number | null;
  from?: number | null;
  to?: number | null;
}) {
  const typed = (op ?? '').normalize('NFC').trim();
  const known = targetOperators.find((each) => each === typed) ?? typedOperators[typed.toLocaleLowerCase('vi')];
  const isOld = typeof year === 'number' && (from ?? null) === null && (to ?? null) === null;
  return { op: known ?? (typed === '' ? null : typed), from: isOld ? year : (from ?? null), to: isOld ? year : (to ?? null) };
}

/** What `readOld…` could not place among the choices. */
export function unreadOf(rows: { slogans: string[]; phases: string[]; operators: string[] }): Unread[] {
  return [
    ...rows.slogans.filter((kind) => kind !== '' && sloganKindOf(kind) === null).map((value) => ({ what: 'khẩu hiệu', value })),
    ...rows.phases.filter((kind) => kind !== '' && phaseKindOf(kind) === null).map((value) => ({ what: 'mốc thời gian', value })),
    ...rows.operators
      .filter((op) => !targetOperators.some((known) => known === readOldTarget({ op }).op) && op !== '')
      .map((value) => ({ what: 'so sánh của chỉ tiêu', value })),
  ];
}

/** For the log of the server that migrates. */
export function unreadSentence(unread: Unread[]): string {
  const lines = unread.map(({ what, value }) => `${what}: “${value}”`);
  return `Chưa phân loại được, biên tập viên hãy chọn lại trong kế hoạch. / Not understood, to be chosen by an editor: ${lines.join('; ')}.`;
}
