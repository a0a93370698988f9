import { expect, it } from 'vitest';
import { payload } from '../setup/with-payload.ts';

const nameOf = (component: unknown) => String(component).split('#')[1];

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

it('no field has a schema: the browser has nothing that would check it', () => {
  const seen = new Set<unknown>();
  const schemas: unknown[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    if ('type' in value && value.type === 'json' && 'jsonSchema' in value) schemas.push(value);
    Object.values(value).forEach(walk);
  };
  for (const { fields } of [...payload.config.collections, ...payload.config.globals]) walk(fields);
  expect(schemas).toEqual([]);
});

it('the tab of what a program gets is for administrators alone, in every form', () => {
  const forms = [...payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-')), ...payload.config.globals];
  for (const { slug, admin } of forms) {
    const shownTo = (role: string) => {
      const edit = admin?.components?.views?.edit as { api?: { tab: { condition: (of: unknown) => boolean } } } | undefined;
      return edit?.api?.tab.condition({ req: { user: { id: '1', role } } });
    };
    expect([shownTo('admin'), shownTo('editor'), shownTo('approver')], slug).toEqual([true, false, false]);
  }
});
