import type { Call } from '../../../../core/call.ts';
import { type Fields, isFields, textField } from '../../../../core/json-fields.ts';
import type { World } from '../../../../core/world.ts';
import { usedThisMonth, usedToday } from '../../gateway/call-counts.ts';
import { readGated } from '../../gateway/gate.ts';
import { readJsonCall } from '../../gateway/json-call.ts';
import type { ModuleJson } from '../../gateway/module-json.ts';
import { settle } from '../../publish/jobs.ts';
import { massKinds } from '../kinds.ts';
import { type Said, saidIn } from '../said.ts';
import { clientIdOf, jobOf, type MassJob, sentAs } from './jobs.ts';

export const MASS_SENDALL = 'wechat/message_mass_sendall';
export const MASS_SEND = 'wechat/message_mass_send';
export const MASS_PREVIEW = 'wechat/message_mass_preview';
export const MASS_GET = 'wechat/message_mass_get';
export const MASS_DELETE = 'wechat/message_mass_delete';

/** Names under which the messages are counted that count against what an account may send. */
export const MASS_MESSAGES = 'wechat/mass';
export const MESSAGES_TO_ALL = 'wechat/mass_to_all';

/** Ten thousand openids. */
const LONGEST_BODY = 512 * 1024;

/** A call with something to say. */
export interface MassSaying extends ModuleJson {
  readonly fields: Fields;
  readonly said: Said;
  /** Whom it is for, in words; empty where that cannot be told. */
  readonly to: string;
}

/** A message to many. */
export interface MassSend extends MassSaying {
  /** The caller's own, or what stands for it. */
  readonly clientId: string;
  readonly ownClientId: string;
  /** What was sent under it before. */
  readonly sentAs: number | undefined;
}

export interface MassSendall extends MassSend {
  readonly isToAll: boolean;
  /** Messages that were sent, before this one. */
  readonly sentToday: number;
  readonly sentToAllThisMonth: number;
}

export interface MassSendToOpenids extends MassSend {
  readonly openids: number;
}

export interface MassPreview extends MassSaying {
  readonly touser: string;
  /** It wins. */
  readonly towxname: string;
}

/** A call about a message that was sent. */
export interface MassJobCall extends ModuleJson {
  readonly msgId: number | undefined;
  readonly job: MassJob | undefined;
  /** Counted from 1, and 0 for all. Undefined where it is none of these. */
  readonly articleIdx: number | undefined;
}

function readSaying(call: Call, endpoint: string, world: World): Omit<MassSaying, 'to'> {
  const { fields, ...json } = readJsonCall(call, { longest: LONGEST_BODY });
  const gated = readGated(call, endpoint, world);
  // What has been published meanwhile is no draft any more.
  settle(world, gated.caller.tenant);
  return { ...json, ...gated, fields, said: saidIn(fields, massKinds, gated.caller.tenant, world) };
}

function readSend(saying: Omit<MassSaying, 'to'>, to: string, world: World): MassSend {
  const { fields, said, caller } = saying;
  const ownClientId = typeof fields.clientmsgid === 'string' ? fields.clientmsgid : '';
  const clientId = ownClientId || clientIdOf(to, [said.msgtype, ...said.parts.map((part) => fields[part])]);
  return { ...saying, to, clientId, ownClientId, sentAs: sentAs(clientId, caller.tenant, world) };
}

export function readMassSendall(call: Call, world: World): { readonly facts: MassSendall } {
  const saying = readSaying(call, MASS_SENDALL, world);
  const { tenant } = saying.caller;
  const { filter } = saying.fields;
  const isToAll = isFields(filter) && filter.is_to_all === true;
  const tag = isFields(filter) ? (filter.tag_id ?? filter.group_id) : undefined;
  const to = isToAll ? 'all' : /^\d{1,10}$/.test(`${tag}`) ? `tag ${tag}` : '';
  return {
    facts: {
      ...readSend(saying, to, world),
      isToAll,
      sentToday: usedToday(MASS_MESSAGES, tenant, world),
      sentToAllThisMonth: usedThisMonth(MESSAGES_TO_ALL, tenant, world),
    },
  };
}

export function readMassSend(call: Call, world: World): { readonly facts: MassSendToOpenids } {
  const saying = readSaying(call, MASS_SEND, world);
  const { touser } = saying.fields;
  const openids = Array.isArray(touser) ? touser.filter((each) => typeof each === 'string' && each !== '') : [];
  return { facts: { ...readSend(saying, openids.join(), world), openids: openids.length } };
}

export function readMassPreview(call: Call, world: World): { readonly facts: MassPreview } {
  const saying = readSaying(call, MASS_PREVIEW, world);
  const [touser, towxname] = [textField(saying.fields, 'touser'), textField(saying.fields, 'towxname')];
  return { facts: { ...saying, touser, towxname, to: towxname || touser } };
}

export function readMassJob(endpoint: string) {
  return (call: Call, world: World): { readonly facts: MassJobCall } => {
    const { fields, ...json } = readJsonCall(call);
    const gated = readGated(call, endpoint, world);
    const msgId = wholeIn(fields.msg_id);
    const job = jobOf(msgId, gated.caller.tenant, world);
    const articleIdx = Object.hasOwn(fields, 'article_idx') ? wholeIn(fields.article_idx) : 0;
    return { facts: { ...json, ...gated, msgId, job, articleIdx } };
  };
}

/** As a number or as a text: the page of mass/get has it in quotes. */
function wholeIn(value: unknown): number | undefined {
  return /^\d{1,15}$/.test(`${value}`) ? Number(value) : undefined;
}
