import type { Payload } from 'payload';
import { slug } from '../../src/text/slug.ts';
import { sampleMark } from './sample-mark.ts';

/** The communes that the plans and the demo speak for, and the city, whose mark stands for its other communes. */
const unitCodes = ['92', '31135', '11359', '17623', '20791'];

/** Gives the demo's units a mark each, as an administrator would upload it. Units that have a logo keep it. */
export async function loadLogos({ payload }: { payload: Payload }): Promise<void> {
  const { docs } = await payload.find({ collection: 'units', where: { code: { in: unitCodes } }, pagination: false, depth: 0 });
  for (const unit of docs.filter(({ logo }) => !logo)) {
    const { bytes } = await sampleMark(unit);
    const file = { data: bytes, name: `bieu-trung-mau-${slug(unit.name)}.png`, mimetype: 'image/png', size: bytes.length };
    const media = await payload.create({
      collection: 'media',
      data: { alt: `Biểu trưng mẫu của ${unit.name}`, credit: 'Vẽ tự động cho bản dùng thử, không phải biểu trưng thật' },
      locale: 'vi',
      file,
    });
    await payload.update({ collection: 'units', id: unit.id, data: { logo: media.id } });
  }
}
