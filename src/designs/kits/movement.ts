import { defineKit } from './define-kit.ts';

/** "Bình dân học vụ số": the flag's red and yellow, as every street knows them from campaigns, with a night blue beside them. */
export default defineKit({
  label: { vi: 'Phong trào (đỏ – vàng)', en: 'The movement (red and yellow)' },
  palette: {
    main: { hex: '#DA251D', cmyk: [0, 0.96, 0.95, 0.04] },
    mainRing: { hex: '#C4201B', cmyk: [0.06, 0.99, 1, 0.13] },
    mainDeep: { hex: '#B71C1C', cmyk: [0.1, 1, 1, 0.2] },
    mainDark: { hex: '#991515', cmyk: [0.15, 1, 1, 0.36] },
    accent: { hex: '#FFD21F', cmyk: [0, 0.15, 0.92, 0] },
    accentRing: { hex: '#F7BD0A', cmyk: [0, 0.27, 0.98, 0] },
    tint: { hex: '#F3E4C8', cmyk: [0.03, 0.09, 0.23, 0] },
    paper: { hex: '#FFF9EF', cmyk: [0, 0.02, 0.06, 0] },
    white: { hex: '#FFFFFF', cmyk: [0, 0, 0, 0] },
    calm: { hex: '#14213D', cmyk: [0.95, 0.8, 0.35, 0.45] },
    calmRing: { hex: '#1C2C52', cmyk: [0.95, 0.8, 0.3, 0.28] },
    signal: { hex: '#DA251D', cmyk: [0, 0.96, 0.95, 0.04] },
    grey: { hex: '#4A4A4A', cmyk: [0, 0, 0, 0.8] },
    black: { hex: '#000000', cmyk: [0, 0, 0, 1] },
  },
  type: { family: 'Be Vietnam Pro', display: 800 },
  emblems: ['dang', 'mttq', 'doan', 'quoc-huy'],
  logo: { clearShare: 0.08, leastMm: 9, leastPx: 40 },
});
