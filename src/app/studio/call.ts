/** Answer of the studio's own endpoints: a sentence for the person, in either case. */
export type Answer = { ok: boolean; message: string; [name: string]: unknown };

/** Calls one of Pano's studio endpoints. Never throws: a broken line gives an answer too. */
export function call(path: string, body: Record<string, unknown>): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Reads from one of them. */
export function read(path: string): Promise<Answer> {
  return ask(path, { method: 'GET' });
}

async function ask(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(`/api/pano/${path}`, { credentials: 'same-origin', ...init });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, message: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.' };
  }
}
