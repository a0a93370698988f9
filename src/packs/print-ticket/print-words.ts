import type { PrintFormat } from '../../formats/format.ts';

/** What a piece is printed on. Advice of the trade: a printing house may offer something like it. */
export function materialOf({ id, medium }: PrintFormat): string {
  if (medium === 'banner') return id.startsWith('banner-0.') ? 'Bạt hiflex 340 g/m² hoặc vải' : 'Bạt hiflex 340 g/m²';
  if (medium === 'panel') return 'Bạt hiflex 360 g/m², khung thép';
  if (medium === 'standee') return 'PP dày cán mờ, kèm giá chữ X hoặc giá cuốn';
  if (medium === 'leaflet') return 'Giấy couché 120–150 g/m²';
  return 'Giấy couché 150–200 g/m²';
}

/** What is done after printing. */
export function finishingOf({ id, medium, bleedMm, foldsMm }: PrintFormat, sides: number): string {
  const hem = `gấp mép ${bleedMm} mm`;
  if (medium === 'banner' && id.startsWith('banner-0.')) return 'may luồn hai đầu để lồng cây; cắt hai bên theo dấu';
  if (medium === 'banner') return `${hem} bốn cạnh, đóng khuy cách nhau 50 cm`;
  if (medium === 'panel') return `${hem}, căng khung`;
  if (medium === 'standee') return 'cắt theo dấu, gắn giá; 10 cm dưới cùng nằm trong giá';
  // Turned about the edge that keeps its back upright.
  const both = sides === 1 ? [] : [`in hai mặt, lật theo cạnh ${foldsMm ? 'ngắn' : 'dài'}`];
  const folded = foldsMm?.[0] ? [`gấp tại ${foldsMm[0].join(' và ')} mm (mặt ngoài, từ mép trái)`] : [];
  return [...both, 'cắt theo dấu', ...folded].join('; ');
}
