import type { EndpointWith } from '../../../../core/provider.ts';
import type { World } from '../../../../core/world.ts';
import { draftOf, draftsIn } from '../../drafts/collection.ts';
import { countThisMonth, countToday } from '../../gateway/call-counts.ts';
import { moduleApi, type Taken } from '../../gateway/module-api.ts';
import { API_TYPE, json } from '../../gateway/reply.ts';
import { type Done, type MassPreviewed, type MassState, type MassSubmitted, paths } from '../../wire.ts';
import * as errors from '../errors.ts';
import { keysIn } from '../said.ts';
import { keepSent } from '../sent.ts';
import { massCautions } from './cautions.ts';
import { massDeleteRules, massGetRules } from './job-rules.ts';
import { deleteFrom, isDeleted, keepJob, type MassJob, newMsgDataId, newMsgId } from './jobs.ts';
import {
  MASS_DELETE,
  MASS_GET,
  MASS_MESSAGES,
  MASS_PREVIEW,
  MASS_SEND,
  MASS_SENDALL,
  type MassSaying,
  type MassSend,
  MESSAGES_TO_ALL,
  readMassJob,
  readMassPreview,
  readMassSend,
  readMassSendall,
} from './read.ts';
import * as rules from './rules.ts';

/** What was sent under the same clientmsgid is told beside the refusal (wechat-mass-sendall). */
const beside = (error: string, { sentAs }: MassSend): object | undefined =>
  error === 'clientIdExists' && sentAs !== undefined ? { msg_id: sentAs } : undefined;

/** All users, or those with a tag, are sent a message. */
export const massSendall: EndpointWith<typeof MASS_SENDALL, typeof errors.massSendallErrors> = moduleApi({
  name: MASS_SENDALL,
  path: paths.massSendall,
  rules: rules.massSendallRules,
  errors: errors.massSendallErrors,
  cautions: massCautions,
  contentType: API_TYPE,
  beside,
  read: readMassSendall,
  take(facts, _, world) {
    const { tenant } = facts.caller;
    countToday(MASS_MESSAGES, tenant, world);
    if (facts.isToAll) countThisMonth(MESSAGES_TO_ALL, tenant, world);
    return submitted(MASS_SENDALL, facts, world);
  },
});

/** Some users are sent a message. */
export const massSend: EndpointWith<typeof MASS_SEND, typeof errors.massSendErrors> = moduleApi({
  name: MASS_SEND,
  path: paths.massSend,
  rules: rules.massSendRules,
  errors: errors.massSendErrors,
  contentType: API_TYPE,
  beside,
  read: readMassSend,
  take: (facts, _, world) => submitted(MASS_SEND, facts, world),
});

/** One user sees what a message would be. */
export const massPreview: EndpointWith<typeof MASS_PREVIEW, typeof errors.massPreviewErrors> = moduleApi({
  name: MASS_PREVIEW,
  path: paths.massPreview,
  rules: rules.massPreviewRules,
  errors: errors.massPreviewErrors,
  contentType: API_TYPE,
  read: readMassPreview,
  take(facts, _, world) {
    const body: MassPreviewed = { errcode: 0, errmsg: 'preview success', msg_id: newMsgId(world) };
    keep(MASS_PREVIEW, facts, `${body.msg_id}`, body.errmsg, world);
    return { reply: json(body, API_TYPE), uses: keysIn(facts.said) };
  },
});

/** What became of a message. It is there as soon as it is sent. */
export const massGet: EndpointWith<typeof MASS_GET, typeof errors.massGetErrors> = moduleApi({
  name: MASS_GET,
  path: paths.massGet,
  rules: massGetRules,
  errors: errors.massGetErrors,
  contentType: API_TYPE,
  read: readMassJob(MASS_GET),
  take({ job }) {
    const { msgId: msg_id, ...rest } = job as MassJob;
    const state: MassState = { msg_id, msg_status: isDeleted({ msgId: msg_id, ...rest }) ? 'DELETE' : 'SEND_SUCCESS' };
    return { reply: json(state, API_TYPE), uses: [`${msg_id}`] };
  },
});

/** What a message leads to is there no more. */
export const massDelete: EndpointWith<typeof MASS_DELETE, typeof errors.massDeleteErrors> = moduleApi({
  name: MASS_DELETE,
  path: paths.massDelete,
  rules: massDeleteRules,
  errors: errors.massDeleteErrors,
  contentType: API_TYPE,
  read: readMassJob(MASS_DELETE),
  take({ job, articleIdx = 0 }, _, world) {
    const sent = job as MassJob;
    deleteFrom(sent, articleIdx, world);
    const done: Done = { errcode: 0, errmsg: 'ok' };
    return { reply: json(done, API_TYPE), uses: [`${sent.msgId}`] };
  },
});

/** A draft goes as it is sent (wechat-draft-add). */
function submitted(endpoint: string, facts: MassSend, world: World): Taken {
  const { said, caller, clientId, ownClientId } = facts;
  const msgId = newMsgId(world);
  const draft = draftOf(said.media[0]?.id ?? '', caller.tenant, world);
  const body: MassSubmitted = { errcode: 0, errmsg: 'send job submission success', msg_id: msgId };
  if (said.msgtype === 'mpnews') body.msg_data_id = newMsgDataId(world);
  const articles = draft?.articles.length ?? 1;
  const job = { msgId, tenant: caller.tenant, msgtype: said.msgtype, draft: draft?.mediaId, articles, deleted: [] };
  keepJob(job, clientId, world);
  keep(endpoint, facts, ownClientId || `${msgId}`, body.errmsg, world);
  if (draft) draftsIn(world).delete(draft.mediaId);
  return { reply: json(body, API_TYPE), uses: keysIn(said), made: [`${msgId}`] };
}

function keep(endpoint: string, facts: MassSaying, key: string, told: string, world: World): void {
  const { caller, to, said, fields } = facts;
  keepSent({ endpoint, tenant: caller.tenant, key, to, from: '', said, fields, told }, world);
}
