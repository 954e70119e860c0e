import type { CallbackKind } from '../../../core/callbacks.ts';
import { fieldsIn } from '../../../core/json-fields.ts';
import type { KeptMessage } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { webhookTaken } from '../switches.ts';
import type { Failback, Result, Results } from '../wire.ts';
import { fieldsOf, type Message, textOf } from './read.ts';
import { delivered } from './results.ts';
import { seoulTime } from './seoul-time.ts';

const RETRIES = 10;
/** Assumed: the page says how often, and not when. */
const BETWEEN_MS = 60_000;
const TIMEOUT_MS = 10_000;

/** What became of a message (`apiplex-webhook`): one at a time, and up to ten times again where it is not taken. */
export const resultCallback: CallbackKind = {
  name: 'kakao/result',
  timeoutMs: TIMEOUT_MS,
  waitsMs: Array.from({ length: RETRIES }, () => BETWEEN_MS),
  taken({ status, text }, settings) {
    if (status < 200 || status > 299) return false;
    if (settings.get(webhookTaken) === 'any-2xx') return true;
    return fieldsIn(text)?.code === '100';
  },
};

/** Tells the program of the message's sender, where the account says how; gives the id of that. `doneAt`: when it ended. */
export function tellResult(sent: KeptMessage, message: Message, doneAt: number, world: World): string | undefined {
  const url = world.accounts.find('kakao', sent.tenant)?.callbackUrl;
  if (typeof url !== 'string') return undefined;
  const { code, message: desc } = sent.outcome;
  const { echo_to_webhook: echo, failback_data: failback } = message.fields;
  const result: Result = {
    code,
    desc,
    request_date: seoulTime(sent.at),
    done_date: seoulTime(doneAt),
    msg_key: sent.key,
    echo_to_webhook: textOf(echo),
    ...(code === delivered.code || failback === undefined || failback === null
      ? {}
      : { failback: failbackOf(textOf(fieldsOf(failback).api_unique_id), doneAt) }),
  };
  const body: Results = { results: [result] };
  return world.callbacks.add(resultCallback, {
    tenant: sent.tenant,
    url,
    contentType: 'application/json;charset=utf-8',
    body: JSON.stringify(body),
    delayMs: doneAt - sent.at,
  });
}

/** The substitute, which arrives: of what service it is its name says, and the sample has no carrier's name. */
function failbackOf(service: string, doneAt: number): Failback {
  return {
    code: delivered.code,
    desc: delivered.message,
    dest: 'ETC',
    done_date: seoulTime(doneAt),
    api_unique_id: service,
    message_type: (/^[a-z]+/i.exec(service)?.[0] ?? 'sms').toUpperCase(),
  };
}
