import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import type { Field } from '../../gateway/fields.ts';
import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { jsonRules } from '../../gateway/json-rules.ts';
import { pageSizeOf } from '../../gateway/paging.ts';
import { paths } from '../../wire.ts';
import { botRule, inChatRule } from '../rules.ts';
import { shown } from '../shown.ts';
import { listErrors } from './errors.ts';
import { type Listing, readListing } from './read.ts';

const scopes = ['im:message', 'im:message:readonly', 'im:message.history:readonly'] as const;
const fields: readonly Field[] = [
  { name: 'container_id_type', in: 'query', type: 'string', required: true, options: ['chat', 'thread'] },
  { name: 'container_id', in: 'query', type: 'string', required: true },
  { name: 'sort_type', in: 'query', type: 'string', options: ['ByCreateTimeAsc', 'ByCreateTimeDesc'] },
];

const rule = rulesOver<Listing, keyof typeof listErrors>();
const ext = (value: string, assumes?: string) => ({
  page: 'feishu-230001',
  at: value,
  says: 'a value of ext behind the message of 230001',
  ...(assumes === undefined ? {} : { assumes }),
});
const isTime = (seconds: number | undefined) => seconds === undefined || Number.isInteger(seconds);

const rules: readonly Rule<Listing, keyof typeof listErrors>[] = [
  ...jsonRules({ scopes, userTokens: true, fields, ids: ['chat'] }),
  rule({
    id: 'feishu/message_list/container',
    error: 'invalidParam',
    detail: 'invalid container_id',
    measure: ({ wellFormed }) => !wellFormed,
    broken: isTrue,
    mend: 'send the id of a chat or of a thread, as container_id_type says',
    source: ext('invalid container_id'),
  }),
  rule({
    id: 'feishu/message_list/start-time',
    error: 'invalidParam',
    detail: 'invalid start_time',
    measure: ({ startTime }) => !isTime(startTime),
    broken: isTrue,
    mend: 'send start_time in seconds since 1970',
    source: ext('invalid start_time'),
  }),
  rule({
    id: 'feishu/message_list/end-time',
    error: 'invalidParam',
    detail: 'invalid end_time',
    measure: ({ endTime }) => !isTime(endTime),
    broken: isTrue,
    mend: 'send end_time in seconds since 1970',
    source: ext('invalid end_time'),
  }),
  rule({
    id: 'feishu/message_list/times',
    error: 'invalidParam',
    detail: 'The end_time is earlier than the start_time',
    measure: ({ startTime, endTime }) => startTime !== undefined && endTime !== undefined && endTime < startTime,
    broken: isTrue,
    mend: 'send an end_time that is not before start_time',
    source: ext('The end_time is earlier than the start_time'),
  }),
  rule({
    id: 'feishu/message_list/page-size',
    error: 'invalidParam',
    detail: 'The page_size exceeds the limit',
    measure: pageSizeOf,
    limit: 50,
    broken: (size, most) => !(size >= 1 && size <= most),
    mend: (_, most) => say`send a page_size from 1 to ${most}`,
    source: ext('The page_size exceeds the limit', 'one below 1, or that is no number, does too'),
  }),
  rule({
    id: 'feishu/message_list/page-token',
    error: 'invalidParam',
    detail: 'invalid page_token',
    measure: ({ page }) => page === undefined,
    broken: isTrue,
    mend: 'send the page_token of the page before, or none',
    source: ext('invalid page_token'),
  }),
  botRule,
  inChatRule,
];

export const list = jsonEndpoint({
  name: 'feishu/message_list',
  method: 'GET',
  path: paths.messages,
  voice: { scopes },
  fields,
  rules,
  errors: listErrors,
  read: readListing,
  take({ page = { items: [], has_more: false, page_token: '' } }) {
    return { data: { ...page, items: page.items.map(shown) }, uses: page.items.map(({ id }) => id) };
  },
});
