import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { StudioLimits } from './limits.ts';
import type { DoorRefusal } from './refusals.ts';

/** What a request brings: nothing, a body to read here, an upload to hand on as it comes, or too much. */
export type BodyPlan =
  | { kind: 'none' }
  | { kind: 'read'; mostBytes: number; whenMore: DoorRefusal | 'upload' }
  | { kind: 'upload' }
  | { kind: 'refused'; refusal: DoorRefusal };

type Planned = { headers: IncomingHttpHeaders; hasAccount: boolean; limits: StudioLimits };

/** Decides by the headers alone, before a byte of the body is read. */
export function planBody({ headers, hasAccount, limits }: Planned): BodyPlan {
  const isChunked = headers['transfer-encoding'] !== undefined;
  const bytes = Number(headers['content-length'] ?? 0);
  if (!isChunked && bytes === 0) return { kind: 'none' };
  const { most, refusal } = mostFor({ headers, limits });
  if (hasAccount) {
    if (bytes > most) return { kind: 'refused', refusal };
    return bytes > limits.smallBytes ? { kind: 'upload' } : { kind: 'read', mostBytes: limits.smallBytes, whenMore: 'upload' };
  }
  // Whoever forgot to log in learns that first; a file that nobody may send is named whoever sends it.
  if (bytes > limits.uploadBytes) return { kind: 'refused', refusal: 'tooLargeFile' };
  if (bytes > limits.anonymousBytes) return { kind: 'refused', refusal: 'loginFirst' };
  return { kind: 'read', mostBytes: limits.anonymousBytes, whenMore: 'loginFirst' };
}

/** Forms carry files; what else is sent is typed. */
function mostFor({ headers, limits }: Pick<Planned, 'headers' | 'limits'>): { most: number; refusal: DoorRefusal } {
  const isForm = (headers['content-type'] ?? '').startsWith('multipart/form-data');
  return isForm ? { most: limits.uploadBytes, refusal: 'tooLargeFile' } : { most: limits.dataBytes, refusal: 'tooLargeData' };
}

/** `more`: the body goes on after these bytes, and waits. `gone`: the sender has left. */
export type ReadBody = { outcome: 'whole' | 'more'; bytes: Buffer } | { outcome: 'late' | 'gone' };

type Reading = {
  request: IncomingMessage;
  response: ServerResponse;
  mostBytes: number;
  withinMs: number;
  /** Gets the function that cuts the reading off, and gives the one that is called at its end. */
  onBegin: (cut: () => void) => () => void;
};

export function readBody({ request, response, mostBytes, withinMs, onBegin }: Reading): Promise<ReadBody> {
  askForBody({ request, response });
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    const done = (read: ReadBody): void => {
      clearTimeout(timer);
      onEnd();
      request.off('data', take).off('end', whole).off('close', gone).off('error', gone);
      if (read.outcome !== 'whole') request.pause();
      resolve(read);
    };
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > mostBytes) done({ outcome: 'more', bytes: Buffer.concat(chunks) });
    };
    const whole = (): void => done({ outcome: 'whole', bytes: Buffer.concat(chunks) });
    const gone = (): void => done({ outcome: 'gone' });
    const late = (): void => done({ outcome: 'late' });
    const timer = setTimeout(late, withinMs);
    const onEnd = onBegin(late);
    request.on('data', take).once('end', whole).once('close', gone).once('error', gone);
  });
}

/** Node leaves the answer to `Expect: 100-continue` to us, so that a body that is refused is never sent. */
export function askForBody({ request, response }: Pick<Reading, 'request' | 'response'>): void {
  if (request.headers.expect !== undefined) response.writeContinue();
}

type Watched = {
  request: IncomingMessage;
  /** Bytes of the body that were read before. */
  bytesBefore: number;
  limits: StudioLimits;
  /** Whether the studio keeps us waiting, so that the sender's silence is not its fault. */
  isHeldUp: () => boolean;
  onBreach: (refusal: DoorRefusal) => void;
};

const lookEveryMs = 1_000;

/** Watches size and pace of an upload. Gives the function that ends it. */
export function watchUpload({ request, bytesBefore, limits, isHeldUp, onBreach }: Watched): () => void {
  const { most, refusal } = mostFor({ headers: request.headers, limits });
  let bytes = bytesBefore;
  let seenBytes = bytes;
  let silentMs = 0;
  let awaitedMs = 0;
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > most) breach(refusal);
  };
  const look = (): void => {
    if (isHeldUp()) return;
    awaitedMs += lookEveryMs;
    silentMs = bytes === seenBytes ? silentMs + lookEveryMs : 0;
    seenBytes = bytes;
    const isSlow = bytes < ((awaitedMs - limits.uploadSilenceMs) / 1000) * limits.uploadBytesPerSecond;
    if (silentMs >= limits.uploadSilenceMs || isSlow) breach('tooSlow');
  };
  const timer = setInterval(look, lookEveryMs);
  const end = (): void => {
    clearInterval(timer);
    request.off('data', count);
  };
  const breach = (found: DoorRefusal): void => {
    end();
    onBreach(found);
  };
  request.on('data', count);
  return end;
}
