/** Calls that are remembered to have used what one call made. */
const MOST_USERS = 100;

/** A call that made something, by its id, and the key of that. */
export interface Use {
  readonly key: string;
  readonly request: string;
}

/** What one call made, by key, and the ids of those that used it. */
export interface Links {
  readonly made: readonly string[];
  readonly usedBy: readonly string[];
}

/** Of a call, as they are written down: names of what it made, and ids of those that used it. */
export interface KeptLinks {
  readonly made?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
}

interface Made {
  readonly provider: string | null;
  readonly keys: readonly string[];
}

/** Which calls used what other calls had made: an upload, a message. It is forgotten with the call that made it. */
export class Uses {
  /** Ids of calls, by provider and key. */
  private readonly makers = new Map<string, string>();
  private readonly made = new Map<string, readonly string[]>();
  /** Ids of calls, by that of the maker. */
  private readonly users = new Map<string, string[]>();
  /** What was made since somebody last asked, by id of the call: of most that is made nobody ever does. */
  private readonly fresh = new Map<string, Made>();

  note(id: string, provider: string | null, made: readonly string[]): void {
    if (made.length > 0) this.fresh.set(id, { provider, keys: made });
  }

  /** Who made what this call uses, as far as that is remembered. */
  find(id: string, provider: string | null, used: readonly string[]): Use[] {
    const found: Use[] = [];
    this.enter();
    for (const key of new Set(used)) {
      const request = this.makers.get(nameOf(provider, key));
      if (request === undefined) continue;
      const users = this.users.get(request) ?? [];
      if (users.length < MOST_USERS && !users.includes(id)) this.users.set(request, [...users, id]);
      found.push({ key, request });
    }
    return found;
  }

  of(id: string): Links {
    this.enter();
    const made = (this.made.get(id) ?? []).map((name) => name.slice(name.indexOf(' ') + 1));
    return { made, usedBy: this.users.get(id) ?? [] };
  }

  /** What is remembered of a call, for who writes it down. */
  keptOf(id: string): KeptLinks {
    this.enter();
    return { made: this.made.get(id), users: this.users.get(id) };
  }

  /** Of a call that is younger than all whose links were put here before. */
  put(id: string, { made, users }: KeptLinks): void {
    this.enter();
    if (users) this.users.set(id, [...users]);
    if (made) this.made.set(id, made);
    for (const name of made ?? []) this.makers.set(name, id);
  }

  forget(id: string): void {
    if (this.fresh.delete(id)) return;
    this.users.delete(id);
    for (const name of this.made.get(id) ?? []) if (this.makers.get(name) === id) this.makers.delete(name);
    this.made.delete(id);
  }

  private enter(): void {
    for (const [id, { provider, keys }] of this.fresh) {
      const names = keys.map((key) => nameOf(provider, key));
      this.made.set(id, names);
      for (const name of names) this.makers.set(name, id);
    }
    this.fresh.clear();
  }
}

function nameOf(provider: string | null, key: string): string {
  return `${provider ?? ''} ${key}`;
}
