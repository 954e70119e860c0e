import type { Answer } from '../../../../core/answer.ts';
import type { Call, Reply } from '../../../../core/call.ts';
import { judge, judgeByRules, type VerdictOf } from '../../../../core/judge.ts';
import type { Endpoint } from '../../../../core/provider.ts';
import type { Rule } from '../../../../core/rule.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { Who } from '../../../../core/who.ts';
import type { World } from '../../../../core/world.ts';
import { isKnown, whoOf } from '../../account.ts';
import { entityTooLarge, multiExtra, noFailures } from '../../switches.ts';
import { type ListUploaded, paths, type Rejected, type Succeeded } from '../../wire.ts';
import { imageCautions } from '../cautions.ts';
import { type ImageErrorName, imageErrors, type ListErrorName, listErrors } from '../errors.ts';
import { keep, readForm, requestDate, type SentImage } from '../read.ts';
import { json, listRefusal, messageOf, requestTooLarge } from '../reply.ts';
import { feedImageRules, type List, listImageRules, listRules, type Picture } from '../rules.ts';

type ImageVerdict = VerdictOf<ImageErrorName>;

/** Several images in one request, each judged by itself: some may pass while others fail. */
function list(
  kind: 'ft-wide-item-list' | 'ft-carousel-feed',
  most: number,
  imageRules: readonly Rule<Picture, ImageErrorName>[],
): Endpoint {
  const name = `kakao/${kind}`;
  const rules = listRules(name, most);
  const judged = { name, rules, errors: { ...listErrors, ...imageErrors } };
  return {
    ...judged,
    methods: ['POST'],
    path: paths[kind],
    rules: [...rules, ...imageRules],
    images: { most, errors: imageErrors },
    who: (_head, world, { userId = '' }) => whoOf(userId, world),
    answer(call, world, { userId = '' }): Answer {
      const { parts, images } = readForm(call);
      const who = whoOf(userId, world);
      const facts: List = { knownUser: isKnown(world, userId), count: images.length };
      const verdict = judge<List, ListErrorName | ImageErrorName>(judged, facts, who, world);
      const refused = verdict && refusalOfWhole(verdict, images.length, world);
      if (refused) return { ...refused, who, parts };
      const looked = images.slice(0, most);
      const verdicts = looked.map((image, i) =>
        verdict && i === 0
          ? { ...(verdict as ImageVerdict), image: 1 }
          : judgeImage(name, imageRules, image, i + 1, who, world),
      );
      const [first, ...others] = verdicts.filter((each) => each !== undefined);
      const taken = looked.filter((_, i) => verdicts[i] === undefined);
      const warnings = [
        ...taken.flatMap((image) => warningsOf(imageCautions, imageRules, image, world)),
        ...warningsOf([], rules, facts, world),
      ];
      const said = reply(call, images, verdicts, userId, kind, world);
      return { reply: said, verdict: first, others, who, parts, warnings };
    },
  };
}

/** What is said where no image was looked at; undefined where the verdict strikes an image alone. */
function refusalOfWhole(
  verdict: VerdictOf<ListErrorName | ImageErrorName>,
  count: number,
  world: World,
): Pick<Answer, 'reply' | 'verdict'> | undefined {
  const error = errorOfWhole(verdict.error, count);
  if (error)
    return { reply: listRefusal(listErrors[error], { ...verdict, error }, world), verdict: { ...verdict, error } };
  const isHttp = verdict.error === 'entityTooLarge' && world.settings.get(entityTooLarge) === 'http';
  return isHttp ? { reply: requestTooLarge(world), verdict } : undefined;
}

/** The error that refuses the list as a whole; undefined for one that strikes an image of it. */
function errorOfWhole(error: ListErrorName | ImageErrorName, count: number): ListErrorName | undefined {
  if (error in listErrors) return error as ListErrorName;
  return count === 0 ? 'missingField' : undefined;
}

function judgeImage(
  endpoint: string,
  rules: readonly Rule<Picture, ImageErrorName>[],
  sent: SentImage,
  image: number,
  { names }: Who,
  world: World,
): ImageVerdict | undefined {
  const fault = world.faults.takeError({ endpoint, names, image });
  if (fault) return { error: fault.error as ImageErrorName, fault, image };
  const verdict = judgeByRules(rules, sent, world);
  return verdict && { ...verdict, image };
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
