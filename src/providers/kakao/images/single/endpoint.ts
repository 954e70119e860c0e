import type { Reply } from '../../../../core/call.ts';
import { judge } from '../../../../core/judge.ts';
import type { Endpoint } from '../../../../core/provider.ts';
import type { Rule } from '../../../../core/rule.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { isKnown, whoOf } from '../../account.ts';
import { paths, type Uploaded } from '../../wire.ts';
import { imageCautions } from '../cautions.ts';
import { type SingleErrorName, singleErrors } from '../errors.ts';
import { keep, readForm, requestDate } from '../read.ts';
import { json, singleRefusal } from '../reply.ts';
import { ftRules, type Single, wideRules } from '../rules.ts';

/** One image, and an answer of the older kind: `data`, or `errcode` and `errmsg`. */
function single(kind: 'FT' | 'FT_WIDE', rules: readonly Rule<Single, SingleErrorName>[]): Endpoint {
  const judged = { name: `kakao/${kind}`, rules, errors: singleErrors };
  return {
    ...judged,
    methods: ['POST'],
    path: paths[kind],
    who: (_head, world, { userId = '' }) => whoOf(userId, world),
    answer(call, world, { userId = '' }) {
      const { parts, images } = readForm(call);
      const [sent] = images;
      const who = whoOf(userId, world);
      const facts: Single = { knownUser: isKnown(world, userId), bytes: sent?.bytes, image: sent?.image };
      const verdict = judge<Single, SingleErrorName>(judged, facts, who, world);
      if (verdict) return { reply: singleRefusal(singleErrors[verdict.error], verdict, world), verdict, who, parts };
      const url = sent === undefined ? '' : keep(call, sent, userId, kind, world);
      const warnings = [
        ...(sent ? warningsOf(imageCautions, [], sent, world) : []),
        ...warningsOf([], rules, facts, world),
      ];
      return { reply: success(sent?.name ?? '', url, world), who, parts, warnings };
    },
  };
}

function success(name: string, url: string, world: World): Reply {
  const body: Uploaded = { data: { image_key: world.keys.hex(32), request_date: requestDate(world), name, url } };
  return json(200, body, world);
}

export const singles: readonly Endpoint[] = [single('FT', ftRules), single('FT_WIDE', wideRules)];
