import { defineKit } from './define-kit.ts';

/** A government body informs: deep blue, a quiet gold, lighter headlines. Red is left to warnings. */
export default defineKit({
  label: { vi: 'Cơ quan nhà nước (xanh – vàng trầm)', en: 'Government body (blue and gold)' },
  palette: {
    main: { hex: '#0F4C81', cmyk: [0.95, 0.65, 0.2, 0.12] },
    mainRing: { hex: '#0B4070', cmyk: [0.97, 0.7, 0.25, 0.22] },
    mainDeep: { hex: '#0B3A66', cmyk: [1, 0.72, 0.28, 0.28] },
    mainDark: { hex: '#082B4D', cmyk: [1, 0.75, 0.35, 0.45] },
    accent: { hex: '#F2C94C', cmyk: [0.03, 0.2, 0.8, 0] },
    accentRing: { hex: '#E4B62F', cmyk: [0.06, 0.28, 0.9, 0] },
    tint: { hex: '#DCE6EF', cmyk: [0.12, 0.05, 0.03, 0] },
    paper: { hex: '#F7FAFC', cmyk: [0.03, 0.01, 0, 0] },
    white: { hex: '#FFFFFF', cmyk: [0, 0, 0, 0] },
    calm: { hex: '#1B2A38', cmyk: [0.85, 0.65, 0.45, 0.55] },
    calmRing: { hex: '#26384A', cmyk: [0.82, 0.62, 0.42, 0.4] },
    signal: { hex: '#C62828', cmyk: [0.08, 0.96, 0.92, 0.1] },
    grey: { hex: '#4A4A4A', cmyk: [0, 0, 0, 0.8] },
    black: { hex: '#000000', cmyk: [0, 0, 0, 1] },
  },
  type: { family: 'Be Vietnam Pro', display: 700 },
  emblems: ['quoc-huy'],
  logo: { clearShare: 0.1, leastMm: 10, leastPx: 44 },
});
