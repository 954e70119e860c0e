import { collectionOf } from '../../../core/collection.ts';
import type { VerdictOf } from '../../../core/judge.ts';
import { keptMessageForm } from '../../../core/kept-message.ts';
import type { KeptMessage } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { textOfOutcome } from './outcomes.ts';
import { type Message, textOf } from './read.ts';
import { delivered, type Outcomes } from './results.ts';

/** What is remembered of messages. */
const MOST = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

const sent = collectionOf<KeptMessage>({
  name: 'kakao/sent',
  form: keptMessageForm,
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
  readonly verdict: VerdictOf<string> | undefined;
  /** What can become of it. */
  readonly results: Outcomes;
  /** Code of what was ordered to become of it. */
  readonly ordered: string | undefined;
}

/** Keeps a message that was taken. */
export function keepSent(taken: Taken, world: World): KeptMessage {
  const { endpoint, userId, key, message, pictures, verdict, results, ordered } = taken;
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
    content: JSON.stringify(fields),
    outcome:
      ordered === undefined ? earned(verdict, results) : { code: ordered, message: textOfOutcome(ordered, results) },
  };
  world.collection(sent).put(one.id, userId, one);
  return one;
}

/** The oldest first. */
export function sentIn(world: World): KeptMessage[] {
  return world.collection(sent).all();
}

function earned(verdict: VerdictOf<string> | undefined, results: Outcomes): KeptMessage['outcome'] {
  const { code, message } = (verdict && results[verdict.error]) ?? delivered;
  if (verdict?.rule === undefined) return { code, message };
  const { rule, measured, mend } = verdict;
  return { code, message, rule, measured, mend };
}
