'use client';

import { useLanguage } from '../use-language.ts';
import { contentWords } from './words.ts';

/** Leads to all dates of the unit's plans as a calendar file, deadlines too. */
export function OfficeCalendar() {
  const words = contentWords[useLanguage()];
  return (
    <p>
      <a className="pano-button is-quiet" href="/api/pano/plan.ics">
        {words.officeCalendar}
      </a>{' '}
      {words.officeCalendarWhy}
    </p>
  );
}
