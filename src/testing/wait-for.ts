import { InputError } from '../core/input-error.ts';
import type { Provider } from '../core/provider.ts';
import type { CallbackRecord, DraftRecord, MessageRecord } from '../core/shapes.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { Provided } from '../emulator/provided.ts';
import { type ExpectedCallback, expectCallback } from './expect-callback.ts';
import { type ExpectedDraft, expectDraft } from './expect-draft.ts';
import { type ExpectedMessage, expectMessage } from './expect-message.ts';
import { type ExpectedUpload, expectUpload, type SentUpload } from './expect-upload.ts';

export interface WaitOptions {
  /** Milliseconds of real time. Default 5000. */
  readonly timeoutMs?: number;
}

/** What a wait looks at: the emulator in this process, such as `server.emulator`. */
type Waitable<P extends Provider> = Pick<Emulator<P>, 'world' | 'requests' | 'messages' | 'callbacks' | 'drafts'>;

/**
 * The newest upload that is as expected, once it has come; at once, where it has.
 *
 * @throws Error that says what was sent instead, when the time is over.
 *
 * @example
 * const { request } = await waitForUpload(server.emulator, { filename: 'cover.jpg' }, { timeoutMs: 2000 });
 */
export async function waitForUpload<P extends Provider = Provided>(
  emulator: Waitable<P>,
  expected: ExpectedUpload<NoInfer<P>>,
  options?: WaitOptions,
): Promise<SentUpload<P>> {
  return await until(emulator, () => expectUpload<P>(emulator, expected), options, waitForUpload);
}

/** The same of a message (`expectMessage`). */
export async function waitForMessage<P extends Provider = Provided>(
  emulator: Waitable<P>,
  expected: ExpectedMessage<NoInfer<P>>,
  options?: WaitOptions,
): Promise<MessageRecord<P>> {
  return await until(emulator, () => expectMessage<P>(emulator, expected), options, waitForMessage);
}

/** The same of what a program was told afterwards (`expectCallback`). */
export async function waitForCallback<P extends Provider = Provided>(
  emulator: Waitable<P>,
  expected: ExpectedCallback<NoInfer<P>>,
  options?: WaitOptions,
): Promise<CallbackRecord<P>> {
  return await until(emulator, () => expectCallback<P>(emulator, expected), options, waitForCallback);
}

/** The same of a draft (`expectDraft`). */
export async function waitForDraft<P extends Provider = Provided>(
  emulator: Waitable<P>,
  expected: ExpectedDraft<NoInfer<P>>,
  options?: WaitOptions,
): Promise<DraftRecord<P>> {
  return await until(emulator, () => expectDraft<P>(emulator, expected), options, waitForDraft);
}

/** Looks again after everything that happens, until it finds, or the time is over. */
function until<T>(
  { world }: Waitable<Provider>,
  find: () => T,
  { timeoutMs = 5000 }: WaitOptions = {},
  caller: (...input: never) => unknown,
): Promise<T> {
  if (!(timeoutMs >= 0 && timeoutMs < 2 ** 31)) {
    throw new InputError(`timeoutMs must be a number of milliseconds from 0 to ${2 ** 31 - 1}`);
  }
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, caller);
  return new Promise<T>((resolve, reject) => {
    let last: Error | undefined;
    const look = () => {
      try {
        resolve(find());
        end();
      } catch (error) {
        if (error instanceof InputError) reject(error);
        last = error as Error;
        if (error instanceof InputError) end();
      }
    };
    const timer = setTimeout(() => {
      end();
      const error = new Error(`not within ${timeoutMs} ms: ${last?.message}`);
      error.stack = `${error.name}: ${error.message}\n${here.stack?.replace(/^[^\n]*\n/, '')}`;
      reject(error);
    }, timeoutMs);
    const stop = world.happenings.listen(look);
    const end = () => {
      clearTimeout(timer);
      stop();
    };
    look();
  });
}
