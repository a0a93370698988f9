import type { IncomingMessage, ServerResponse } from 'node:http';
import { accountRoutes } from './accounts.ts';
import { answerRoutes } from './answer-routes.ts';
import { channelRoutes } from './channels.ts';
import { communeRoutes } from './communes.ts';
import { copiedPieceRoutes } from './copied-pieces.ts';
import { decisionRoutes } from './decisions.ts';
import { deliveryRoutes } from './deliveries.ts';
import { earlierPieceRoutes } from './earlier-pieces.ts';
import { favouriteDesignRoutes } from './favourite-designs.ts';
import { formerDistrictRoutes } from './former-districts.ts';
import { planCalendarRoutes } from './plan-calendar.ts';
import type { StudioPorts } from './ports.ts';
import { postRoutes } from './post-previews.ts';
import { draftPostRoutes } from './previews/draft-posts.ts';
import { draftRoutes } from './previews/drafts.ts';
import { previewRoutes } from './previews/edition-previews.ts';
import { galleryRoutes } from './previews/gallery.ts';
import { publicationFaultRoutes } from './publication-faults.ts';
import { publicationRoutes } from './publications.ts';
import { recordingRoutes } from './recordings.ts';
import { returnRoutes } from './returns.ts';
import type { Route } from './route.ts';
import { saveRoutes } from './saves.ts';
import { scheduleRoutes } from './schedules.ts';
import { standingRoutes } from './standing.ts';
import { submissionRoutes } from './submissions.ts';
import { typedFormRoutes } from './typed-forms.ts';
import { versionRoutes } from './versions.ts';
import { webhookCallRoutes } from './webhook-calls.ts';

/** Every endpoint of the studio that is not Payload's own. */
export const studioRoutes: readonly Route<StudioPorts>[] = [
  ...submissionRoutes,
  ...communeRoutes,
  ...draftRoutes,
  ...draftPostRoutes,
  ...galleryRoutes,
  ...earlierPieceRoutes,
  ...copiedPieceRoutes,
  ...favouriteDesignRoutes,
  ...versionRoutes,
  ...saveRoutes,
  ...typedFormRoutes,
  ...previewRoutes,
  ...decisionRoutes,
  ...returnRoutes,
  ...standingRoutes,
  ...postRoutes,
  ...recordingRoutes,
  ...publicationRoutes,
  ...publicationFaultRoutes,
  ...deliveryRoutes,
  ...scheduleRoutes,
  ...planCalendarRoutes,
  ...channelRoutes,
  ...webhookCallRoutes,
  ...formerDistrictRoutes,
  ...accountRoutes,
];

/** Answers `/api/pano/…` for a logged-in account; `false` = the address is not below it. */
export function answerStudioApi(ports: StudioPorts, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  return answerRoutes({ routes: studioRoutes, ports, request, response });
}
