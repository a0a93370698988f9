import { z } from 'zod';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { removeArticle, settleArticles, verifyArticle, writeArticle } from './articles.ts';
import { broadcast, quota } from './broadcast.ts';
import { failure, success } from './envelope.ts';
import { articleDetail, articleSlice } from './library.ts';
import type { SimulatedAccount, ZaloState } from './state.ts';
import { accountOf, refreshPair } from './tokens.ts';
import { prepareVideo, verifyVideo } from './videos.ts';

/** Answers a call the way reference/channels.md §1.2 says Zalo does: by its envelope, hardly ever by the status. */
export function answer(state: ZaloState, call: Call): Answer | Promise<Answer> {
  settleArticles(state);
  if (`${call.method} ${call.path}` === 'POST v4/oa/access_token') return refreshPair(state, call);
  // Not in Authorization, not in the query: a header of its own name.
  const account = accountOf(state, call.headers.get('access_token') ?? '');
  return account === null ? failure(-216, 'Access token is invalid') : onAccount(state, account, call);
}

function onAccount(state: ZaloState, account: SimulatedAccount, call: Call): Answer | Promise<Answer> {
  switch (`${call.method} ${call.path}`) {
    case 'GET v2.0/oa/getoa':
      return success({ oa_id: account.id, name: account.name, description: '', is_verified: account.isVerified ?? true });
    case 'POST v2.0/article/create':
      return writeArticle(state, account, call.json, null);
    case 'POST v2.0/article/update':
      return writeArticle(state, account, call.json, z.object({ id: z.string() }).safeParse(call.json).data?.id ?? '');
    case 'POST v2.0/article/verify':
      return verifyArticle(state, call.json);
    case 'POST v2.0/article/remove':
      return removeArticle(state, account, call.json);
    case 'GET v2.0/article/getdetail':
      return articleDetail(state, account, call.query.get('id') ?? '');
    case 'GET v2.0/article/getslice':
      return articleSlice(state, account, call.query);
    case 'POST v2.0/article/upload_video/preparevideo':
      return prepareVideo(state, account, call);
    case 'GET v2.0/article/upload_video/verify':
      return verifyVideo(state, call);
    case 'POST v2.0/oa/message':
      return broadcast(state, account, call.json);
    case 'POST v3.0/oa/quota/message':
      return quota(state, account);
    default:
      return failure(-209, 'This API is not supported');
  }
}
