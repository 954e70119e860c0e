import { useEffect, useReducer } from 'preact/hooks';

/** A value that tells whoever shows it that there is another. */
export class Store<T> {
  private current: T;
  private readonly listeners = new Set<() => void>();

  constructor(initial: T) {
    this.current = initial;
  }

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    if (Object.is(value, this.current)) return;
    this.current = value;
    for (const listener of this.listeners) listener();
  }

  /** Gives what ends it. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export function useStore<T>(store: Store<T>): T {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const shown = store.value;
  useEffect(() => {
    const stop = store.listen(() => again(undefined));
    // It may have changed between the first showing and now.
    if (!Object.is(shown, store.value)) again(undefined);
    return stop;
  }, [store]);
  return shown;
}
