import type { Payload, TypedUser } from 'payload';
import sharp from 'sharp';
import { type SceneId, scenes } from './scenes.ts';

/**
 * Draws the scenes of the guides and uploads them as an editor would. Gives the ids of the uploads by scene; a second run finds
 * them there.
 */
export async function loadScenes({ payload, editor }: { payload: Payload; editor: TypedUser }): Promise<Map<SceneId, string>> {
  const ids = new Map<SceneId, string>();
  const { docs } = await payload.find({ collection: 'media', pagination: false, depth: 0 });
  const known = new Map(docs.map((file) => [file.filename, String(file.id)]));
  for (const [id, { alt, svg }] of Object.entries(scenes) as [SceneId, (typeof scenes)[SceneId]][]) {
    const name = `buoc-${id}.webp`;
    ids.set(id, known.get(name) ?? (await upload({ payload, editor, name, alt, svg })));
  }
  return ids;
}

type Upload = { payload: Payload; editor: TypedUser; name: string; alt: string; svg: string };

async function upload({ payload, editor, name, alt, svg }: Upload): Promise<string> {
  const data = await sharp(Buffer.from(svg)).webp({ quality: 90 }).toBuffer();
  const created = await payload.create({
    collection: 'media',
    data: { alt },
    file: { data, mimetype: 'image/webp', name, size: data.length },
    locale: 'vi',
    overrideAccess: false,
    user: editor,
  });
  return String(created.id);
}
