import type { ShownMark } from '../../../studio-api/returns.ts';
import type { PageWidth } from '../preview/page-widths.tsx';
import { markedWords } from './marked-words.ts';
import { type Box, pointOnPage } from './spots.ts';

type Shown = { marks: readonly ShownMark[]; width: PageWidth; label: (mark: ShownMark) => string };

const layer = 'pano-page-pins';
/** CSS pixels as the person sees them, whatever the page is scaled to. */
const size = 28;
const [red, green] = ['#b71c1c', '#14532d'];

/**
 * Numbers over the page of an open form, at the words on which they were set. The page has changed since: a mark whose words are
 * gone stands where it was set, if that was at this width.
 */
export function pinPage(frame: HTMLIFrameElement | null, { marks, width, label }: Shown): void {
  const root = frame?.contentDocument;
  if (!frame || !root?.body) return;
  root.getElementById(layer)?.remove();
  const page = { width: root.documentElement.scrollWidth, height: root.documentElement.scrollHeight };
  const seen = frame.getBoundingClientRect().width / frame.clientWidth || 1;
  const pins = root.createElement('div');
  pins.id = layer;
  for (const mark of marks) {
    if (mark.place.on !== 'page') continue;
    const boxes = boxesOf(root, mark.place.near);
    if (boxes.length === 0 && mark.place.width !== width) continue;
    const at = pointOnPage(mark.place.spot, page, boxes);
    pins.append(pinAt(root, { at, side: size / seen, number: mark.number, isFixed: mark.fixed !== null, label: label(mark) }));
  }
  root.documentElement.append(pins);
}

type Pin = { at: { x: number; y: number }; side: number; number: number; isFixed: boolean; label: string };

function pinAt(root: Document, { at, side, number, isFixed, label }: Pin): HTMLElement {
  const pin = root.createElement('span');
  pin.textContent = String(number);
  pin.title = label;
  pin.setAttribute('role', 'img');
  pin.setAttribute('aria-label', label);
  Object.assign(pin.style, {
    ...{ all: 'initial', position: 'absolute', left: `${at.x - side / 2}px`, top: `${at.y - side / 2}px`, zIndex: '9' },
    ...{ width: `${side}px`, height: `${side}px`, borderRadius: '50%', border: `${side / 14}px solid #fff` },
    ...{ boxSizing: 'border-box', background: isFixed ? green : red, color: '#fff', textAlign: 'center' },
    ...{ font: `700 ${side * 0.48}px/${side * 0.86}px sans-serif` },
  });
  return pin;
}

/** Where the words stand that were at the place of a mark: each innermost element that says them and no more. */
function boxesOf(root: Document, near: string): Box[] {
  if (near === '') return [];
  const saying = [...root.body.querySelectorAll('*')].filter((element) => markedWords(element.textContent ?? '') === near);
  const innermost = saying.filter((element) => !saying.some((other) => other !== element && element.contains(other)));
  const { scrollX = 0, scrollY = 0 } = root.defaultView ?? {};
  return innermost.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, width, height };
  });
}
