'use client';

import { ArrayField, GroupField, TextareaField, useFormFields } from '@payloadcms/ui';
import type { ArrayFieldClientComponent, GroupFieldClientComponent, TextareaFieldClientComponent } from 'payload';
import type { ShownDesign } from '../../../studio-api/previews/gallery.ts';
import { useDesigns } from './use-designs.ts';

type Part = keyof ShownDesign['shows'];

/**
 * Whether a part of a piece stands in its form: where the chosen design prints it, where no design is chosen yet, and where there
 * is something in it already, so that nothing is out of sight that a finding speaks of.
 */
function useIsShown(part: Part, path: string): boolean {
  const design = useFormFields(([fields]) => fields[path.replace(/[^.]+$/, 'design')]?.value as string | undefined);
  const hasContent = useFormFields(([fields]) => {
    const { value, rows } = fields[path] ?? {};
    const headline = fields[`${path}.headline`]?.value;
    return Boolean((typeof value === 'string' && value) || rows?.length || headline || fields[`${path}.points`]?.rows?.length);
  });
  const chosen = useDesigns()?.find(({ id }) => id === design);
  return hasContent || chosen === undefined || chosen.shows[part];
}

export const LeadByDesign: TextareaFieldClientComponent = (props) =>
  useIsShown('body', props.path) ? <TextareaField {...props} /> : null;

export const PointsByDesign: ArrayFieldClientComponent = (props) =>
  useIsShown('points', props.path) ? <ArrayField {...props} /> : null;

export const BackByDesign: GroupFieldClientComponent = (props) =>
  useIsShown('back', props.path) ? <GroupField {...props} /> : null;

export const FiguresByDesign: ArrayFieldClientComponent = (props) =>
  useIsShown('values', props.path) ? <ArrayField {...props} /> : null;
