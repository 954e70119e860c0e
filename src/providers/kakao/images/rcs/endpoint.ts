import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import { isKnown, whoOf } from '../../account.ts';
import { paths } from '../../wire.ts';
import { type Kept, keep } from '../keep.ts';
import { readForm } from '../read.ts';
import { singleRefusal } from '../single/reply.ts';
import { rcsCallerCautions, rcsImageCautions } from './cautions.ts';
import { type RcsImageErrorName, rcsImageErrors } from './errors.ts';
import { rcsUploaded } from './reply.ts';
import { RCS_IMAGE, type RcsUpload, rcsImageRules } from './rules.ts';

const judged = { name: RCS_IMAGE, rules: rcsImageRules, errors: rcsImageErrors } as const;

/** One picture for RCS, which a message names by the id that it gets, and nobody opens. */
export const rcsImage: EndpointWith<typeof RCS_IMAGE, typeof rcsImageErrors> = {
  ...judged,
  methods: ['POST'],
  path: paths.rcs,
  who: (_head, world, { userId = '' }) => whoOf(userId, world),
  answer(call, world, { userId = '' }) {
    const { form, parts, images } = readForm(call);
    const [sent] = images;
    const who = whoOf(userId, world);
    const { bytes, image, content } = sent ?? {};
    const facts: RcsUpload = { userId, knownUser: isKnown(world, userId), form, bytes, image, content };
    const verdict = judge<RcsUpload, RcsImageErrorName>(judged, facts, who, world);
    if (verdict) return { reply: singleRefusal(rcsImageErrors[verdict.error], verdict, world), verdict, who, parts };
    const kept: Kept | undefined = sent && keep(call, sent, userId, 'rcs', world);
    const warnings = [
      ...(sent ? warningsOf(rcsImageCautions, [], sent, world) : []),
      ...warningsOf(rcsCallerCautions, rcsImageRules, facts, world),
      ...(kept?.warnings ?? []),
    ];
    return {
      reply: rcsUploaded(sent?.name ?? '', kept?.key ?? '', world),
      who,
      parts,
      warnings,
      made: kept && [kept.key],
    };
  },
};
