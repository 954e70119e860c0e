import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { Rule } from '../../../../core/rule.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import { isKnown, whoOf } from '../../account.ts';
import { paths } from '../../wire.ts';
import { callerCautions, imageCautions } from '../cautions.ts';
import { type Kept, keep } from '../keep.ts';
import { readForm } from '../read.ts';
import { type SingleErrorName, singleErrors } from './errors.ts';
import { singleRefusal, uploaded } from './reply.ts';
import { regularRules, type SingleUpload, wideRules } from './rules.ts';

/** One image, and an answer of the older kind: `data`, or `errcode` and `errmsg`. */
function single<Kind extends 'FT' | 'FT_WIDE'>(
  kind: Kind,
  rules: readonly Rule<SingleUpload, SingleErrorName>[],
): EndpointWith<`kakao/${Kind}`, typeof singleErrors> {
  const judged = { name: `kakao/${kind}`, rules, errors: singleErrors } as const;
  return {
    ...judged,
    methods: ['POST'],
    path: paths[kind],
    who: (_head, world, { userId = '' }) => whoOf(userId, world),
    answer(call, world, { userId = '' }) {
      const { form, parts, images } = readForm(call);
      const [sent] = images;
      const who = whoOf(userId, world);
      const { bytes, image, content } = sent ?? {};
      const facts: SingleUpload = { userId, knownUser: isKnown(world, userId), form, bytes, image, content };
      const verdict = judge<SingleUpload, SingleErrorName>(judged, facts, who, world);
      if (verdict) return { reply: singleRefusal(singleErrors[verdict.error], verdict, world), verdict, who, parts };
      const kept: Kept | undefined = sent && keep(call, sent, userId, kind, world);
      const warnings = [
        ...(sent ? warningsOf(imageCautions, [], sent, world) : []),
        ...warningsOf(callerCautions, rules, facts, world),
        ...(kept?.warnings ?? []),
      ];
      return {
        reply: uploaded(sent?.name ?? '', kept?.url ?? '', world),
        who,
        parts,
        warnings,
        made: kept && [kept.key],
      };
    },
  };
}

export const singles = [single('FT', regularRules), single('FT_WIDE', wideRules)] as const;
