import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../../../src/access/doors.ts';
import type { ReaderText } from '../../../src/domain/reader-language.ts';
import { issuerFields } from '../../fields/issuer.ts';
import { keptTyping, undoneRows } from '../../fields/kept-typing.ts';
import { keyField } from '../../fields/key.ts';
import { groups, label } from '../../fields/labels.ts';
import { requiredInVietnamese } from '../../fields/localised.ts';
import { neededToSubmit } from '../../fields/needed.ts';
import { sharingFields } from '../../fields/sharing.ts';
import { workflowFields } from '../../fields/workflow.ts';
import { fillKey } from '../../hooks/fill-key.ts';
import { fillRowKeys } from '../../hooks/fill-row-keys.ts';
import { keepSharing } from '../../hooks/keep-sharing.ts';
import { refuseUsedDelete, refuseUsedTrash } from '../../hooks/refuse-used.ts';
import { sharedDocuments, sharePublic } from '../../hooks/share-what-is-public.ts';
import { stampAuthor } from '../../hooks/stamp-author.ts';
import { stampIssuerPath } from '../../hooks/stamp-issuer-path.ts';

/** Above the form: what others have done with the document since it was opened. */
const togetherField: Field = {
  name: 'together',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/app/studio/together/together.tsx#Together' } },
};

/** Title and summary, which every document has. */
const headFields: Field[] = [
  { name: 'title', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Tiêu đề', 'Title') },
  { name: 'summary', type: 'textarea', localized: true, label: label('Tóm tắt', 'Summary') },
];

/** Beside the form: what the document will look like, drawn and built while it is written. */
const previewField: Field = {
  name: 'previewPane',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: '/src/app/studio/preview/preview-pane.tsx#PreviewPane' } },
};

/** What was saved before, by whom, and the way back. */
const historyField: Field = {
  name: 'historyPanel',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: '/src/app/studio/history/history-panel.tsx#HistoryPanel' } },
};

/** A collection whose documents go the way draft → submitted → edition. */
export function contentCollection({
  menuOrder,
  slug,
  labels,
  fields,
  description,
}: {
  /** Place in the studio's menu, smallest first. */
  menuOrder: number;
  slug: string;
  labels: CollectionConfig['labels'];
  fields: Field[];
  description: ReaderText;
}): CollectionConfig {
  const collection: CollectionConfig = {
    slug,
    labels,
    custom: { menuOrder },
    admin: {
      useAsTitle: 'title',
      group: groups.content,
      description,
      defaultColumns: ['title', 'workflowState', 'issuerName', 'updatedAt'],
      listSearchableFields: ['title', 'key'],
      components: { edit: { beforeDocumentControls: [keptTyping, undoneRows] } },
    },
    access: accessOf(slug),
    hooks: {
      beforeValidate: [fillKey, fillRowKeys],
      beforeDelete: [refuseUsedDelete],
      beforeChange: [refuseUsedTrash, stampIssuerPath, stampAuthor, keepSharing],
    },
    trash: true,
    versions: { maxPerDoc: 30, drafts: false },
    lockDocuments: { duration: 300 },
    fields: [
      togetherField,
      ...headFields,
      previewField,
      ...neededToSubmit(fields),
      keyField,
      ...workflowFields,
      ...issuerFields,
      ...sharingFields,
      historyField,
    ],
  };
  return sharePublic(collection, sharedDocuments);
}
