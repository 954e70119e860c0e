import { NotDone } from '../api.ts';
import { Store, useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { Icon } from './icons.tsx';

interface Notice {
  readonly text: string;
  readonly isError: boolean;
  readonly count: number;
}

const notice = new Store<Notice | undefined>(undefined);
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(text: string, isError: boolean): void {
  count += 1;
  notice.set({ text, isError, count });
  clearTimeout(timer);
  if (!isError) timer = setTimeout(() => notice.set(undefined), 2500);
}

export const say = (text: string): void => tell(text, false);

/** What could not be done, in the words of whoever refused. It stays until it is closed. */
export function complain(error: unknown): void {
  const isTold = error instanceof NotDone || error instanceof SyntaxError;
  tell(isTold ? error.message : t.noAnswer, true);
}

/** Does it, and says so or why not; gives whether it was done. */
export async function attempt(what: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await what();
  } catch (error) {
    complain(error);
    return false;
  }
  if (done !== undefined) say(done);
  else if (notice.value?.isError) notice.set(undefined);
  return true;
}

/** One line, which is read out. */
export function Notices() {
  const told = useStore(notice);
  return (
    <div class="notices">
      <output>
        {told && (
          <span class={told.isError ? 'notice error' : 'notice'} key={told.count}>
            <span lang={told.isError ? 'en' : undefined}>{told.text}</span>
            <button type="button" class="quiet" aria-label={t.close} onClick={() => notice.set(undefined)}>
              <Icon name="close" />
            </button>
          </span>
        )}
      </output>
    </div>
  );
}
