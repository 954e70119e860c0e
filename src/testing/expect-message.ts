import { InputError } from '../core/input-error.ts';
import type { KnownProvider } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { MessageQuery, MessageRecord } from '../core/shapes.ts';
import type { Provided } from '../emulator/provided.ts';

/** A message as some program should have sent it. What is left out may be anything. */
export interface ExpectedMessage<P extends Provider = Provided> {
  readonly provider?: KnownProvider<P> | undefined;
  readonly chat?: string | undefined;
  /** Such as `image`, in the provider's words. */
  readonly type?: string | undefined;
  /** A part of what it says. */
  readonly text?: string | undefined;
  /** Of a picture or a file in it. */
  readonly key?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly from?: 'app' | 'user' | undefined;
  readonly edited?: boolean | undefined;
  readonly deleted?: boolean | undefined;
}

/** An emulator; or messages of its, as `emulator.messages({ chat })` or `GET /__standin/messages` gives them. */
export type SentMessages<P extends Provider = Provided> =
  | { messages(query: MessageQuery<P>): readonly MessageRecord<P>[] }
  | { readonly messages: readonly MessageRecord<P>[] }
  | readonly MessageRecord<P>[];

/**
 * The newest message that is as expected.
 *
 * @throws Error that says what was sent instead; InputError for a property that there is not.
 *
 * @example
 * expectMessage(server.emulator, { chat: 'oc_a0553eda9014c201e6969b478895c230', type: 'image', key: imageKey });
 */
export function expectMessage<P extends Provider = Provided>(
  sent: SentMessages<P>,
  expected: ExpectedMessage<NoInfer<P>>,
): MessageRecord<P>;
export function expectMessage(sent: SentMessages<Provider>, expected: Wanted): MessageRecord {
  refuseUnknown(expected);
  const messages = listOf(sent);
  const found = messages.find((each) => properties.every((name) => fits(each, name, expected)));
  if (found) return found;
  const error = new Error(inWords(expected, messages));
  // The line to look at is the caller's.
  Error.captureStackTrace(error, expectMessage);
  throw error;
}

type Wanted = ExpectedMessage<Provider>;

const MOST = 1000;
/** Lines of what was sent that are shown. */
const MOST_LINES = 20;
/** Characters of a text in such a line. */
const MOST_TEXT = 80;

const properties = ['provider', 'chat', 'type', 'text', 'key', 'replyTo', 'from', 'edited', 'deleted'] as const;

function listOf(sent: SentMessages<Provider>): readonly MessageRecord[] {
  if (!('messages' in sent)) return sent;
  return typeof sent.messages === 'function' ? sent.messages({ limit: MOST }) : sent.messages;
}

/** A misspelt property would be one that is never looked at. */
function refuseUnknown(expected: Wanted): void {
  const unknown = Object.keys(expected).find((name) => !properties.some((each) => each === name));
  if (unknown !== undefined)
    throw new InputError(`expectMessage: there is no property ${unknown}; there are ${properties.join(', ')}`);
}

function fits(message: MessageRecord, name: (typeof properties)[number], expected: Wanted): boolean {
  const value = expected[name];
  if (value === undefined) return true;
  if (name === 'text') return message.text.includes(`${value}`) || message.content.includes(`${value}`);
  if (name === 'key') return message.keys.includes(`${value}`);
  return message[name] === value;
}

function inWords(expected: Wanted, messages: readonly MessageRecord[]): string {
  const wanted = properties
    .filter((name) => expected[name] !== undefined)
    .map((name) => `${name} ${JSON.stringify(expected[name])}`);
  return [`no message like this was sent: ${wanted.join(', ') || 'any at all'}`, ...whatWasSent(messages)].join('\n');
}

function whatWasSent(messages: readonly MessageRecord[]): string[] {
  if (messages.length === 0) return ['no message was sent'];
  const lines = messages.map(({ id, provider, chat, type, text, deleted }) => {
    const says = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
    return `  ${id} ${provider} ${chat}: ${type} ${says}${deleted ? '; recalled' : ''}`;
  });
  const more = lines.length > MOST_LINES ? [`  and ${lines.length - MOST_LINES} more`] : [];
  return ['what was sent, the newest first:', ...lines.slice(0, MOST_LINES), ...more];
}
