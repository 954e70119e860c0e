import type { Reply } from '../../../../core/call.ts';
import type { ErrorTable } from '../../../../core/error-table.ts';
import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import type { Rule } from '../../../../core/rule.ts';
import { type Caution, warningsOf } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { isKnown, whoOf } from '../../account.ts';
import type { KakaoError } from '../../gateway/errors.ts';
import type { ImageKind } from '../../shelf.ts';
import { paths } from '../../wire.ts';
import { type Kept, keep } from '../keep.ts';
import { readForm, type SentImage } from '../read.ts';
import type { Caller } from '../rules.ts';
import { singleRefusal } from './reply.ts';
import type { SingleUpload } from './rules.ts';

type Errors = Readonly<Record<string, KakaoError>>;

/** What an upload of one image asks, and how it answers. */
export interface OneImage<Name extends string, Table extends Errors> {
  readonly name: Name;
  readonly kind: ImageKind;
  readonly rules: readonly Rule<SingleUpload, keyof Table & string>[];
  readonly errors: Table;
  readonly cautions: readonly Caution<SentImage>[];
  readonly callerCautions: readonly Caution<Caller>[];
  uploaded(filename: string, kept: Pick<Kept, 'key' | 'url'>, world: World): Reply;
}

const nothing = { key: '', url: '' };

/** One image of whoever stands in the path, and an answer of the older kind where it is refused: `errcode` and `errmsg`. */
export function oneImage<Name extends string, Table extends Errors>(
  upload: OneImage<Name, Table>,
): EndpointWith<Name, Table> {
  const { name, kind, rules, cautions, callerCautions, uploaded } = upload;
  const errors: ErrorTable & Errors = upload.errors;
  const judged = { name, rules, errors } as const;
  return {
    name,
    rules,
    errors: errors as EndpointWith<Name, Table>['errors'],
    methods: ['POST'],
    path: paths[kind],
    who: (_head, world, { userId = '' }) => whoOf(userId, world),
    answer(call, world, { userId = '' }) {
      const { form, parts, images } = readForm(call);
      const [sent] = images;
      const who = whoOf(userId, world);
      const { bytes, image, content } = sent ?? {};
      const facts: SingleUpload = { userId, knownUser: isKnown(world, userId), form, bytes, image, content };
      const verdict = judge<SingleUpload, string>(judged, facts, who, world);
      if (verdict) {
        const reply = singleRefusal(errors[verdict.error] as KakaoError, verdict, world);
        return { reply, verdict, who, parts };
      }
      const kept: Kept | undefined = sent && keep(call, sent, userId, kind, world);
      const warnings = [
        ...(sent ? warningsOf(cautions, [], sent, world) : []),
        ...warningsOf(callerCautions, rules, facts, world),
        ...(kept?.warnings ?? []),
      ];
      return {
        reply: uploaded(sent?.name ?? '', kept ?? nothing, world),
        who,
        parts,
        warnings,
        made: kept && [kept.key],
      };
    },
  };
}
