import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { warning } from '../../domain/finding.ts';
import type { Account, Outcome } from '../define-channel.ts';
import { requestZalo } from './call.ts';
import { readArticle } from './library.ts';
import type { ZaloContext } from './settings.ts';

const officialAccount = z.looseObject({ oa_id: z.coerce.string(), name: z.string(), is_verified: z.boolean().optional() });
const quota = z.looseObject({ promotion: z.looseObject({ daily_remain: z.coerce.number() }).optional() });

/** As which Official Account the token speaks. How long it lives is known from its refresh, not from Zalo's answers. */
export async function identifyAccount(context: ZaloContext): Promise<Outcome<Account>> {
  const sent = await requestZalo(context, { method: 'GET', path: 'v2.0/oa/getoa', phase: 'read', data: officialAccount });
  if (sent.kind !== 'ok') return sent;
  const left = context.settings.mode === 'broadcast' ? await readQuota(context) : ({ kind: 'ok', value: null } as const);
  if (left.kind !== 'ok') return left;
  const { oa_id: id, name, is_verified: isVerified } = sent.value;
  const notices = isVerified === false ? [warning('channel.account-unverified', { name })] : [];
  return { kind: 'ok', value: { id, name, url: `https://zalo.me/${id}`, tokenUntil: null, quotaLeft: left.value, notices } };
}

/** Messages to followers that are left for today; `null` where Zalo does not tell this account. */
export async function readQuota(context: ZaloContext): Promise<Outcome<number | null>> {
  const body = { quota_owner: 'OA', product_type: 'cs', quota_type: 'sub_quota' };
  const sent = await requestZalo(context, { method: 'POST', path: 'v3.0/oa/quota/message', body, phase: 'read', data: quota });
  if (sent.kind === 'rejected' || sent.kind === 'blocked') return { kind: 'ok', value: null };
  return sent.kind === 'ok' ? { kind: 'ok', value: sent.value.promotion?.daily_remain ?? null } : sent;
}

/** Takes an article away. When Zalo refuses, it is asked whether there is one: what is gone needs no removing. */
export async function removeArticle(context: ZaloContext, { id }: Receipt): Promise<Outcome<null>> {
  const path = 'v2.0/article/remove';
  const sent = await requestZalo(context, { method: 'POST', path, body: { id }, phase: 'prepare', data: z.unknown() });
  if (sent.kind === 'ok') return { kind: 'ok', value: null };
  const isGone = sent.kind === 'rejected' && (await readArticle(context, id, 'read')).kind === 'rejected';
  return isGone ? { kind: 'ok', value: null } : sent;
}
