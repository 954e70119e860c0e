import type { Call } from '../../../core/call.ts';
import { type Fields, isFields, jsonFields } from '../../../core/json-fields.ts';
import { jsonTrouble } from '../../../core/json-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { World } from '../../../core/world.ts';
import { hasSender } from '../account.ts';
import { type Authorized, readAuthorization } from '../gateway/authorization.ts';

/** A call with messages, before they are looked at one by one. */
export interface SendCall extends Authorized {
  readonly service: string;
  readonly isObject: boolean;
  readonly bodyTrouble: Explanation | undefined;
  /** As they were sent. */
  readonly type: unknown;
  readonly messages: unknown;
}

/** One message of a call. */
export interface Message {
  readonly service: string;
  readonly isObject: boolean;
  readonly fields: Fields;
  readonly senderKnown: boolean;
  /** One before it in the same call has the same key, and was taken. */
  readonly keyRepeated: boolean;
  /** Minutes since midnight in Seoul. */
  readonly minuteOfDay: number;
  /** Undefined where nobody asks. */
  readonly world?: World;
}

export function readSendCall(call: Call, world: World, service: string): SendCall {
  const fields = jsonFields(call.body);
  const { userId, authorization, secretFits } = readAuthorization(call, world);
  return {
    userId,
    authorization,
    secretFits,
    service,
    isObject: fields !== undefined,
    bodyTrouble: fields ? undefined : jsonTrouble(call, {}),
    type: fields?.msg_type,
    messages: fields?.msg_data,
  };
}

const SEOUL_MINUTES_EAST = 9 * 60;
const DAY_MINUTES = 24 * 60;

export function readMessages({ messages, service, userId }: SendCall, world: World): Message[] {
  if (!Array.isArray(messages)) return [];
  const minuteOfDay = (Math.floor(world.clock.now() / 60_000) + SEOUL_MINUTES_EAST) % DAY_MINUTES;
  return messages.map((each: unknown) => {
    const isObject = isFields(each);
    const fields = isObject ? each : {};
    const senderKnown = !isObject || hasSender(world, userId, textOf(fields.sender_key));
    return { service, isObject, fields, senderKnown, keyRepeated: false, minuteOfDay, world };
  });
}

/** Null stands for nothing. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** The members of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The objects of a list, in which what is none has no members; none of anything else. */
export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** Empty for what is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
