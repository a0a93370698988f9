import { expect, it } from 'vitest';
import { payload } from '../setup/with-payload.ts';

const nameOf = (component: unknown) => String(component).split('#')[1];

type Tab = { condition?: (asked: object) => boolean };
type Views = { edit?: { api?: { tab?: Tab } } };

it('a document as programs read it is a tab for administrators alone', () => {
  const own = payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'));
  const account = { id: '1', name: 'Lan', unitPath: 'vn/' };
  for (const { slug, admin } of own) {
    const { condition } = (admin.components?.views as Views | undefined)?.edit?.api?.tab ?? {};
    const isShown = (role: string) => condition?.({ req: { user: { ...account, role } } });
    expect([isShown('admin'), isShown('editor'), isShown('officer')], slug).toEqual([true, false, false]);
  }
});

it('every form keeps what it was refused for, and every form with texts offers to convert them as well', () => {
  const own = payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'));
  expect(own.length).toBeGreaterThan(15);
  for (const { slug, admin } of own) {
    const names = (admin.components?.edit?.beforeDocumentControls ?? []).map(nameOf);
    expect(
      names.filter((name) => name === 'KeepRefusals'),
      slug,
    ).toHaveLength(1);
    if (['articles', 'campaigns', 'guides', 'slogans'].includes(slug)) expect(names, slug).toContain('ConvertTexts');
  }
  for (const { admin } of payload.config.globals) {
    expect((admin?.components?.elements?.beforeDocumentControls ?? []).map(nameOf)).toContain('KeepRefusals');
  }
});
