import { WorkflowPanel as WorkflowPanel_7cde141da3bb7668023a10bef9700d16 } from '../../../../src/app/studio/workflow-panel.tsx'
import { CaptionsFile as CaptionsFile_7436bea4ff1dbd99193300cf7408ed96 } from '../../../../src/app/studio/captions-file.tsx'
import { SectionLabel as SectionLabel_dd368423eaffafeaa35a4291a6402594 } from '../../../../src/app/studio/section-label.tsx'
import { EditionPanel as EditionPanel_77ce53253618f54cb3aaa5082d453e1b } from '../../../../src/app/studio/edition-panel.tsx'
import { JsonView as JsonView_e3d113e2e671a2b08f80b502c31c50f9 } from '../../../../src/app/studio/json-view.tsx'
import { SchedulePanel as SchedulePanel_53d7d6071cf335e0c3da16b02cd8201c } from '../../../../src/app/studio/schedule-panel.tsx'
import { ScheduleSheet as ScheduleSheet_dd9c1c61f08c383ea554f7b5ae6aa926 } from '../../../../src/app/studio/schedule-sheet.tsx'
import { DeliveryPanel as DeliveryPanel_7ddb28ce29f6cb5be99d45cc339edce7 } from '../../../../src/app/studio/delivery-panel.tsx'
import { EditionCell as EditionCell_89cbfd2dd439f64e103fe7ec2bdc1362 } from '../../../../src/app/studio/delivery/cells.tsx'
import { ChannelCell as ChannelCell_89cbfd2dd439f64e103fe7ec2bdc1362 } from '../../../../src/app/studio/delivery/cells.tsx'
import { SettingsField as SettingsField_543676939150ca75b78632a7c4124ba5 } from '../../../../src/app/studio/settings-field.tsx'
import { SecretsField as SecretsField_7b9ed0a68deba533798edb620b7e7191 } from '../../../../src/app/studio/secrets-field.tsx'
import { WebhookCallPanel as WebhookCallPanel_7aef130c3bbcf760b9aa59f9638015a3 } from '../../../../src/app/studio/webhook-call-panel.tsx'
import { Icon as Icon_16dc9e3060b2533c0b7d6c84213691eb } from '../../../../src/app/studio/brand.tsx'
import { Logo as Logo_16dc9e3060b2533c0b7d6c84213691eb } from '../../../../src/app/studio/brand.tsx'
import { Dashboard as Dashboard_c6991a0bcd8db47dd85c4a71ec09f952 } from '../../../../src/app/studio/dashboard.tsx'
import { HealthLink as HealthLink_861b24f3e389c80e6b7c350e1a201078 } from '../../../../src/app/studio/health/nav-link.tsx'
import { ChannelHealthView as ChannelHealthView_a99778486281e7e1862987d5777993cb } from '../../../../src/app/studio/health/view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/app/studio/workflow-panel.tsx#WorkflowPanel": WorkflowPanel_7cde141da3bb7668023a10bef9700d16,
  "/src/app/studio/captions-file.tsx#CaptionsFile": CaptionsFile_7436bea4ff1dbd99193300cf7408ed96,
  "/src/app/studio/section-label.tsx#SectionLabel": SectionLabel_dd368423eaffafeaa35a4291a6402594,
  "/src/app/studio/edition-panel.tsx#EditionPanel": EditionPanel_77ce53253618f54cb3aaa5082d453e1b,
  "/src/app/studio/json-view.tsx#JsonView": JsonView_e3d113e2e671a2b08f80b502c31c50f9,
  "/src/app/studio/schedule-panel.tsx#SchedulePanel": SchedulePanel_53d7d6071cf335e0c3da16b02cd8201c,
  "/src/app/studio/schedule-sheet.tsx#ScheduleSheet": ScheduleSheet_dd9c1c61f08c383ea554f7b5ae6aa926,
  "/src/app/studio/delivery-panel.tsx#DeliveryPanel": DeliveryPanel_7ddb28ce29f6cb5be99d45cc339edce7,
  "/src/app/studio/delivery/cells.tsx#EditionCell": EditionCell_89cbfd2dd439f64e103fe7ec2bdc1362,
  "/src/app/studio/delivery/cells.tsx#ChannelCell": ChannelCell_89cbfd2dd439f64e103fe7ec2bdc1362,
  "/src/app/studio/settings-field.tsx#SettingsField": SettingsField_543676939150ca75b78632a7c4124ba5,
  "/src/app/studio/secrets-field.tsx#SecretsField": SecretsField_7b9ed0a68deba533798edb620b7e7191,
  "/src/app/studio/webhook-call-panel.tsx#WebhookCallPanel": WebhookCallPanel_7aef130c3bbcf760b9aa59f9638015a3,
  "/src/app/studio/brand.tsx#Icon": Icon_16dc9e3060b2533c0b7d6c84213691eb,
  "/src/app/studio/brand.tsx#Logo": Logo_16dc9e3060b2533c0b7d6c84213691eb,
  "/src/app/studio/dashboard.tsx#Dashboard": Dashboard_c6991a0bcd8db47dd85c4a71ec09f952,
  "/src/app/studio/health/nav-link.tsx#HealthLink": HealthLink_861b24f3e389c80e6b7c350e1a201078,
  "/src/app/studio/health/view.tsx#ChannelHealthView": ChannelHealthView_a99778486281e7e1862987d5777993cb,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
