import type { Field } from 'payload';
import { label } from './labels.ts';

/** Themes of the campaign that the document is about. Lists filter by them, and a schedule can post the newest of one. */
export const campaignThemesField: Field = {
  name: 'themes',
  type: 'relationship',
  relationTo: 'themes',
  hasMany: true,
  label: label('Chủ đề', 'Themes'),
  filterOptions: ({ data }) => (data.campaign ? { campaign: { equals: idOf(data.campaign) } } : true),
  admin: { description: label('Trong các chủ đề của chiến dịch đã chọn.', 'Among those of the campaign.') },
};

/** A form gives the id alone; a stored document may hold the whole campaign. */
function idOf(campaign: unknown): string | number {
  const { id } = typeof campaign === 'object' && campaign !== null ? (campaign as { id: string | number }) : { id: campaign };
  return id as string | number;
}
