/** Answer of the studio's own endpoints: a sentence for the person, in either case. */
export type Answer = { ok: boolean; message: string; [name: string]: unknown };

/** Calls one of Pano's studio endpoints. Never throws: a broken line gives an answer too. */
export async function call(path: string, body: Record<string, unknown>): Promise<Answer> {
  try {
    const response = await fetch(`/api/pano/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, message: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.' };
  }
}
