import { collectionOf } from '../../../core/collection.ts';
import { type Fields, textField } from '../../../core/json-fields.ts';
import { keptMessageForm } from '../../../core/kept-message.ts';
import type { KeptMessage } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { pictureKeysIn } from '../gateway/picture-keys.ts';
import type { Said } from './said.ts';

const kind = collectionOf<KeptMessage>({
  name: 'wechat/sent',
  form: keptMessageForm,
  most: 10_000,
  maxBytes: 16 * 1024 * 1024,
  costOf: ({ content, to }) => content.length + to.length,
});

interface Taken {
  readonly endpoint: string;
  readonly tenant: string;
  readonly key: string;
  readonly to: string;
  readonly from: string;
  readonly said: Said;
  readonly fields: Fields;
  /** What the caller was told of it. */
  readonly told: string;
}

/** Keeps a message that was taken. */
export function keepSent({ endpoint, tenant, key, to, from, said, fields, told }: Taken, world: World): void {
  const one: KeptMessage = {
    id: world.keys.hex(24),
    tenant,
    endpoint,
    kind: said.msgtype,
    at: world.clock.now(),
    key,
    to,
    from,
    text: said.text,
    pictures: picturesIn(said),
    content: JSON.stringify(fields),
    outcome: { code: '0', message: told },
  };
  world.collection(kind).put(one.id, tenant, one);
}

/** The oldest first. */
export function sentIn(world: World): KeptMessage[] {
  return world.collection(kind).all();
}

function picturesIn({ media, articles }: Said): KeptMessage['pictures'] {
  const named = media
    .filter(({ wanted }) => wanted === 'image' || wanted === 'thumb')
    .map(({ at, id }) => ({ at, url: id, key: id }));
  const linked = articles.flatMap((article, i) => {
    const url = textField(article, 'picurl');
    return url === '' ? [] : [{ at: `news.articles[${i}].picurl`, url, key: pictureKeysIn(url)[0] }];
  });
  return [...named, ...linked];
}
