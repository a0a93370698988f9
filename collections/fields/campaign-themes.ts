import type { Field } from 'payload';
import { label } from './labels.ts';

/** Which themes of its campaign a piece is about: lists are filtered by them, and schedules post the newest of one. */
export const campaignThemesField: Field = {
  name: 'themes',
  type: 'relationship',
  relationTo: 'themes',
  hasMany: true,
  label: label('Chủ đề', 'Themes'),
  filterOptions: ({ data }) => (data.campaign ? { campaign: { equals: idOf(data.campaign) } } : true),
  admin: { description: label('Trong các chủ đề của chiến dịch đã chọn.', 'Among those of the campaign.') },
};

/** A form gives the bare id, a stored document may come with all of it. */
function idOf(campaign: unknown): string | number {
  const { id } = typeof campaign === 'object' && campaign !== null ? (campaign as { id: string | number }) : { id: campaign };
  return id as string | number;
}
