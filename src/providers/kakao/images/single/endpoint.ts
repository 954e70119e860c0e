import { judge } from '../../../../core/judge.ts';
import type { Endpoint } from '../../../../core/provider.ts';
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
function single(kind: 'FT' | 'FT_WIDE', rules: readonly Rule<SingleUpload, SingleErrorName>[]): Endpoint {
  const judged = { name: `kakao/${kind}`, rules, errors: singleErrors };
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
      const { url, warnings: ofStore }: Kept = sent ? keep(call, sent, userId, kind, world) : { url: '', warnings: [] };
      const warnings = [
        ...(sent ? warningsOf(imageCautions, [], sent, world) : []),
        ...warningsOf(callerCautions, rules, facts, world),
        ...ofStore,
      ];
      return { reply: uploaded(sent?.name ?? '', url, world), who, parts, warnings };
    },
  };
}

export const singles: readonly Endpoint[] = [single('FT', regularRules), single('FT_WIDE', wideRules)];
