import { randomInt } from 'node:crypto';
import { samplePassword } from '../../sample/accounts.ts';
import { type Attack, verdictOf } from '../attack.ts';
import { oneOf } from '../rows.ts';
import type { Target } from '../target.ts';

const owner = 'phe-duyet.lao-cai@pano.example';

const guess = (target: Target, email: string, from: string) =>
  target.send({ method: 'POST', path: '/api/users/login', from, body: { email, password: 'sai-mat-khau-hoan-toan' } });

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1] ?? 0;

const equalTime: Attack = {
  finding: '10',
  what: 'known and unknown mail addresses are told apart by the time of the answer',
  run: async (target) => {
    const [known, unknown]: [number[], number[]] = [[], []];
    // Each guess comes from an address of its own, whatever was tried before, so that no delay is in the figures.
    const anywhere = () => `198.18.${randomInt(256)}.${randomInt(1, 255)}`;
    for (let index = 0; index < 5; index += 1) {
      known.push((await guess(target, 'bien-tap.lao-cai@pano.example', anywhere())).ms);
      unknown.push((await guess(target, `khong-co-${index}@pano.example`, anywhere())).ms);
    }
    const [ofKnown, ofUnknown] = [Math.round(median(known)), Math.round(median(unknown))];
    return verdictOf({ 'ms known': ofKnown, 'ms unknown': ofUnknown }, () => ofKnown < 3 * ofUnknown && ofUnknown < 3 * ofKnown);
  },
};

const lockOut: Attack = {
  finding: '10',
  what: '20 wrong guesses from elsewhere do not keep an approver out',
  run: async (target) => {
    const guesses = Array.from({ length: 20 }, (_, index) => guess(target, owner, `198.51.103.${(index % 4) + 1}`));
    await Promise.allSettled(guesses);
    const body = { email: owner, password: samplePassword };
    const { status } = await target.send({ method: 'POST', path: '/api/users/login', from: '198.51.104.1', body });
    return verdictOf({ owner: status }, () => status === 200);
  },
};

const spraying: Attack = {
  finding: '10',
  what: '60 logins from one address are slowed down',
  run: async (target) => {
    const statuses: number[] = [];
    for (let index = 0; index < 60 && !statuses.includes(429); index += 1) {
      statuses.push((await guess(target, `ten-${index}@pano.example`, '198.51.105.1')).status);
    }
    return verdictOf({ 'answers before 429': statuses.length - 1 }, () => statuses.includes(429));
  },
};

const ownName: Attack = {
  finding: '8',
  what: 'an editor takes the name of an approver',
  run: async (target) => {
    const who = 'editor 48-btgdv';
    const { json } = await target.send({ path: '/api/users/me', as: who });
    const { id, name } = (json as { user: { id: string; name: string } }).user;
    const { status } = await target.send({
      method: 'PATCH',
      path: `/api/users/${id}`,
      as: who,
      body: { name: 'Lê Văn Phê Duyệt' },
    });
    const after = await oneOf({ target, collection: 'users', query: `&where[id][equals]=${id}` });
    return verdictOf({ status, name: after.name }, () => after.name === name);
  },
};

const weakPassword: Attack = {
  finding: '10',
  what: 'an account takes “123456789012” as its password, without the old one',
  run: async (target) => {
    const who = 'editor 48-btgdv';
    const { json } = await target.send({ path: '/api/users/me', as: who });
    const path = `/api/users/${(json as { user: { id: string } }).user.id}`;
    const weak = await target.send({ method: 'PATCH', path, as: who, body: { password: '123456789012' } });
    const strong = await target.send({ method: 'PATCH', path, as: who, body: { password: 'ngựa-đúng-pin-ghim-xanh' } });
    const login = { email: 'bien-tap.da-nang@pano.example', password: samplePassword };
    const { status } = await target.send({ method: 'POST', path: '/api/users/login', from: '198.51.106.1', body: login });
    return verdictOf({ weak: weak.status, 'without the old one': strong.status, 'old one works': status }, () => status === 200);
  },
};

/** Names, passwords and logins. They come last: the delays that they cause are meant to last. */
export const accountAttacks: Attack[] = [ownName, weakPassword, equalTime, lockOut, spraying];
