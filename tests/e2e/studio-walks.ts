import { badDate } from './bad-date.ts';
import { cutPicture } from './cut-picture.ts';
import { endedSession } from './ended-session.ts';
import { lateAnswer } from './late-answer.ts';
import { markedReturn } from './marked-return.ts';
import { resubmitOwnCampaign } from './own-campaign.ts';
import { pieceAgain } from './piece-again.ts';
import { serverAway } from './server-away.ts';
import type { Walker } from './studio-walk.ts';
import { titleAlone } from './title-alone.ts';
import { twoEditors } from './two-editors.ts';
import { undone } from './undone.ts';
import { withdrawInPublic } from './withdraw-in-public.ts';
import { writeArticle } from './write-article.ts';
import { wrongOrderOfEditions } from './wrong-order.ts';

/** Logs in and gives a page of their own to somebody, by their mail address. */
type LogIn = (email: string) => Promise<Walker>;

const editor = 'bien-tap.can-tho@pano.example';

/** Walks in the studio whose ends are the same on every Node and database, in the order in which they are made on one demo. */
export const studioWalks: { what: string; run(walk: LogIn): Promise<void> }[] = [
  { what: 'wrong order of editions: the older one comes back only by its number', run: wrongOrderOfEditions },
  { what: 'bad date: understood as people write it, or refused at its box', run: async (walk) => badDate(await walk(editor)) },
  { what: 'late answer: a new piece is there to be filled in all the same', run: async (walk) => lateAnswer(await walk(editor)) },
  {
    what: 'a piece again: like an earlier one, and copied to another campaign, in every language',
    run: async (walk) => pieceAgain(await walk(editor)),
  },
  {
    what: 'a title alone: every kind of document is saved, and told all that it lacks',
    run: async (walk) => titleAlone(await walk(editor)),
  },
  {
    what: 'an ended session: the password is asked for over the page, and the save goes on',
    run: async (walk) => endedSession(await walk(editor)),
  },
  {
    what: 'a server that is away: told, nothing lost, and it goes on by itself; Back asks',
    run: async (walk) => serverAway(await walk(editor)),
  },
  {
    what: 'two editors: each is told what the other saved, and asked before it is saved over',
    run: async (walk) => twoEditors(await walk(editor), await walk('quan-tri@pano.example')),
  },
  {
    what: 'undone: a row of a form, a submission that was sent back, the trash',
    run: async (walk) => {
      const [editing, approver] = [await walk('bien-tap@pano.example'), await walk('phe-duyet@pano.example')];
      await undone({ editor: editing, approver, admin: await walk('quan-tri@pano.example') });
    },
  },
  {
    what: 'an article, half of it pasted from Word: its structure stays, its dirt does not',
    run: async (walk) => writeArticle(await walk(editor)),
  },
  {
    what: 'a picture is cut and its point chosen without a mouse, once, and not done to the next one',
    run: async (walk) => cutPicture(await walk(editor)),
  },
  {
    what: "an office's editor resubmits its own campaign",
    run: async (walk) => resubmitOwnCampaign(await walk('bien-tap.lao-cai@pano.example'), 'lao-cai-2026'),
  },
  { what: 'sent back with marks at places, ticked, seen beside the next edition', run: markedReturn },
  {
    what: 'withdraw with a public sentence: the note stays in the office',
    run: async (walk) => withdrawInPublic(await walk('phe-duyet@pano.example'), 'ban-nong-san-tren-san-tmdt'),
  },
];
