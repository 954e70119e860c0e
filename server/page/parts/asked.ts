import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import { feed } from '../feed.ts';

/** Milliseconds: no more often is it asked, whatever happens. */
const OFTEN = 300;

/** What a control gives, anew whenever something happened; and how to ask again at once. */
export function useAsked<T>(path: string): readonly [T | undefined, () => Promise<void>] {
  const [given, setGiven] = useState<T>();
  const again = useCallback(async () => {
    setGiven(await ask<T>(path));
  }, [path]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Of a server that is gone the bar tells.
    const look = () => {
      timer = undefined;
      again().catch(() => {});
    };
    const stop = feed.changes.listen(() => {
      timer ??= setTimeout(look, OFTEN);
    });
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [again]);
  return [given, again];
}
