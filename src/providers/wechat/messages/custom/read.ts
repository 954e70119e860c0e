import type { Call } from '../../../../core/call.ts';
import { type Fields, idField, isFields, textField } from '../../../../core/json-fields.ts';
import type { World } from '../../../../core/world.ts';
import { type ModuleJson, readModuleJson } from '../../gateway/module-json.ts';
import { publishedOf, settle } from '../../publish/jobs.ts';
import { customKinds } from '../kinds.ts';
import { isTracked, replyTimeOf } from '../reply-time.ts';
import { type Said, saidIn } from '../said.ts';

export const CUSTOM_SEND = 'wechat/message_custom_send';

/** A text that is far too long is told so. */
const LONGEST_BODY = 1024 * 1024;

/** A message to one user, in answer to what they did. */
export interface CustomSend extends ModuleJson {
  readonly fields: Fields;
  readonly touser: string;
  /** The customer service account that it comes from; empty: none. */
  readonly from: string;
  readonly said: Said;
  /** Whether it names an article of this account that was published; undefined where it names none. */
  readonly isPublished: boolean | undefined;
  /** What is known of the user, and whether anything is known of this account's users. */
  readonly reply: { readonly time: ReturnType<typeof replyTimeOf>; readonly isTracked: boolean };
}

export function readCustomSend(call: Call, world: World): { readonly facts: CustomSend } {
  const { fields, ...json } = readModuleJson(call, CUSTOM_SEND, world, { longest: LONGEST_BODY });
  const { tenant, account } = json.caller;
  const touser = textField(fields, 'touser');
  // What has been published meanwhile is no draft any more.
  settle(world, tenant);
  const said = saidIn(fields, customKinds, tenant, world);
  const { customservice, mpnewsarticle } = fields;
  const articleId = isFields(mpnewsarticle) ? idField(mpnewsarticle, 'article_id') : '';
  return {
    facts: {
      ...json,
      fields,
      touser,
      from: isFields(customservice) ? textField(customservice, 'kf_account') : '',
      said,
      isPublished: articleId === '' ? undefined : publishedOf(articleId, tenant, world) !== undefined,
      reply: {
        time: replyTimeOf(tenant, touser, world),
        isTracked: account !== undefined || isTracked(tenant, world),
      },
    },
  };
}
