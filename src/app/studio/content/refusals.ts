/** Fields of a form by their path, as far as a refusal is about them. */
export type FormFields = Record<string, { value?: unknown; initialValue?: unknown; valid?: boolean; errorMessage?: string }>;

/** The form as it was refused; `null` where no field says why. */
export function refusedIn(fields: FormFields): FormFields | null {
  return Object.values(fields).some(isRefused) ? fields : null;
}

/** Of the fields that say why, in the order of the form. */
export function refusedPaths(fields: FormFields): string[] {
  return Object.entries(fields).flatMap(([path, field]) => (isRefused(field) ? [path] : []));
}

/** Whether every field still has the value that was refused. */
export function isUntouched(fields: FormFields, refused: FormFields): boolean {
  return Object.entries(refused).every(([path, { value }]) => path in fields && Object.is(fields[path]?.value, value));
}

/** What was refused and is not said any more. */
export function clearedOf(fields: FormFields, refused: FormFields): { path: string; message: string }[] {
  return Object.entries(refused).flatMap(([path, field]) =>
    isRefused(field) && fields[path]?.valid !== false ? [{ path, message: field.errorMessage ?? '' }] : [],
  );
}

/** A text that is another than the form was opened with. */
export const isTypedOver = ({ value, initialValue }: FormFields[string]): boolean =>
  typeof value === 'string' && value !== (initialValue ?? '');

/** Whether a value is another, or a field came or went. */
export function isOtherForm(before: FormFields, after: FormFields): boolean {
  if (before === after) return false;
  const paths = Object.keys(after);
  return (
    paths.length !== Object.keys(before).length ||
    paths.some((path) => !(path in before) || !Object.is(before[path]?.value, after[path]?.value))
  );
}

const isRefused = ({ valid, errorMessage }: FormFields[string]): boolean => valid === false && Boolean(errorMessage);
