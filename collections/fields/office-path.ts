import type { TextField } from 'payload';

/** Of the office that the row belongs to: access rules filter by it. Only the system writes it. */
export const officePathField: TextField = { name: 'officePath', type: 'text', admin: { hidden: true } };
