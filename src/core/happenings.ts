/** Something that somebody may wait for. */
export interface Happening {
  /** `change`: by an order, not by a call. `try`: through the proxy. */
  readonly what: 'request' | 'callback' | 'change' | 'try' | 'reset' | 'restore' | 'closed';
  /** Of the request, or of the callback. */
  readonly id?: string;
}

export type Listener = (happening: Happening) => void;

/** Tells whoever waits that there is something new. */
export class Happenings {
  private readonly listeners = new Set<Listener>();

  /** Gives what ends it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  tell(happening: Happening): void {
    for (const each of this.listeners) each(happening);
  }
}
