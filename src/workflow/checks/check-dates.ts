import type { Content } from '../../domain/content.ts';
import type { AppError } from '../../domain/errors.ts';
import { type Finding, fatal } from '../../domain/finding.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { periodError, storedDateError } from '../../text/plan-date-error.ts';

type NamedDate = { path: string; name: ReaderText; text: string | null };

/** Dates that no page can show: what was typed before the fields refused it, or came past them. Each leads to its field. */
export function dateFaults(content: Content): Finding[] {
  const faults = datesOf(content).flatMap(({ path, name, text }) => {
    const error = text === null ? null : storedDateError(text);
    return error ? [faultOf({ path, name, error })] : [];
  });
  return [...faults, ...spanFaults(content)];
}

function datesOf(content: Content): NamedDate[] {
  if (content.type === 'guide') {
    return [{ path: 'reviewedAt', name: { vi: 'ngày rà soát', en: 'the review date' }, text: content.reviewedAt }];
  }
  if (content.type !== 'campaign') return [];
  const { document, period, phases, legalBasis = [] } = content;
  return [
    { path: 'document.date', name: { vi: 'ngày văn bản', en: 'the date of the document' }, text: document.date },
    { path: 'period.start', name: { vi: 'ngày bắt đầu chiến dịch', en: 'the start of the period' }, text: period.start },
    { path: 'period.end', name: { vi: 'ngày kết thúc chiến dịch', en: 'the end of the period' }, text: period.end },
    ...phases.flatMap(({ title, start, end }, row): NamedDate[] => [
      { path: `phases.${row}.start`, name: { vi: `mốc “${title.vi}”`, en: `the phase “${title.vi}”` }, text: start },
      { path: `phases.${row}.end`, name: { vi: `mốc “${title.vi}”`, en: `the phase “${title.vi}”` }, text: end },
    ]),
    ...legalBasis.map(({ type, number, date }, row): NamedDate => {
      const named = [type, number].filter(Boolean).join(' ');
      return { path: `legalBasis.${row}.date`, name: { vi: `ngày của ${named}`, en: `the date of ${named}` }, text: date };
    }),
  ];
}

function spanFaults(content: Content): Finding[] {
  if (content.type !== 'campaign') return [];
  const { period, phases } = content;
  const spans = [
    { ...period, path: 'period.end', name: { vi: 'thời gian chiến dịch', en: 'the period' } },
    ...phases.map(({ title, start, end }, row) => {
      return { start, end, path: `phases.${row}.end`, name: { vi: `mốc “${title.vi}”`, en: `the phase “${title.vi}”` } };
    }),
  ];
  return spans.flatMap(({ start, end, path, name }) => {
    const error = start && end ? periodError({ start, end }) : null;
    return error ? [faultOf({ path, name, error })] : [];
  });
}

type Fault = { path: string; name: ReaderText; error: AppError };

function faultOf({ path, name, error }: Fault): Finding {
  return fatal('publish.page-fails', { field: name, reason: error.words, path });
}
