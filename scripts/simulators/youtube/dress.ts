import sharp from 'sharp';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { badRequest, videoNotFound, youtubeError } from './errors.ts';
import { spend } from './quota.ts';
import type { SimulatedChannel, YoutubeState } from './state.ts';
import { ownVideo } from './videos.ts';

const maxThumbnailBytes = 2 * 1024 * 1024;

export async function setThumbnail(state: YoutubeState, { bytes, query }: Call, channel: SimulatedChannel): Promise<Answer> {
  if (bytes.length === 0) return badRequest('mediaBodyRequired', 'The request does not include the image content.');
  const { format, width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: undefined, width: 0, height: 0 }));
  if ((format !== 'jpeg' && format !== 'png') || bytes.length > maxThumbnailBytes) {
    return badRequest('invalidImage', 'The provided image content is invalid.');
  }
  const refused = spend(state, { units: 50 });
  if (refused !== null) return refused;
  const video = ownVideo(state, channel, query.get('videoId') ?? '');
  if (video === undefined) return videoNotFound();
  video.thumbnail = { width, height };
  const url = `https://i.ytimg.com/vi/${video.id}/default.jpg`;
  return ok({ kind: 'youtube#thumbnailSetResponse', items: [{ default: { url, width: 120, height: 90 } }] });
}

/** `multipart/related`: a JSON part and the captions. A track of the same language and name is refused. */
export function insertCaptions(state: YoutubeState, { bytes, headers }: Call, channel: SimulatedChannel): Answer {
  const boundary = /boundary=([^;]+)/.exec(headers.get('content-type') ?? '')?.[1];
  const [, head = '', body = ''] = boundary === undefined ? [] : bytes.toString('utf8').split(`--${boundary}`);
  const snippet = snippetOf(contentOf(head));
  const vtt = contentOf(body).trimEnd();
  if (snippet === null || !vtt.startsWith('WEBVTT'))
    return badRequest('invalidMetadata', 'The request contains invalid metadata.');
  const refused = spend(state, { units: 400 });
  if (refused !== null) return refused;
  const video = ownVideo(state, channel, snippet.videoId);
  if (video === undefined) return videoNotFound();
  const { language, name } = snippet;
  if (video.captions.some((track) => track.language === language && track.name === name)) {
    const message = 'The specified video already has a caption track with the given language and name.';
    return youtubeError({ status: 409, reason: 'captionExists', message });
  }
  video.captions.push({ language, name, vtt });
  return ok({ kind: 'youtube#caption', id: state.nextId(), snippet });
}

function contentOf(part: string): string {
  return part.slice(part.indexOf('\r\n\r\n') + 4);
}

function snippetOf(text: string): { videoId: string; language: string; name: string } | null {
  try {
    const { snippet } = JSON.parse(text) as { snippet: { videoId: string; language: string; name: string } };
    return snippet;
  } catch {
    return null;
  }
}
