import type { Explanation } from '../../../core/rule.ts';
import { phrase, say } from '../../../core/say.ts';
import { whyGone } from '../../../core/shelf.ts';
import { quoted } from '../../../core/words.ts';
import type { World } from '../../../core/world.ts';
import { draftOf, draftsIn } from '../drafts/collection.ts';
import { howDraftWent } from '../drafts/why-no-draft.ts';
import { isOf } from '../material/library.ts';
import type { Wanted } from './kinds.ts';

/** Something uploaded that a message names. */
export interface NamedMedia {
  /** Where it stands: `image.media_id`. */
  readonly at: string;
  readonly id: string;
  readonly wanted: Wanted;
  /** `temporary` and `permanent` are of the right type, and `a draft` is where one is wanted. */
  readonly is: 'temporary' | 'permanent' | 'a draft' | 'of another type' | 'not there';
  /** Why it may not do. */
  readonly trouble: Explanation | undefined;
}

type Named = Omit<NamedMedia, 'trouble'>;

/** A thumb is a picture like any other (wxjava-tests). */
const types: Readonly<Record<Exclude<Wanted, 'draft'>, readonly string[]>> = {
  image: ['image', 'thumb'],
  voice: ['voice'],
  video: ['video'],
  thumb: ['thumb', 'image'],
};

export function namedMedia(at: string, id: string, wanted: Wanted, tenant: string, world: World): NamedMedia {
  const named: Named = { at, id, wanted, is: whatIs(id, wanted, tenant, world) };
  const isRight = named.is === 'temporary' || named.is === 'a draft';
  return { ...named, trouble: isRight ? undefined : whyNotRight(named, tenant, world) };
}

function whatIs(id: string, wanted: Wanted, tenant: string, world: World): NamedMedia['is'] {
  if (draftOf(id, tenant, world)) return wanted === 'draft' ? 'a draft' : 'not there';
  const found = world.objects.get('wechat', id, world.clock.now());
  if (found === undefined || wanted === 'draft' || !isOf(tenant, found)) return 'not there';
  const [concern, type = ''] = found.kind.split('/');
  if (concern !== 'media' && concern !== 'material') return 'not there';
  if (!types[wanted].includes(type)) return 'of another type';
  return concern === 'media' ? 'temporary' : 'permanent';
}

const sources = {
  draft:
    'send the media_id of a draft of this account: draft/add answers one, and it goes when it is published or sent',
  media: 'send a media_id that media/upload answered in the last three days',
} as const;

/** Told by what became of it. */
function whyNotRight({ at, id, wanted, is }: Named, tenant: string, world: World): Explanation {
  const mend = wanted === 'draft' ? sources.draft : sources.media;
  const ours = true;
  if (is === 'permanent')
    return { measured: say`a permanent media_id as ${at}: only a temporary one will do`, mend, ours };
  if (is === 'of another type') return { measured: say`the media_id of a file of another type as ${at}`, mend, ours };
  const known = world.objects.get('wechat', id, world.clock.now());
  if (wanted === 'draft' && known)
    return { measured: say`the media_id of a file as ${at}, where a draft is meant`, mend, ours };
  if (known && isOf(tenant, known)) return { measured: say`the id of a picture for articles as ${at}`, mend, ours };
  if (known || draftsIn(world).get(id)?.tenant === tenant) {
    const measured = known ? say`the media_id of another account as ${at}` : say`the media_id of a draft as ${at}`;
    return { measured, mend, ours };
  }
  const fate = world.objects.fateOf('wechat', id);
  if (fate) {
    const gone = phrase(whyGone(fate, world) ?? (fate === 'expired' ? 'it was kept for three days' : 'it was deleted'));
    return { measured: say`a media_id as ${at} that is gone: ${gone}`, mend: 'upload the file again', ours };
  }
  const draft = howDraftWent(id, tenant, world);
  if (draft) return { measured: say`${phrase(draft)}, as ${at}`, mend, ours };
  if (/^https?:/i.test(id)) return { measured: say`an address as ${at}, in the place of a media_id`, mend, ours };
  return { measured: say`${quoted(id)} as ${at}, which no upload here answered`, mend };
}
