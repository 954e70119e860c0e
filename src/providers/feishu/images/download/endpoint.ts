import type { Answer } from '../../../../core/answer.ts';
import { judge } from '../../../../core/judge.ts';
import type { Endpoint } from '../../../../core/provider.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import { countCall, readCaller, readNamed } from '../../gateway/caller.ts';
import { refusal } from '../../gateway/reply.ts';
import { paths } from '../../wire.ts';
import { type DownloadErrorName, downloadErrors } from './errors.ts';
import { downloaded } from './reply.ts';
import { type Download, downloadRules } from './rules.ts';

const judged = { name: 'feishu/download', rules: downloadRules, errors: downloadErrors };

export const download: Endpoint = {
  ...judged,
  methods: ['GET'],
  path: `${paths.images}/:key`,
  who: readNamed,
  async answer(call, world, { key = '' }): Promise<Answer> {
    const caller = readCaller(call, judged.name, world);
    const stored = world.images.get('feishu', key, world.clock.now());
    const missing = world.images.wasHere('feishu', key) ? 'gone' : 'never';
    const asked: Download = { caller, found: stored ? 'yes' : missing, owner: stored?.tenant, kind: stored?.kind };
    const verdict = judge<Download, DownloadErrorName>(judged, asked, caller, world);
    countCall(caller, judged.name, verdict?.error, world);
    if (verdict || stored === undefined) {
      const said = verdict ?? { error: 'invalidParam' };
      return { reply: refusal(downloadErrors[said.error], said, caller, world), verdict, who: caller };
    }
    const warnings = warningsOf([], downloadRules, asked, world);
    return { ...(await downloaded(stored, call, world)), who: caller, warnings };
  },
};
