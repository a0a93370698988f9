/** As Payload names it. */
const inStudio = 'payload-token';

/**
 * What the reader's browser calls the session. Under https it begins with `__Host-`: browsers then take it from this host alone,
 * over https alone, so that no other site of the same domain can set it.
 */
export function sessionCookie({ isSecure }: { isSecure: boolean }): string {
  return isSecure ? `__Host-${inStudio}` : inStudio;
}

/** The request's cookies under the studio's names. One that was set under the bare name counts as none under https. */
export function cookiesForStudio({ cookies, isSecure }: { cookies: string; isSecure: boolean }): string {
  if (!isSecure) return cookies;
  const named = sessionCookie({ isSecure });
  return cookies
    .split(/; */)
    .filter((pair) => pair !== inStudio && !pair.startsWith(`${inStudio}=`))
    .map((pair) => (pair.startsWith(`${named}=`) ? inStudio + pair.slice(named.length) : pair))
    .join('; ');
}

/** A `Set-Cookie` of the studio as the reader gets it: under https `Secure`, and the session for this host alone. */
export function cookieForReader({ cookie, isSecure }: { cookie: string; isSecure: boolean }): string {
  if (!isSecure) return cookie;
  const [pair = '', ...attributes] = cookie.split(/; */);
  const kept = attributes.filter((attribute) => !/^secure(=|$)/i.test(attribute));
  if (!pair.startsWith(`${inStudio}=`)) return [pair, ...kept, 'Secure'].join('; ');
  const others = kept.filter((attribute) => !/^(path|domain)(=|$)/i.test(attribute));
  return [sessionCookie({ isSecure }) + pair.slice(inStudio.length), 'Path=/', ...others, 'Secure'].join('; ');
}
