import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Attack, verdictOf } from '../attack.ts';
import { createdId, oneOf } from '../rows.ts';

const hidden = ['127.0.0.1', '[::1]', '10.0.0.8', '2130706433', '169.254.169.254', '[fe80::1]', '0x7f.1', '[::ffff:127.0.0.1]'];

const webhooks: Attack = {
  finding: '27',
  what: `a webhook leads inside (${hidden.length} addresses)`,
  run: async (target) => {
    const statuses: number[] = [];
    for (const [index, host] of hidden.entries()) {
      const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
      const body = { name: `Thử ${index}`, key: `thu-${Date.now()}-${index}`, url: `https://${host}/tin`, newSecret: secret };
      const { status, json } = await target.send({ method: 'POST', path: '/api/webhooks', as: 'admin', body });
      const id = createdId(json);
      if (id !== undefined) await target.send({ method: 'DELETE', path: `/api/webhooks/${id}`, as: 'admin' });
      statuses.push(status);
    }
    return verdictOf({ statuses: statuses.join(' ') }, () => statuses.every((status) => status === 400));
  },
};

const stolenKey: Attack = {
  finding: '14',
  what: 'a channel’s address is turned to a listener; its key does not go there',
  run: async (target) => {
    let calls = 0;
    const listener = createServer((_, response) => {
      calls += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    const channel = await oneOf({ target, collection: 'channels', query: '&where[kind][equals]=mastodon' });
    const settings = channel.settings as Record<string, unknown>;
    const path = `/api/channels/${channel.id}?depth=0`;
    const statuses: number[] = [];
    for (const origin of [
      `http://127.0.0.1:${port}`,
      `https://localhost:${port}`,
      'http://169.254.169.254',
      'https://2130706433',
    ]) {
      const body = { settings: { ...settings, instanceUrl: origin } };
      statuses.push((await target.send({ method: 'PATCH', path, as: 'admin', body })).status);
    }
    await target.send({ method: 'POST', path: `/api/pano/channels/${channel.key}/check`, as: 'admin', body: {} });
    listener.close();
    return verdictOf({ save: statuses.join(' '), calls }, () => statuses.every((status) => status === 400) && calls === 0);
  },
};

/** Addresses that a person types. */
export const outboundAttacks: Attack[] = [webhooks, stolenKey];
