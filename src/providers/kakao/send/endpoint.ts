import type { Answer } from '../../../core/answer.ts';
import type { ErrorTable } from '../../../core/error-table.ts';
import { judge, judgeByRules, type VerdictOf } from '../../../core/judge.ts';
import type { EndpointWith, KeptMessage } from '../../../core/provider.ts';
import type { Rule } from '../../../core/rule.ts';
import { type Caution, warningsOf } from '../../../core/warnings.ts';
import type { World } from '../../../core/world.ts';
import { callerOf } from '../gateway/authorization.ts';
import { sendPath } from '../wire.ts';
import { ofTheCall, type SendErrorName, sendErrors } from './errors.ts';
import { type Message, readMessages, readSendCall, type SendCall, textOf } from './read.ts';
import { resultOf, sendRefusal, sendResults } from './reply.ts';
import { delivered, type Outcomes } from './results.ts';
import { keepSent, type Taken } from './sent.ts';
import { tellResult } from './webhook.ts';

type SendVerdict = VerdictOf<string>;

/** What one API that sends messages asks, and knows of them. */
export interface Sending<Name extends string, Told extends Outcomes> {
  readonly name: Name;
  readonly callRules: readonly Rule<SendCall, SendErrorName>[];
  readonly messageRules: readonly Rule<Message, SendErrorName | (keyof Told & string)>[];
  /** What can become of a message that was taken. */
  readonly results: Told;
  /** Of a message to a phone, which its result names; absent: it goes to KakaoTalk. */
  readonly messageType?: string;
  /** Absent: it lets nothing pass that may break. */
  readonly cautions?: readonly Caution<Message>[];
  /** Absent: it sends none. */
  picturesOf?(message: Message): KeptMessage['pictures'];
}

const noPictures = () => [];

/** Up to ten messages in one call, each judged by itself. What is told of one that was taken is judged with it. */
export function sending<Name extends string, Told extends Outcomes>(
  api: Sending<Name, Told>,
): EndpointWith<Name, typeof sendErrors & Told> {
  const { name, callRules, messageRules, results, messageType, cautions = [], picturesOf = noPictures } = api;
  const errors: ErrorTable = { ...sendErrors, ...results };
  const judged = { name, rules: callRules, errors } as const;
  return {
    name,
    errors: errors as EndpointWith<Name, typeof sendErrors & Told>['errors'],
    rules: [...callRules, ...messageRules],
    methods: ['POST'],
    path: sendPath,
    who: callerOf,
    answer(call, world, { service = '' }): Answer {
      const sent = readSendCall(call, world, service);
      const caller = callerOf(call, world);
      const read = readMessages(sent, world);
      const receivers = read.map(({ fields }) => textOf(fields.receiver_number));
      const who = { ...caller, names: [...caller.names, ...receivers] };
      const whole = judge<SendCall, string>(judged, sent, who, world);
      const refused = whole && refusalOf(whole, read.length);
      if (refused) return { reply: sendRefusal(refused.error, sent, world), verdict: refused, who };
      const struck = whole && struckBy(whole, receivers);
      const verdicts: (SendVerdict | undefined)[] = [];
      const keysTaken = new Set<string>();
      const messages = read.map((each, i) => {
        const key = textOf(each.fields.msg_key);
        const message = keysTaken.has(key) ? { ...each, keyRepeated: true } : each;
        const verdict =
          i === struck ? { ...(whole as SendVerdict), record: i + 1 } : judgeMessage(messageRules, message, i, world);
        verdicts.push(verdict);
        if (key !== '' && refusal(verdict) === undefined) keysTaken.add(key);
        return message;
      });
      const keys = messages.map(({ fields }) => textOf(fields.msg_key) || world.keys.hex(32));
      const outcomes = messages.map((_, i) => resultOf(keys[i] as string, refusal(verdicts[i])));
      const pictures = messages.map((message) => picturesOf(message));
      const taken = messages.filter((_, i) => refusal(verdicts[i]) === undefined);
      // What a call or a message relies on is told of one that no row is broken by: not of what was struck, or will not arrive.
      const unbroken = messages.filter((_, i) => verdicts[i] === undefined);
      const ofCall = whole === undefined && taken.length > 0 ? warningsOf([], callRules, sent, world) : [];
      const told = messages.flatMap((message, i) => {
        if (refusal(verdicts[i]) !== undefined) return [];
        const verdict = verdicts[i] as VerdictOf<string> | undefined;
        const { userId } = sent;
        const key = keys[i] as string;
        return (
          take(
            { endpoint: name, userId, key, message, pictures: pictures[i] ?? [], verdict, results },
            messageType,
            world,
          ) ?? []
        );
      });
      const [first, ...others] = verdicts.filter((each) => each !== undefined);
      return {
        reply: sendResults(outcomes, world),
        verdict: first,
        others,
        who,
        warnings: [...ofCall, ...unbroken.flatMap((message) => warningsOf(cautions, messageRules, message, world))],
        callbacks: told,
        uses: pictures.flatMap((all) => all.flatMap(({ key }) => key ?? [])),
      };
    },
  };
}

/** Keeps it, with what becomes of it, and sees to it that its sender is told; gives the id of what that is told with. */
function take(taken: Omit<Taken, 'ordered'>, messageType: string | undefined, world: World): string | undefined {
  const { fields } = taken.message;
  const codes = [delivered, ...Object.values(taken.results)].map(({ code }) => code);
  const names = [textOf(fields.receiver_number), taken.key];
  const ordered = world.outcomes.take('kakao', names, (outcome) => codes.includes(outcome));
  const kept = keepSent({ ...taken, ordered: ordered?.outcome }, world);
  const doneAt = ordered?.after === undefined ? kept.at : world.clock.after(ordered.after);
  return tellResult({ sent: kept, message: taken.message, doneAt, messageType }, world);
}

/** What refuses the call as a whole; undefined for what strikes one message of it. */
function refusalOf(verdict: SendVerdict, count: number): VerdictOf<SendErrorName> | undefined {
  const { error, rule } = verdict;
  if (!(error in sendErrors)) return undefined;
  const isOfCall = rule !== undefined || count === 0 || ofTheCall.has(error as SendErrorName);
  return isOfCall ? { ...verdict, error: error as SendErrorName } : undefined;
}

/** Which message a fault, or a credential, strikes: the first to the number that it names, else the first. */
function struckBy({ fault }: SendVerdict, receivers: readonly string[]): number {
  return Math.max(0, fault?.account === undefined ? 0 : receivers.indexOf(fault.account));
}

function judgeMessage(
  rules: readonly Rule<Message>[],
  message: Message,
  index: number,
  world: World,
): (SendVerdict & { record: number }) | undefined {
  const verdict = judgeByRules(rules, message, world);
  return verdict && { ...verdict, record: index + 1 };
}

/** Why a message was not taken. */
function refusal(verdict: SendVerdict | undefined): SendErrorName | undefined {
  return verdict && verdict.error in sendErrors ? (verdict.error as SendErrorName) : undefined;
}
