import { createHash } from 'node:crypto';
import type { CallbackKind } from '../../../core/callbacks.ts';
import { findAccount, originalId } from '../account.ts';
import { seconds, type Telling } from '../drafts/reply.ts';
import type { Job } from './jobs.ts';
import { addressesOf, failed } from './reply.ts';

/**
 * That a publication is over (wechat-publish-finished). Where nobody answers within five seconds it is sent again at once,
 * three times (wechat-receiving-copy).
 */
export const publishFinished: CallbackKind = {
  name: 'wechat/PUBLISHJOBFINISH',
  timeoutMs: 5000,
  waitsMs: [0, 0, 0],
  taken: ({ status }) => status >= 200 && status <= 299,
};

/** Tells the account's program once it is over, where it has an address; gives the id of that. */
export function tellWhenOver(job: Job, telling: Telling): string | undefined {
  const { world } = telling;
  const { callbackUrl, callbackToken = '' } = findAccount(world, job.tenant) ?? {};
  if (callbackUrl === undefined) return undefined;
  return world.callbacks.add(publishFinished, {
    tenant: job.tenant,
    url: signed(callbackUrl, callbackToken, job, telling),
    contentType: 'text/xml',
    body: eventOf(job, telling),
    delayMs: job.endsAt - world.clock.now(),
  });
}

/** As wechat-access-copy has it: the SHA-1 of token, timestamp and nonce, sorted and put together. */
function signed(address: string, token: string, { endsAt }: Job, { world }: Telling): string {
  const timestamp = `${seconds(endsAt)}`;
  const nonce = `${1_000_000_000 + world.keys.below(1_000_000_000)}`;
  const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex');
  const url = new URL(address);
  for (const [name, value] of Object.entries({ signature, timestamp, nonce })) url.searchParams.append(name, value);
  return url.href;
}

function eventOf(job: Job, telling: Telling): string {
  const { tenant, publishId, outcome, endsAt } = job;
  const result = outcome === 0 ? articlesOf(job, telling) : failed(job, outcome, telling.world).map(failure);
  const lines = [
    `<ToUserName>${text(originalId(tenant))}</ToUserName>`,
    `<FromUserName>${text(helperOf(tenant))}</FromUserName>`,
    `<CreateTime>${seconds(endsAt)}</CreateTime>`,
    `<MsgType>${text('event')}</MsgType>`,
    `<Event>${text('PUBLISHJOBFINISH')}</Event>`,
    '<PublishEventInfo>',
    `<publish_id>${publishId}</publish_id>`,
    `<publish_status>${outcome}</publish_status>`,
    ...result,
    '</PublishEventInfo>',
  ];
  return `<xml>\n${lines.join('\n')}\n</xml>`;
}

function articlesOf({ articleId, links }: Job, telling: Telling): string[] {
  const items = addressesOf({ links }, telling).flatMap((address, i) => [
    '<item>',
    `<idx>${i + 1}</idx>`,
    `<article_url>${text(address)}</article_url>`,
    '</item>',
  ]);
  return [
    `<article_id>${text(articleId)}</article_id>`,
    '<article_detail>',
    `<count>${links.length}</count>`,
    ...items,
    '</article_detail>',
  ];
}

const failure = (idx: number): string => `<fail_idx>${idx}</fail_idx>`;

const text = (value: string): string => `<![CDATA[${value}]]>`;

/** What stands for the helper that writes to an account: always the same. */
function helperOf(tenant: string): string {
  return `o${createHash('sha256').update(`${tenant} mphelper`).digest('hex').slice(0, 27)}`;
}
