import type { Answer } from '../kit/answer.ts';
import { youtubeError } from './errors.ts';
import type { YoutubeState } from './state.ts';

const dayInPacific = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' });

/** Takes the cost of a call off the project's day, or says that the day is used up. Days end at midnight Pacific. */
export function spend(state: YoutubeState, cost: { uploads?: number; units?: number }): Answer | null {
  const { quota, spent } = state;
  const day = dayInPacific.format(state.now());
  if (spent.day !== day) Object.assign(spent, { day, uploads: 0, units: 0 });
  const { uploads = 0, units = 0 } = cost;
  if (spent.uploads + uploads > quota.uploads || spent.units + units > quota.units) {
    return youtubeError({
      status: 403,
      reason: 'quotaExceeded',
      domain: 'youtube.quota',
      message: 'The request cannot be completed because you have exceeded your quota.',
    });
  }
  spent.uploads += uploads;
  spent.units += units;
  return null;
}
