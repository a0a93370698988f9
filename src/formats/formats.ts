import { AppError } from '../domain/errors.ts';
import type { Format } from './format.ts';

/**
 * Sizes Pano draws for. A size is one row.
 *
 * Slogan banners of 4 × 0.7 m and 5 × 0.8 m are what Vietnamese print shops call "băng rôn ngang"; they hem 5 cm, so the
 * bleed is 50 mm. At 20.32 dpi 0.8 pixels are a millimetre, enough for a preview: the banner itself is printed from vectors.
 */
const rows: Format[] = [
  {
    id: 'poster-a3',
    label: { vi: 'Áp phích A3 (297 × 420 mm)', en: 'A3 poster (297 × 420 mm)' },
    kind: 'print',
    medium: 'poster',
    fileSlug: 'a3',
    widthMm: 297,
    heightMm: 420,
    bleedMm: 3,
    safeMm: 10,
    dpi: 150,
    scale: 1,
    viewingDistanceM: 1,
  },
  {
    id: 'social-4x5',
    label: { vi: 'Ảnh mạng xã hội dọc 4:5 (1080 × 1350)', en: 'Social portrait 4:5 (1080 × 1350)' },
    kind: 'screen',
    medium: 'social',
    fileSlug: '4x5',
    widthPx: 1080,
    heightPx: 1350,
    safePx: 48,
    viewingDistanceM: 0.4,
  },
  {
    id: 'banner-5x0.8',
    label: { vi: 'Băng rôn ngang 5 × 0,8 m', en: 'Banner 5 × 0.8 m' },
    kind: 'print',
    medium: 'banner',
    fileSlug: '5x0-8m-ty-le-1-10',
    widthMm: 5000,
    heightMm: 800,
    bleedMm: 50,
    safeMm: 70,
    dpi: 20.32,
    scale: 10,
    viewingDistanceM: 4,
  },
  {
    id: 'banner-4x0.7',
    label: { vi: 'Băng rôn ngang 4 × 0,7 m', en: 'Banner 4 × 0.7 m' },
    kind: 'print',
    medium: 'banner',
    fileSlug: '4x0-7m-ty-le-1-10',
    widthMm: 4000,
    heightMm: 700,
    bleedMm: 50,
    safeMm: 60,
    dpi: 20.32,
    scale: 10,
    viewingDistanceM: 4,
  },
  {
    id: 'leaflet-a5',
    label: { vi: 'Tờ rơi A5 hai mặt (148 × 210 mm)', en: 'A5 leaflet, two sides (148 × 210 mm)' },
    kind: 'print',
    medium: 'leaflet',
    fileSlug: 'a5',
    widthMm: 148,
    heightMm: 210,
    bleedMm: 3,
    safeMm: 7,
    dpi: 200,
    scale: 1,
    viewingDistanceM: 0.3,
  },
  {
    id: 'leaflet-a4-large',
    label: { vi: 'Tờ rơi A4 chữ to, hai mặt (210 × 297 mm)', en: 'A4 leaflet in large print, two sides (210 × 297 mm)' },
    kind: 'print',
    medium: 'leaflet',
    fileSlug: 'a4-chu-to',
    widthMm: 210,
    heightMm: 297,
    bleedMm: 3,
    safeMm: 10,
    dpi: 150,
    scale: 1,
    viewingDistanceM: 0.4,
  },
  {
    id: 'led-384x192',
    label: { vi: 'Màn hình LED P5 384 × 192', en: 'LED board P5 384 × 192' },
    kind: 'led',
    medium: 'led',
    fileSlug: 'p5-384x192',
    widthPx: 384,
    heightPx: 192,
    safePx: 6,
    pitchMm: 5,
    viewingDistanceM: 20,
  },
  {
    id: 'led-640x384',
    label: { vi: 'Màn hình LED P5 640 × 384', en: 'LED board P5 640 × 384' },
    kind: 'led',
    medium: 'led',
    fileSlug: 'p5-640x384',
    widthPx: 640,
    heightPx: 384,
    safePx: 10,
    pitchMm: 5,
    viewingDistanceM: 8,
  },
];

/** Every format, by id. */
export const formats: ReadonlyMap<string, Format> = new Map(rows.map((format) => [format.id, format]));

/** Throws `render.format-unknown`. */
export function formatOf(id: string): Format {
  const format = formats.get(id);
  if (!format) throw new AppError('render.format-unknown', { params: { format: id, known: [...formats.keys()].join(', ') } });
  return format;
}
