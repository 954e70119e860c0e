import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import { callerOf, readAuthorization } from '../../gateway/authorization.ts';
import { paths } from '../../wire.ts';
import { type Kept, keep } from '../keep.ts';
import { readForm } from '../read.ts';
import { mmsCallerCautions, mmsImageCautions } from './cautions.ts';
import { type MmsImageErrorName, mmsImageErrors } from './errors.ts';
import { mmsRefusal, mmsUploaded } from './reply.ts';
import { MMS_IMAGE, type MmsUpload, mmsImageRules } from './rules.ts';

const judged = { name: MMS_IMAGE, rules: mmsImageRules, errors: mmsImageErrors } as const;

/** One picture for MMS, in API PLEX's own storage, and an answer that names its code on success too. */
export const mmsImage: EndpointWith<typeof MMS_IMAGE, typeof mmsImageErrors> = {
  ...judged,
  methods: ['POST'],
  path: paths.mms,
  who: callerOf,
  answer(call, world, { userId: owner = '' }) {
    const { form, parts, images } = readForm(call);
    const [sent] = images;
    const who = callerOf(call, world);
    const { userId, authorization, secretFits } = readAuthorization(call, world);
    const { bytes, image, content } = sent ?? {};
    const facts: MmsUpload = { userId, authorization, secretFits, owner, form, bytes, image, content };
    const verdict = judge<MmsUpload, MmsImageErrorName>(judged, facts, who, world);
    if (verdict) return { reply: mmsRefusal(verdict.error, facts, world), verdict, who, parts };
    const kept: Kept | undefined = sent && keep(call, sent, owner, 'mms', world);
    const warnings = [
      ...(sent ? warningsOf(mmsImageCautions, [], sent, world) : []),
      ...warningsOf(mmsCallerCautions, mmsImageRules, facts, world),
      ...(kept?.warnings ?? []),
    ];
    return {
      reply: mmsUploaded(sent?.name ?? '', kept?.url ?? '', world),
      who,
      parts,
      warnings,
      made: kept && [kept.key],
    };
  },
};
