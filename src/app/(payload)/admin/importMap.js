import { Together as Together_4a4386089bcd7be19c355090340eb79b } from '../../../../src/app/studio/together/together.tsx'
import { PreviewPane as PreviewPane_fc4a1a5c848ac2a42b06dc04a1e7f206 } from '../../../../src/app/studio/preview/preview-pane.tsx'
import { PlanDateField as PlanDateField_51a4a4135e1655c9f8acfa5198bb83eb } from '../../../../src/app/studio/content/plan-date-field.tsx'
import { RelationPicker as RelationPicker_deb2ee7d5e4f1c1347e2345a59bf5e98 } from '../../../../src/app/studio/search/relation-picker.tsx'
import { FormerDistrict as FormerDistrict_0f8263c79b4d77942fefb4ae25200be6 } from '../../../../src/app/studio/content/former-district.tsx'
import { AdminOnlyText as AdminOnlyText_8b7f5cd99e7659fa8a33fb2cafce7f1c } from '../../../../src/app/studio/content/admin-only-text.tsx'
import { OfficeCalendar as OfficeCalendar_e05ed18f8b7fb51a50d4bf3b36b3ff4d } from '../../../../src/app/studio/content/office-calendar.tsx'
import { KitField as KitField_21016620bcba4b4b325026b9acb3c483 } from '../../../../src/app/studio/artwork/kit-field.tsx'
import { DesignField as DesignField_50c4974b7f1443fcd09f83955db6aff3 } from '../../../../src/app/studio/artwork/design-field.tsx'
import { FormatsField as FormatsField_86386996680897edaed6cd9ba3a302e9 } from '../../../../src/app/studio/artwork/formats-field.tsx'
import { LeadByDesign as LeadByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6 } from '../../../../src/app/studio/artwork/shown-by-design.tsx'
import { PointsByDesign as PointsByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6 } from '../../../../src/app/studio/artwork/shown-by-design.tsx'
import { BackByDesign as BackByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6 } from '../../../../src/app/studio/artwork/shown-by-design.tsx'
import { FiguresByDesign as FiguresByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6 } from '../../../../src/app/studio/artwork/shown-by-design.tsx'
import { CopyPiece as CopyPiece_ee51dc035a2ec29c31a8f69f0f784421 } from '../../../../src/app/studio/artwork/copy-piece.tsx'
import { PieceLabel as PieceLabel_3d1b6815436392760b4054608d3f5e48 } from '../../../../src/app/studio/artwork/piece-label.tsx'
import { PieceKeyField as PieceKeyField_81119d08b0ad8c0a55eb1d465f308abe } from '../../../../src/app/studio/artwork/piece-key-field.tsx'
import { WorkflowPanel as WorkflowPanel_b75ff7b1420a5812bb8f1a8562541871 } from '../../../../src/app/studio/workflow/workflow-panel.tsx'
import { IssuerNameField as IssuerNameField_c281fc81b913e6eec0421dc4348d6320 } from '../../../../src/app/studio/content/issuer-name-field.tsx'
import { HistoryPanel as HistoryPanel_f97ad03de18f05fe77fcd35b34504e3b } from '../../../../src/app/studio/history/history-panel.tsx'
import { ConvertTexts as ConvertTexts_1e0aecfb4cec495134f2afca230929f6 } from '../../../../src/app/studio/content/convert-texts.tsx'
import { KeepTyping as KeepTyping_240990f4f81ef822aafd746a151cf79b } from '../../../../src/app/studio/typing/keep-typing.tsx'
import { RowUndo as RowUndo_2f97392b457a58b8feafe7dd227847c0 } from '../../../../src/app/studio/undo/row-undo.tsx'
import { KeepRefusals as KeepRefusals_de66e9cc6ba1d07f65f186ee5a34f088 } from '../../../../src/app/studio/content/keep-refusals.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PastingFeature as PastingFeature_ecc8c9e04e100e2c31da31f2afd271c7 } from '../../../../src/app/studio/content/pasting.tsx'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CaptionsFile as CaptionsFile_2d6942f2254f32b1871c0aa243f48482 } from '../../../../src/app/studio/content/captions-file.tsx'
import { TablesFeature as TablesFeature_ea19cb54a3ed52d340cbab053cc4d6f2 } from '../../../../src/app/studio/writing/tables.tsx'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { JoinSections as JoinSections_c7cf1f5f1a0ab795e07dac539a14e862 } from '../../../../src/app/studio/writing/join-sections.tsx'
import { SectionLabel as SectionLabel_375381a415406c518a0e68aebda5518f } from '../../../../src/app/studio/content/section-label.tsx'
import { EditionPanel as EditionPanel_e907b15e7ff5b7253c6be1813211f685 } from '../../../../src/app/studio/edition/edition-panel.tsx'
import { PublicCell as PublicCell_09c03f30db9f145448225d465b97090d } from '../../../../src/app/studio/edition/public-cell.tsx'
import { JsonView as JsonView_e3d113e2e671a2b08f80b502c31c50f9 } from '../../../../src/app/studio/json-view.tsx'
import { SchedulePanel as SchedulePanel_ae9e21a79db1383eb73e3c6cf6e58657 } from '../../../../src/app/studio/schedule/schedule-panel.tsx'
import { ScheduleFile as ScheduleFile_2e59ad9c7173bca18e79345a9f9432cf } from '../../../../src/app/studio/schedule/schedule-file.tsx'
import { DeliveryPanel as DeliveryPanel_d482a7119f3316ba2d62be67c2ab3d50 } from '../../../../src/app/studio/delivery/delivery-panel.tsx'
import { EditionCell as EditionCell_89cbfd2dd439f64e103fe7ec2bdc1362 } from '../../../../src/app/studio/delivery/cells.tsx'
import { ChannelCell as ChannelCell_89cbfd2dd439f64e103fe7ec2bdc1362 } from '../../../../src/app/studio/delivery/cells.tsx'
import { SettingsField as SettingsField_48b4417acec58d0307b31cc401286e4d } from '../../../../src/app/studio/channels/settings-field.tsx'
import { SecretsField as SecretsField_67b89e8b4ccd76965f8c52a5d46cf267 } from '../../../../src/app/studio/channels/secrets-field.tsx'
import { WebhookCallPanel as WebhookCallPanel_288d34df406cfc1eaf3dc55578fbdecc } from '../../../../src/app/studio/webhooks/webhook-call-panel.tsx'
import { AccountPanel as AccountPanel_3cdfd9daa616c463645aa6c27c64b1dc } from '../../../../src/app/studio/account/account-panel.tsx'
import { Icon as Icon_593432e3a6446dc76d0e93ff07f01a41 } from '../../../../src/app/studio/home/brand.tsx'
import { Logo as Logo_593432e3a6446dc76d0e93ff07f01a41 } from '../../../../src/app/studio/home/brand.tsx'
import { AfterLogin as AfterLogin_7d441d04d0327da11e0fd7c7e8571470 } from '../../../../src/app/studio/account/after-login.tsx'
import { Dashboard as Dashboard_b583a7dd81785b70c1dfaf713b047b72 } from '../../../../src/app/studio/home/dashboard.tsx'
import { HealthLink as HealthLink_861b24f3e389c80e6b7c350e1a201078 } from '../../../../src/app/studio/health/nav-link.tsx'
import { KeepTrying as KeepTrying_f20d81b916a40390a01fdc00120ba558 } from '../../../../src/app/studio/connection/keep-trying.tsx'
import { KeepSession as KeepSession_41d1b821d324d2346a5385e41e25be70 } from '../../../../src/app/studio/session/keep-session.tsx'
import { TrashUndo as TrashUndo_aef464b1af57039c30a10a333224abf4 } from '../../../../src/app/studio/undo/trash-undo.tsx'
import { KeepErrors as KeepErrors_b952fa6ec503ba0ccfb7c6da10b3531b } from '../../../../src/app/studio/toasts/keep-errors.tsx'
import { NameRefusedFiles as NameRefusedFiles_67b7867758db2990e13bf2e91daa9c8e } from '../../../../src/app/studio/uploads/name-refused-files.tsx'
import { NameControls as NameControls_0946ba58d2e4cb4927245b329bdc1f25 } from '../../../../src/app/studio/names/name-controls.tsx'
import { ShortcutKeys as ShortcutKeys_a4f987068d1a62efca55832783cbfead } from '../../../../src/app/studio/shortcuts/shortcut-keys.tsx'
import { ChannelHealthView as ChannelHealthView_a99778486281e7e1862987d5777993cb } from '../../../../src/app/studio/health/view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/app/studio/together/together.tsx#Together": Together_4a4386089bcd7be19c355090340eb79b,
  "/src/app/studio/preview/preview-pane.tsx#PreviewPane": PreviewPane_fc4a1a5c848ac2a42b06dc04a1e7f206,
  "/src/app/studio/content/plan-date-field.tsx#PlanDateField": PlanDateField_51a4a4135e1655c9f8acfa5198bb83eb,
  "/src/app/studio/search/relation-picker.tsx#RelationPicker": RelationPicker_deb2ee7d5e4f1c1347e2345a59bf5e98,
  "/src/app/studio/content/former-district.tsx#FormerDistrict": FormerDistrict_0f8263c79b4d77942fefb4ae25200be6,
  "/src/app/studio/content/admin-only-text.tsx#AdminOnlyText": AdminOnlyText_8b7f5cd99e7659fa8a33fb2cafce7f1c,
  "/src/app/studio/content/office-calendar.tsx#OfficeCalendar": OfficeCalendar_e05ed18f8b7fb51a50d4bf3b36b3ff4d,
  "/src/app/studio/artwork/kit-field.tsx#KitField": KitField_21016620bcba4b4b325026b9acb3c483,
  "/src/app/studio/artwork/design-field.tsx#DesignField": DesignField_50c4974b7f1443fcd09f83955db6aff3,
  "/src/app/studio/artwork/formats-field.tsx#FormatsField": FormatsField_86386996680897edaed6cd9ba3a302e9,
  "/src/app/studio/artwork/shown-by-design.tsx#LeadByDesign": LeadByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6,
  "/src/app/studio/artwork/shown-by-design.tsx#PointsByDesign": PointsByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6,
  "/src/app/studio/artwork/shown-by-design.tsx#BackByDesign": BackByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6,
  "/src/app/studio/artwork/shown-by-design.tsx#FiguresByDesign": FiguresByDesign_2ca7f08ad4d5b41d1bf7eae16964a3b6,
  "/src/app/studio/artwork/copy-piece.tsx#CopyPiece": CopyPiece_ee51dc035a2ec29c31a8f69f0f784421,
  "/src/app/studio/artwork/piece-label.tsx#PieceLabel": PieceLabel_3d1b6815436392760b4054608d3f5e48,
  "/src/app/studio/artwork/piece-key-field.tsx#PieceKeyField": PieceKeyField_81119d08b0ad8c0a55eb1d465f308abe,
  "/src/app/studio/workflow/workflow-panel.tsx#WorkflowPanel": WorkflowPanel_b75ff7b1420a5812bb8f1a8562541871,
  "/src/app/studio/content/issuer-name-field.tsx#IssuerNameField": IssuerNameField_c281fc81b913e6eec0421dc4348d6320,
  "/src/app/studio/history/history-panel.tsx#HistoryPanel": HistoryPanel_f97ad03de18f05fe77fcd35b34504e3b,
  "/src/app/studio/content/convert-texts.tsx#ConvertTexts": ConvertTexts_1e0aecfb4cec495134f2afca230929f6,
  "/src/app/studio/typing/keep-typing.tsx#KeepTyping": KeepTyping_240990f4f81ef822aafd746a151cf79b,
  "/src/app/studio/undo/row-undo.tsx#RowUndo": RowUndo_2f97392b457a58b8feafe7dd227847c0,
  "/src/app/studio/content/keep-refusals.tsx#KeepRefusals": KeepRefusals_de66e9cc6ba1d07f65f186ee5a34f088,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/app/studio/content/pasting.tsx#PastingFeature": PastingFeature_ecc8c9e04e100e2c31da31f2afd271c7,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/app/studio/content/captions-file.tsx#CaptionsFile": CaptionsFile_2d6942f2254f32b1871c0aa243f48482,
  "/src/app/studio/writing/tables.tsx#TablesFeature": TablesFeature_ea19cb54a3ed52d340cbab053cc4d6f2,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/app/studio/writing/join-sections.tsx#JoinSections": JoinSections_c7cf1f5f1a0ab795e07dac539a14e862,
  "/src/app/studio/content/section-label.tsx#SectionLabel": SectionLabel_375381a415406c518a0e68aebda5518f,
  "/src/app/studio/edition/edition-panel.tsx#EditionPanel": EditionPanel_e907b15e7ff5b7253c6be1813211f685,
  "/src/app/studio/edition/public-cell.tsx#PublicCell": PublicCell_09c03f30db9f145448225d465b97090d,
  "/src/app/studio/json-view.tsx#JsonView": JsonView_e3d113e2e671a2b08f80b502c31c50f9,
  "/src/app/studio/schedule/schedule-panel.tsx#SchedulePanel": SchedulePanel_ae9e21a79db1383eb73e3c6cf6e58657,
  "/src/app/studio/schedule/schedule-file.tsx#ScheduleFile": ScheduleFile_2e59ad9c7173bca18e79345a9f9432cf,
  "/src/app/studio/delivery/delivery-panel.tsx#DeliveryPanel": DeliveryPanel_d482a7119f3316ba2d62be67c2ab3d50,
  "/src/app/studio/delivery/cells.tsx#EditionCell": EditionCell_89cbfd2dd439f64e103fe7ec2bdc1362,
  "/src/app/studio/delivery/cells.tsx#ChannelCell": ChannelCell_89cbfd2dd439f64e103fe7ec2bdc1362,
  "/src/app/studio/channels/settings-field.tsx#SettingsField": SettingsField_48b4417acec58d0307b31cc401286e4d,
  "/src/app/studio/channels/secrets-field.tsx#SecretsField": SecretsField_67b89e8b4ccd76965f8c52a5d46cf267,
  "/src/app/studio/webhooks/webhook-call-panel.tsx#WebhookCallPanel": WebhookCallPanel_288d34df406cfc1eaf3dc55578fbdecc,
  "/src/app/studio/account/account-panel.tsx#AccountPanel": AccountPanel_3cdfd9daa616c463645aa6c27c64b1dc,
  "/src/app/studio/home/brand.tsx#Icon": Icon_593432e3a6446dc76d0e93ff07f01a41,
  "/src/app/studio/home/brand.tsx#Logo": Logo_593432e3a6446dc76d0e93ff07f01a41,
  "/src/app/studio/account/after-login.tsx#AfterLogin": AfterLogin_7d441d04d0327da11e0fd7c7e8571470,
  "/src/app/studio/home/dashboard.tsx#Dashboard": Dashboard_b583a7dd81785b70c1dfaf713b047b72,
  "/src/app/studio/health/nav-link.tsx#HealthLink": HealthLink_861b24f3e389c80e6b7c350e1a201078,
  "/src/app/studio/connection/keep-trying.tsx#KeepTrying": KeepTrying_f20d81b916a40390a01fdc00120ba558,
  "/src/app/studio/session/keep-session.tsx#KeepSession": KeepSession_41d1b821d324d2346a5385e41e25be70,
  "/src/app/studio/undo/trash-undo.tsx#TrashUndo": TrashUndo_aef464b1af57039c30a10a333224abf4,
  "/src/app/studio/toasts/keep-errors.tsx#KeepErrors": KeepErrors_b952fa6ec503ba0ccfb7c6da10b3531b,
  "/src/app/studio/uploads/name-refused-files.tsx#NameRefusedFiles": NameRefusedFiles_67b7867758db2990e13bf2e91daa9c8e,
  "/src/app/studio/names/name-controls.tsx#NameControls": NameControls_0946ba58d2e4cb4927245b329bdc1f25,
  "/src/app/studio/shortcuts/shortcut-keys.tsx#ShortcutKeys": ShortcutKeys_a4f987068d1a62efca55832783cbfead,
  "/src/app/studio/health/view.tsx#ChannelHealthView": ChannelHealthView_a99778486281e7e1862987d5777993cb,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
