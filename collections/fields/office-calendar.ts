import type { UIField } from 'payload';

/** The way to the calendar in which deadlines are. */
export const officeCalendarLink: UIField = {
  name: 'officeCalendar',
  type: 'ui',
  admin: { components: { Field: '/src/app/studio/content/office-calendar.tsx#OfficeCalendar' } },
};
