import { toLocalIso } from '../../../text/dates.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Mon, 23 Nov 2026 08:00:00 +0700", as RSS wants it. */
export function toRfc822(instant: string): string {
  const local = toLocalIso(new Date(instant));
  const weekday = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${days[weekday]}, ${day} ${months[Number(month) - 1]} ${year} ${local.slice(11, 19)} +0700`;
}
