/** A host and a port (RFC 9110 §7.2). Node joins what was sent twice with a comma and a space, which no host has. */
const hostPattern = /^(?:[\w.~!$&'()*+;=%-]*|\[[\dA-Fa-f:.]+\])(?::\d*)?$/;

/** Says whether a `Host` can be one. Nearly all requests name the same, so it is compared before it is looked at. */
export function hostChecker(): (host: string | undefined) => boolean {
  let last: string | undefined;
  return (host) => {
    if (host === last) return true;
    // HTTP/1.0 needs none; Node refuses a later request without one.
    if (host !== undefined && !hostPattern.test(host)) return false;
    last = host;
    return true;
  };
}
