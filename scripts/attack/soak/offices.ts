import { createdId, oneOf } from '../rows.ts';
import type { Target } from '../target.ts';

/** Offices of the demo that work all day, by the code of their unit. */
export const workingOffices = ['48-btgdv', '15-btgdv', '11359-mttq'];

/** What an office was told is kept. */
type Kept = { id: string; title: string; text: string; state: 'draft' | 'approved'; isPublic: boolean };

/** The work of one office. `wrong`: what it was refused, or got no answer for. */
export type Ledger = { office: string; kept: Map<string, Kept>; wrong: string[]; slowestMs: number };

export function openLedger(office: string): Ledger {
  return { office, kept: new Map(), wrong: [], slowestMs: 0 };
}

type Step = { method: string; path: string; as: string; body: object };

/** One piece of news: drafted, changed, submitted, approved by the other person, and now and then published. */
export async function writeOne({ target, ledger, mark }: { target: Target; ledger: Ledger; mark: number }): Promise<void> {
  const { office } = ledger;
  const [editor, approver] = [`editor ${office}`, `approver ${office}`];
  const { id: unit } = await oneOf({ target, collection: 'units', query: `&where[code][equals]=${office}`, as: editor });
  const title = `Tin số ${mark} của một ngày bận rộn`;
  const send = async (step: Step): Promise<Record<string, unknown>> => {
    const { status, json, ms, text } = await target.send(step);
    ledger.slowestMs = Math.max(ledger.slowestMs, ms);
    if (status >= 300) throw new Error(`${step.method} ${step.path}: ${status} ${text.slice(0, 200)}`);
    return (json ?? {}) as Record<string, unknown>;
  };
  try {
    const text = `Lời văn thứ nhất của tin ${mark}.`;
    const draft = { title, sections: [{ text }], issuerUnit: unit };
    const made = await send({ method: 'POST', path: '/api/articles?depth=0&draft=true', as: editor, body: draft });
    const kept: Kept = { id: String(createdId(made)), title, text, state: 'draft', isPublic: false };
    ledger.kept.set(kept.id, kept);
    const changed = `Lời văn thứ hai của tin ${mark}, dài hơn lời văn trước.`;
    const path = `/api/articles/${kept.id}?depth=0&draft=true`;
    await send({ method: 'PATCH', path, as: editor, body: { sections: [{ text: changed }] } });
    kept.text = changed;
    const submitted = { method: 'POST', path: '/api/pano/submit', as: editor, body: { collection: 'articles', id: kept.id } };
    const { sha256 } = await send(submitted);
    await send({ method: 'POST', path: `/api/pano/editions/${sha256}/approve`, as: approver, body: {} });
    kept.state = 'approved';
    if (mark % 5 !== 0) return;
    await send({ method: 'POST', path: `/api/pano/editions/${sha256}/publish`, as: approver, body: {} });
    kept.isPublic = true;
  } catch (error) {
    ledger.wrong.push(error instanceof Error ? error.message : String(error));
  }
}

/** What of a ledger is not as the office was told. */
export async function lostOf({ target, ledger }: { target: Target; ledger: Ledger }): Promise<string[]> {
  const lost: string[] = [];
  for (const { id, title, text, state, isPublic } of ledger.kept.values()) {
    const { json } = await target.send({ path: `/api/articles/${id}?depth=0&draft=true`, as: `editor ${ledger.office}` });
    const row = (json ?? {}) as { title?: string; workflowState?: string; sections?: { text?: string }[]; key?: string };
    const isWhole = row.title === title && row.sections?.[0]?.text === text;
    if (!isWhole) lost.push(`${title}: the words`);
    else if ((row.workflowState ?? 'draft') !== state) lost.push(`${title}: ${row.workflowState} instead of ${state}`);
    else if (isPublic && !(await isOnPortal(target, row.key ?? ''))) lost.push(`${title}: not on the portal`);
  }
  return lost;
}

/** A publication may still be on its way. */
async function isOnPortal(target: Target, key: string): Promise<boolean> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { status } = await target.send({ path: `/content/v1/articles/${key}`, from: '192.0.2.254' });
    if (status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  return false;
}
