import { mediaTypes } from '../../core/media-type.ts';
import { type Answer, type Endpoint, judge } from '../../core/provider.ts';
import { countCall, readCaller } from './credential.ts';
import { type DownloadErrorName, downloadErrors, type FeishuError } from './errors.ts';
import { newLogId, refusal, traced } from './reply.ts';
import { type Download, downloadRules } from './rules.ts';
import { paths } from './wire.ts';

export const download: Endpoint = {
  name: 'feishu/download',
  methods: ['GET'],
  path: `${paths.images}/:key`,
  rules: downloadRules,
  errors: downloadErrors,
  answer(call, world, { key = '' }): Answer {
    const caller = readCaller(call, 'feishu/download', world);
    const stored = world.images.get('feishu', key, world.clock.now());
    const missing = world.images.wasHere('feishu', key) ? 'gone' : 'never';
    const asked: Download = { caller, found: stored ? 'yes' : missing, owner: stored?.tenant, kind: stored?.kind };
    const verdict = judge<Download, DownloadErrorName>('feishu/download', downloadRules, asked, world);
    countCall(caller, 'feishu/download', verdict?.error, world);
    if (verdict || stored === undefined) {
      const name = verdict?.error ?? 'invalidParam';
      const error: FeishuError = downloadErrors[name];
      return { reply: refusal(name, error, verdict ?? { error: name }, caller, world), verdict };
    }
    const headers = traced(newLogId(world), world, mediaTypes[stored.image.format]);
    return { reply: { status: 200, headers, body: stored.bytes } };
  },
};
