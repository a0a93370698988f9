/** Whether a field gets the star: a submission wants it, or saving does. `admin.custom.isNeeded` comes from `neededToSubmit`. */
export function isNeeded(field: { required?: boolean; admin?: { custom?: Record<string, unknown> } }): boolean {
  return field.required === true || field.admin?.custom?.isNeeded === true;
}
