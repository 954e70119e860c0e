import { collectionOf } from '../../../core/collection.ts';
import type { VerdictOf } from '../../../core/judge.ts';
import type { KeptMessage } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { fieldsOf, type Message, textOf } from './read.ts';
import { delivered, outcomes, type ResultName, results } from './results.ts';

/** What is remembered of messages. */
const MOST = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

const sent = collectionOf<KeptMessage>({
  name: 'kakao/sent',
  most: MOST,
  maxBytes: MOST_BYTES,
  costOf: ({ content }) => content.length,
});

export interface Taken {
  readonly endpoint: string;
  readonly userId: string;
  readonly key: string;
  readonly message: Message;
  readonly pictures: KeptMessage['pictures'];
  /** Why it will not arrive; undefined: it will. */
  readonly verdict: VerdictOf<ResultName> | undefined;
  /** Code of what was ordered to become of it. */
  readonly ordered: string | undefined;
}

/** Keeps a message that was taken. */
export function keepSent(
  { endpoint, userId, key, message, pictures, verdict, ordered }: Taken,
  world: World,
): KeptMessage {
  const { service, fields } = message;
  const one: KeptMessage = {
    id: world.keys.hex(24),
    tenant: userId,
    endpoint,
    kind: service,
    at: world.clock.now(),
    key,
    to: textOf(fields.receiver_number),
    from: textOf(fields.sender_number),
    text: textOf(fields.msg),
    pictures,
    content: contentOf(fields),
    outcome: ordered === undefined ? earned(verdict) : { code: ordered, message: outcomes[ordered] ?? '' },
  };
  world.collection(sent).put(one.id, userId, one);
  return one;
}

/** The oldest first. */
export function sentIn(world: World): KeptMessage[] {
  return world.collection(sent).all();
}

function earned(verdict: VerdictOf<ResultName> | undefined): KeptMessage['outcome'] {
  const { code, message } = verdict ? results[verdict.error] : delivered;
  if (verdict?.rule === undefined) return { code, message };
  const { rule, measured, mend } = verdict;
  return { code, message, rule, measured, mend };
}

/** As JSON, without what nobody may see. */
function contentOf(fields: Message['fields']): string {
  const { failback_data: failback } = fields;
  if (failback === undefined) return JSON.stringify(fields);
  const { secret_key: _, ...shown } = fieldsOf(failback);
  return JSON.stringify({ ...fields, failback_data: shown });
}
