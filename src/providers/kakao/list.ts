import type { Call, Reply } from '../../core/call.ts';
import { type Answer, type Endpoint, judge, type Verdict } from '../../core/provider.ts';
import { firstBroken, type Rule } from '../../core/rule.ts';
import type { World } from '../../core/world.ts';
import { isKnown } from './account.ts';
import { type ImageErrorName, imageErrors, type ListErrorName, listErrors } from './errors.ts';
import { keep, readImages, requestDate, type SentImage } from './images.ts';
import { json, listRefusal, messageOf, requestTooLarge } from './reply.ts';
import { feedImageRules, type List, listImageRules, listRules, type Picture } from './rules.ts';
import { entityTooLarge, multiExtra, noFailures } from './switches.ts';
import { type ListUploaded, paths, type Rejected, type Succeeded } from './wire.ts';

type ImageVerdict = Verdict & { readonly error: ImageErrorName };

/** Several images in one request, each judged by itself: some may pass while others fail. */
function list(
  kind: 'ft-wide-item-list' | 'ft-carousel-feed',
  most: number,
  imageRules: readonly Rule<Picture, ImageErrorName>[],
): Endpoint {
  const name = `kakao/${kind}`;
  const rules = listRules(name, most);
  return {
    name,
    methods: ['POST'],
    path: paths[kind],
    rules: [...rules, ...imageRules],
    errors: { ...listErrors, ...imageErrors },
    answer(call, world, { userId = '' }): Answer {
      const sent = readImages(call);
      const facts: List = { knownUser: isKnown(world, userId), count: sent.length };
      const verdict = judge<List, ListErrorName | ImageErrorName>(name, rules, facts, world);
      const whole = verdict && errorOfWhole(verdict.error, sent.length);
      if (whole) return { reply: listRefusal(listErrors[whole], verdict, world), verdict };
      if (verdict?.error === 'entityTooLarge' && world.settings.get(entityTooLarge) === 'http') {
        return { reply: requestTooLarge(world), verdict };
      }
      const verdicts = sent.slice(0, most).map((image) => judgeImage(imageRules, image, world));
      if (verdict) verdicts[0] = verdict as ImageVerdict;
      return { reply: reply(call, sent, verdicts, userId, kind, world), verdict: verdicts.find(Boolean) };
    },
  };
}

/** The error that refuses the list as a whole; undefined for one that strikes an image of it. */
function errorOfWhole(error: ListErrorName | ImageErrorName, count: number): ListErrorName | undefined {
  if (error in listErrors) return error as ListErrorName;
  return count === 0 ? 'missingField' : undefined;
}

function judgeImage(
  rules: readonly Rule<Picture, ImageErrorName>[],
  image: SentImage,
  world: World,
): ImageVerdict | undefined {
  const broken = firstBroken(rules, image, world.settings);
  if (broken === undefined) return undefined;
  const { rule, error, measured, limit } = broken;
  return { error, rule: rule.id, measured, limit, detail: rule.detail };
}

/**
 * The n-th image is `image_n`, counted from one, whatever became of those before it. 6000 is listed for
 * some that failed; that it stands for all of them too is assumed.
 */
function reply(
  call: Call,
  sent: readonly SentImage[],
  verdicts: readonly (ImageVerdict | undefined)[],
  userId: string,
  kind: string,
  world: World,
): Reply {
  const success: Succeeded[] = [];
  const failure: Rejected[] = [];
  for (const [i, verdict] of verdicts.entries()) {
    const formField = `image_${i + 1}`;
    if (verdict === undefined) {
      success.push({ formField, url: keep(call, sent[i] as SentImage, userId, kind, world) });
    } else {
      const error = imageErrors[verdict.error];
      failure.push({ formField, error: { code: error.code, message: messageOf(error, verdict, world) } });
    }
  }
  const none = world.settings.get(noFailures) === 'null' ? null : [];
  const body: ListUploaded = {
    code: failure.length === 0 ? '0000' : '6000',
    result: { success, failure: failure.length === 0 ? none : failure, ...extra(sent, success, world) },
  };
  return json(200, body, world);
}

function extra(sent: readonly SentImage[], success: readonly Succeeded[], world: World) {
  if (world.settings.get(multiExtra) === 'none') return {};
  return { request_date: requestDate(world), name: sent[0]?.name ?? '', url: success[0]?.url ?? '' };
}

export const lists: readonly Endpoint[] = [
  list('ft-wide-item-list', 4, listImageRules),
  list('ft-carousel-feed', 6, feedImageRules),
];
