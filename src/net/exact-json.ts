/** Strings, so that digits inside them are left alone, and numbers. */
const stringsAndNumbers = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * JSON whose integers beyond 2^53 come as strings of their own digits: platforms' 64-bit ids would otherwise end in zeros.
 * `undefined` = not JSON.
 */
export function parseExactJson(text: string): unknown {
  try {
    return JSON.parse(/\d{16}/.test(text) ? text.replace(stringsAndNumbers, quoteUnsafe) : text) as unknown;
  } catch {
    return undefined;
  }
}

function quoteUnsafe(token: string): string {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}
