import { type Html, html, raw } from './html.ts';

/** The mark of the site: an open book on red, a star rising from it. Also its favicon. */
export const bookMarkSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true"><rect width="48" height="48" rx="11" fill="#b71c1c"/><path d="M24 21c-4-3.200-8.500-4.200-14-4v17.500c5.500-.2 10 .8 14 4 4-3.200 8.500-4.200 14-4V17c-5.500-.2-10 .8-14 4Z" fill="#fffaf1"/><path d="M24 21v17.500" stroke="#b71c1c" stroke-width="1.800"/><path d="m24 5.500 1.800 4.400 4.700.4-3.600 3.100 1.100 4.600-4-2.500-4 2.500 1.100-4.600-3.600-3.100 4.700-.4Z" fill="#ffc72c"/></svg>`;
export const bookMark: Html = raw(bookMarkSvg);

const icon = (path: string): Html =>
  raw(
    `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`,
  );

export const arrowIcon = icon('<path d="M5 12h14M13 6l6 6-6 6"/>');
export const clockIcon = icon('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>');
export const personIcon = icon('<circle cx="12" cy="8" r="4"/><path d="M4.500 20.500a7.500 7.500 0 0 1 15 0"/>');
export const checkIcon = icon('<path d="m5 12.500 4.500 4.500L19 7.500"/>');
export const warningIcon = icon('<path d="M12 4 2.800 20h18.400Z"/><path d="M12 10v4.500M12 17.300v.2"/>');
export const helpIcon = icon('<path d="M4 5h16v11H9.500L5 20v-4H4Z"/><path d="M8 9h8M8 12h5"/>');
export const downloadIcon = icon('<path d="M12 4v11M7 10.500l5 5 5-5M4.500 20h15"/>');
export const printIcon = icon('<path d="M7 8V4h10v4M7 17H4.500V8.500h15V17H17M7 14h10v6H7Z"/>');
export const soundIcon = icon(
  '<path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500Z"/><path d="M15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11"/>',
);
export const easyIcon = icon('<path d="M4 6.500h16M4 12h10M4 17.500h13"/>');
export const phoneIcon = icon(
  '<path d="M6 3.500h3.500l1.500 4.500-2.200 1.600a12 12 0 0 0 5.600 5.600L16 13l4.500 1.500V18a2.500 2.500 0 0 1-2.700 2.500C10.500 20 4 13.500 3.500 6.200A2.500 2.500 0 0 1 6 3.500Z"/>',
);
export const copyIcon = icon('<path d="M9 9h11v11H9Z"/><path d="M5.500 15H4V4h11v1.500"/>');
export const fileIcon = icon('<path d="M6 3h8l4.500 4.500V21H6Z"/><path d="M14 3v5h4.500"/>');
export const sealIcon = icon(
  '<path d="M12 3 5 6v5.500c0 4.500 3 7.700 7 9.500 4-1.800 7-5 7-9.500V6Z"/><path d="m8.800 12 2.200 2.200 4.200-4.400"/>',
);

/** Rings and a star of fourteen rays, after the face of a Đông Sơn drum. Decoration only. */
export const drumFace: Html = html`<svg class="drum" viewBox="-200 -200 400 400" aria-hidden="true" fill="none" stroke="#ffc72c">
${raw(drumRings())}<path d="${starPath({ rays: 14, outer: 58, inner: 20 })}" fill="#ffc72c" stroke="none"/></svg>`;

function drumRings(): string {
  const ring = (radius: number, width: number, dash = ''): string =>
    `<circle r="${radius}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
  return [
    ring(68, 2),
    ring(80, 12, '2 6'),
    ring(92, 2),
    ring(108, 18, '10 5 3 5'),
    ring(124, 2),
    ring(132, 6, '6 6'),
    ring(140, 2),
    ring(158, 22, '3 9 14 9'),
    ring(176, 2),
    ring(186, 10, '2 5'),
    ring(196, 2.5),
  ].join('');
}

function starPath({ rays, outer, inner }: { rays: number; outer: number; inner: number }): string {
  const corners = Array.from({ length: rays * 2 }, (_, index) => {
    const angle = (Math.PI * index) / rays - Math.PI / 2;
    const radius = index % 2 === 0 ? outer : inner;
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
