import { z } from 'zod';
import { minuteMs } from '../../domain/durations.ts';

const usage = z.looseObject({ call_count: z.number().catch(0), estimated_time_to_regain_access: z.number().catch(0) });
const businessUsage = z.record(z.string(), z.array(usage));

/**
 * How full the quota is, in percent, and how long it stays shut.
 *
 * Page tokens answer with `X-Business-Use-Case-Usage`, an object of lists keyed by page id (minutes); others with
 * `X-App-Usage` or the older `X-Page-Usage`, one flat object. A header that cannot be read says nothing.
 */
export function readUsage(headers: Headers): { percent: number; regainAfterMs: number | null } {
  const business = businessUsage.safeParse(headerJson(headers, 'x-business-use-case-usage'));
  const flat = ['x-app-usage', 'x-page-usage'].map((name) => usage.safeParse(headerJson(headers, name)));
  const rows = [
    ...(business.success ? Object.values(business.data).flat() : []),
    ...flat.flatMap((row) => (row.success ? [row.data] : [])),
  ];
  const percent = Math.max(0, ...rows.map((row) => row.call_count));
  const minutes = Math.max(0, ...rows.map((row) => row.estimated_time_to_regain_access));
  return { percent, regainAfterMs: minutes > 0 ? minutes * minuteMs : null };
}

function headerJson(headers: Headers, name: string): unknown {
  try {
    return JSON.parse(headers.get(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}
