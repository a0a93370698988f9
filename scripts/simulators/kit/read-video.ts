import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';

export type SeenVideo = { mimeType: string; seconds: number; widthPx: number; heightPx: number; fps: number; codec: string };

/** What a platform finds in the bytes of an upload; `null` = no video, or a broken one. */
export async function readVideo(bytes: Uint8Array): Promise<SeenVideo | null> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) return null;
    const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
    if (last === null || last.data.byteLength === 0) return null;
    return {
      mimeType: (await input.getMimeType()).replace(/;.*/, ''),
      seconds: await input.computeDuration(),
      widthPx: await track.getDisplayWidth(),
      heightPx: await track.getDisplayHeight(),
      fps: (await track.computePacketStats(100)).averagePacketRate,
      codec: (await track.getCodec()) ?? 'unknown',
    };
  } catch {
    // A platform does not say what is wrong with a broken file either.
    return null;
  } finally {
    input.dispose();
  }
}
