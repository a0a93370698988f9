import { isPublicPhase } from '../../domain/phases.ts';
import { campaignPath } from '../../portal/paths.ts';
import { modifiedAt } from '../catalogue/catalogue.ts';
import { defineFeed } from './define-feed.ts';
import { planCalendar, planEvents } from './parts/plan-calendar.ts';

/** Phases and key dates of the plans as an iCalendar, without what is the office's own business: that is in its own calendar. */
export default defineFeed({
  suffix: '.ics',
  contentType: 'text/calendar; charset=utf-8',
  label: 'Lịch (iCal)',
  kinds: ['portal', 'campaign', 'unit'],
  build({ siteUrl, publisher, subject, selfUrl, campaigns }) {
    const { hostname } = new URL(siteUrl);
    const events = campaigns.flatMap((campaign) => {
      const { content, version } = campaign;
      const { id, title, issuer, period } = content;
      const phases = content.phases.filter(isPublicPhase);
      const stamp = { sequence: version, modifiedAt: modifiedAt(campaign), url: siteUrl + campaignPath(id) };
      return planEvents({ hostname, plan: { id, title: title.vi, issuer: issuer.name, period, phases, ...stamp } });
    });
    return planCalendar({ publisher, title: subject.title, description: subject.description, selfUrl, events });
  },
});
