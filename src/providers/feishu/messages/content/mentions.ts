import type { Mention } from '../store.ts';

/** What is known of a user by an id of theirs. */
export type Namer = (id: string) => Pick<Mention, 'id_type' | 'name' | 'tenant_key'>;

const AT = /<at\s+(?:user_id|id|email)="([^"]*)"\s*>([^<]*)<\/at>/g;

/** A text as it is read back: who is spoken to stands beside it, under a key. */
export function withMentions(sent: string, nameOf: Namer): { text: string; mentions: Mention[] } {
  const mentions = new Mentions(nameOf);
  const text = sent.replace(AT, (_, id: string, name: string) => mentions.add(id, name));
  return { text, mentions: mentions.all };
}

export class Mentions {
  readonly all: Mention[] = [];
  private readonly keys = new Map<string, string>();
  private readonly nameOf: Namer;

  constructor(nameOf: Namer) {
    this.nameOf = nameOf;
  }

  /** Gives the key; everybody together are no mention. */
  add(id: string, said: string): string {
    if (id === 'all') return '@_all';
    const known = this.keys.get(id);
    if (known !== undefined) return known;
    const { name, ...rest } = this.nameOf(id);
    const key = `@_user_${this.all.length + 1}`;
    this.keys.set(id, key);
    this.all.push({ key, id, name: name || said, ...rest });
    return key;
  }
}
