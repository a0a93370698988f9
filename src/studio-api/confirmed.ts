/** The number of an edition that a person named on purpose; `undefined` for anything else. */
export function readConfirmed(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}
