import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import { feed } from '../feed.ts';

/** Milliseconds: no more often is it asked, whatever happens. */
const OFTEN = 300;

/** What a control gives, anew whenever something happened; and how to ask again at once. */
export function useAsked<T>(path: string): readonly [T | undefined, () => Promise<void>] {
  const [given, setGiven] = useState<T>();
  const asked = useRef({ last: 0, shown: 0 });
  const again = useCallback(async () => {
    const place = ++asked.current.last;
    const answer = await ask<T>(path);
    // One that was asked later may have been answered sooner.
    if (place < asked.current.shown) return;
    asked.current.shown = place;
    setGiven(answer);
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
