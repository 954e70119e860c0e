import type { EndpointWith } from '../../../../core/provider.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { API_TYPE, json } from '../../gateway/reply.ts';
import { type Done, paths } from '../../wire.ts';
import { customSendErrors } from '../errors.ts';
import { spendReply } from '../reply-time.ts';
import { keysIn } from '../said.ts';
import { keepSent } from '../sent.ts';
import { customCautions } from './cautions.ts';
import { CUSTOM_SEND, readCustomSend } from './read.ts';
import { customSendRules } from './rules.ts';

const done: Done = { errcode: 0, errmsg: 'ok' };

/** One user is answered. */
export const customSend: EndpointWith<typeof CUSTOM_SEND, typeof customSendErrors> = moduleApi({
  name: CUSTOM_SEND,
  path: paths.customSend,
  rules: customSendRules,
  errors: customSendErrors,
  cautions: customCautions,
  contentType: API_TYPE,
  read: readCustomSend,
  take({ caller: { tenant }, touser, from, said, fields }, _, world) {
    spendReply(tenant, touser, world);
    keepSent({ endpoint: CUSTOM_SEND, tenant, key: '', to: touser, from, said, fields, told: done.errmsg }, world);
    return { reply: json(done, API_TYPE), uses: keysIn(said) };
  },
});
