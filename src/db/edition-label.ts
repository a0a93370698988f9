import { formatDate } from '../text/dates.ts';

type Named = {
  title: string;
  number: number;
  submittedAt?: string | Date | null;
  approvedAt?: string | Date | null;
  isPublic?: boolean | number | null;
};

/** What a list or a picker calls an edition: the title alone is the same for all editions of a document. */
export function editionLabel({ title, number, submittedAt, approvedAt, isPublic }: Named): string {
  const at = new Date(approvedAt ?? submittedAt ?? '');
  // A row of before may have neither time: a migration must not stop at it.
  const day = Number.isNaN(at.getTime()) ? '' : ` · ${formatDate(at)}`;
  return `${title} · số ${number}${day}${isPublic ? ' · đang công khai' : ''}`;
}
