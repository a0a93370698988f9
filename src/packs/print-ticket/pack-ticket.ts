import { basename } from 'node:path';
import { type DrawnFile, languageMark } from '../pack-files.ts';
import type { PackRequest } from '../pack-request.ts';
import { lines } from '../pack-texts.ts';
import { writeSheets } from '../sheets/write-sheets.ts';
import { type PrintTicket, placeOf, printTicket } from './print-ticket.ts';
import { ticketSheets } from './ticket-sheets.tsx';

/** The order for the files of a pack that a printing house prints; `null` for a pack without any. */
export function packTicket({ campaign, unit }: PackRequest, drawn: DrawnFile[]): PrintTicket | null {
  const files = drawn.flatMap(({ path, request, format }) => {
    if (format.kind !== 'print' || request.output !== 'pdf' || request.paper || request.accessible) return [];
    return [{ file: basename(path), request, format, places: [placeOf(unit)] }];
  });
  const { title, issuer } = campaign.content;
  return files.length === 0 ? null : printTicket({ campaign: title.vi, issuer: issuer.name, files });
}

/** "phieu-in-31135": packs of several communes and languages are put into one folder. */
export function ticketName(request: Pick<PackRequest, 'unit' | 'locale'>): string {
  return `phieu-in-${request.unit.code}${languageMark(request)}`;
}

/** The same order on paper and as data. */
export async function ticketFiles(ticket: PrintTicket): Promise<{ pdf: Buffer; json: string }> {
  const pdf = await writeSheets({ title: 'Phiếu đặt in', sheets: ticketSheets(ticket) });
  return { pdf, json: lines(JSON.stringify(ticket, null, 2)) };
}
