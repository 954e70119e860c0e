import type { Answer } from '../../../../core/answer.ts';
import { judge, judgeByRules, type VerdictOf } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { Rule } from '../../../../core/rule.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { Who } from '../../../../core/who.ts';
import type { World } from '../../../../core/world.ts';
import { isKnown, whoOf } from '../../account.ts';
import { requestTooLarge } from '../../gateway/reply.ts';
import { entityTooLarge } from '../../switches.ts';
import { paths } from '../../wire.ts';
import { callerCautions, imageCautions } from '../cautions.ts';
import { keep } from '../keep.ts';
import { readForm, type SentImage } from '../read.ts';
import type { ImageFacts } from '../rules.ts';
import { type ImageErrorName, imageErrors, type ListErrorName, listErrors } from './errors.ts';
import { listed, listRefusal } from './reply.ts';
import { carouselRules, itemListRules, type ListUpload, listRules } from './rules.ts';

type ImageVerdict = VerdictOf<ImageErrorName>;

type ListEndpoint<Kind extends string> = EndpointWith<`kakao/${Kind}`, typeof listErrors & typeof imageErrors>;

/** Several images in one request, each judged by itself: some may pass while others fail. */
function list<Kind extends 'ft-wide-item-list' | 'ft-carousel-feed'>(
  kind: Kind,
  most: number,
  imageRules: readonly Rule<ImageFacts, ImageErrorName>[],
): ListEndpoint<Kind> {
  const name = `kakao/${kind}` as const;
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
      const { form, parts, images } = readForm(call);
      const who = whoOf(userId, world);
      const facts: ListUpload = { userId, knownUser: isKnown(world, userId), form, count: images.length };
      const verdict = judge<ListUpload, ListErrorName | ImageErrorName>(judged, facts, who, world);
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
      const outcomes = looked.map((image, i) => verdicts[i] ?? keep(call, image, userId, kind, world));
      const warnings = [
        ...taken.flatMap((image) => warningsOf(imageCautions, imageRules, image, world)),
        ...warningsOf(callerCautions, rules, facts, world),
        ...outcomes.flatMap((each) => ('url' in each ? each.warnings : [])),
      ];
      const reply = listed(images[0]?.name ?? '', outcomes, world);
      const made = outcomes.flatMap((each) => ('url' in each ? each.key : []));
      return { reply, verdict: first, others, who, parts, warnings, made };
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
  rules: readonly Rule<ImageFacts, ImageErrorName>[],
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

export const lists = [list('ft-wide-item-list', 4, itemListRules), list('ft-carousel-feed', 6, carouselRules)] as const;
