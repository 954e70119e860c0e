import type { Reply } from '../../../../core/call.ts';
import type { VerdictOf } from '../../../../core/judge.ts';
import type { Verdict } from '../../../../core/verdict.ts';
import type { World } from '../../../../core/world.ts';
import type { KakaoError } from '../../gateway/errors.ts';
import { json } from '../../gateway/reply.ts';
import { multiExtra, noFailures } from '../../switches.ts';
import type { ListFailed, ListUploaded, Rejected, Succeeded } from '../../wire.ts';
import type { Kept } from '../keep.ts';
import { messageOf, refusal, requestDate } from '../reply.ts';
import { type ImageErrorName, imageErrors } from './errors.ts';

export function listRefusal(error: KakaoError, verdict: Verdict, world: World): Reply {
  const body: ListFailed = { code: error.code, message: messageOf(error, verdict, world) };
  return refusal(error, verdict, body, world);
}

/**
 * `outcomes`: of each image that was looked at, where it can be fetched or why it was refused. The n-th is `image_n`,
 * counted from one, whatever became of those before it. 6000 is listed for some that failed; that it stands for all of
 * them too is assumed.
 */
export function listed(
  firstName: string,
  outcomes: readonly (Kept | VerdictOf<ImageErrorName>)[],
  world: World,
): Reply {
  const success: Succeeded[] = [];
  const failure: Rejected[] = [];
  for (const [i, outcome] of outcomes.entries()) {
    const formField = `image_${i + 1}`;
    if ('url' in outcome) success.push({ formField, url: outcome.url });
    else {
      const error = imageErrors[outcome.error];
      failure.push({ formField, error: { code: error.code, message: messageOf(error, outcome, world) } });
    }
  }
  const none = world.settings.get(noFailures) === 'null' ? null : [];
  const body: ListUploaded = {
    code: failure.length === 0 ? '0000' : '6000',
    result: { success, failure: failure.length === 0 ? none : failure, ...extra(firstName, success, world) },
  };
  return json(200, body, world);
}

function extra(name: string, success: readonly Succeeded[], world: World) {
  if (world.settings.get(multiExtra) === 'none') return {};
  return { request_date: requestDate(world), name, url: success[0]?.url ?? '' };
}
