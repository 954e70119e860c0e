import type { Answer } from '../../../../core/answer.ts';
import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import { whyGone } from '../../../../core/shelf.ts';
import { isPicture, type StoredImage } from '../../../../core/store.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { uploadScopes } from '../../account.ts';
import { countCall, readCaller, readNamed } from '../../gateway/caller.ts';
import { refusal } from '../../gateway/reply.ts';
import { paths } from '../../wire.ts';
import { type DownloadErrorName, downloadErrors } from './errors.ts';
import { downloaded } from './reply.ts';
import { type Download, downloadRules } from './rules.ts';

const judged = { name: 'feishu/download', rules: downloadRules, errors: downloadErrors } as const;

export const download: EndpointWith<'feishu/download', typeof downloadErrors> = {
  ...judged,
  methods: ['GET'],
  path: `${paths.images}/:key`,
  who: readNamed,
  async answer(call, world, { key = '' }): Promise<Answer> {
    const caller = readCaller(call, judged.name, world);
    const stored = pictureUnder(key, world);
    const fate = stored ? undefined : world.objects.fateOf('feishu', key);
    const found = stored ? 'yes' : fate ? 'gone' : 'never';
    const { tenant: owner, kind } = stored ?? {};
    const asked: Download = { caller, found, whyGone: whyGone(fate, world), owner, kind };
    const verdict = judge<Download, DownloadErrorName>(judged, asked, caller, world);
    countCall(caller, judged.name, verdict?.error, world);
    if (verdict || stored === undefined) {
      const said = verdict ?? { error: 'invalidParam' };
      return {
        reply: refusal(downloadErrors[said.error], said, caller, world, { scopes: uploadScopes }),
        verdict,
        who: caller,
      };
    }
    const warnings = warningsOf([], downloadRules, asked, world);
    return { ...(await downloaded(stored, call, world)), who: caller, warnings };
  },
};

function pictureUnder(key: string, world: World): StoredImage | undefined {
  const stored = world.objects.get('feishu', key, world.clock.now());
  return stored && isPicture(stored) ? stored : undefined;
}
