import sharp from 'sharp';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { problem } from './problem.ts';
import type { MastodonState, SimulatedAccount } from './state.ts';

export const maxImageBytes = 16 * 1024 * 1024;
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** 200 when it is ready at once, 202 while it is being worked on. */
export async function uploadMedia(state: MastodonState, { files, params }: Call, account: SimulatedAccount): Promise<Answer> {
  const file = files.get('file');
  if (file === undefined) return problem(422, "Validation failed: File can't be blank");
  const bytes = Buffer.from(await file.arrayBuffer());
  const format = await sharp(bytes)
    .metadata()
    .then(
      (metadata) => metadata.format,
      () => null,
    );
  if (format === null || !imageTypes.includes(`image/${format}`))
    return problem(422, 'Validation failed: File content type is invalid');
  if (bytes.length > maxImageBytes) return problem(422, 'Validation failed: File size must be less than 16 MB');
  const id = state.nextId();
  const alt = params.get('description') ?? '';
  state.media.set(id, { id, accountId: account.id, bytes, mimeType: `image/${format}`, alt, isPublished: false });
  state.processing.set(id, state.processingRounds);
  return state.processingRounds > 0 ? { status: 202, json: { id, type: 'image', url: null } } : ok(view(id));
}

/** 206 while it is being worked on. */
export function readMedia(state: MastodonState, id: string): Answer {
  if (!state.media.has(id)) return problem(404, 'Record not found');
  const left = (state.processing.get(id) ?? 0) - 1;
  state.processing.set(id, Math.max(0, left));
  return left > 0 ? { status: 206, json: { id, type: 'image', url: null } } : ok(view(id));
}

function view(id: string): Record<string, unknown> {
  return { id, type: 'image', url: `https://files.example.vn/media/${id}` };
}
