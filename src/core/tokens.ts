import type { Clock } from './clock.ts';
import { Fifo } from './fifo.ts';
import { either, formed, orNull, type RecordForm } from './state/form.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

/** More than a test run issues; past it the oldest are forgotten, as if they had never been. */
const KEPT = 100_000;
/** What resets forgot and is still known to have been issued here. */
const REMEMBERED = 1000;
/** Characters that tell one token from all others, in small letters. */
const HEAD = 12;

/** A credential that was handed out here. Times are milliseconds since 1970 on the world's clock. */
export interface Token {
  readonly value: string;
  /** Which of a provider's kinds of token. */
  readonly kind: string;
  /** The account it was issued to. */
  readonly owner: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When a newer one stops this one from working; absent while it is the newest. */
  readonly replacedAt?: number;
}

/** By how much the clock was moved when a time of a token was set. */
interface Kept {
  readonly token: Token;
  readonly issuedAhead: number;
  readonly replacedAhead: number;
}

/** One that a reset forgot, and when. */
interface Forgotten {
  readonly token: Token;
  readonly at: number;
}

/** Of one that has no end JSON says that its end is null. */
const tokenForm: RecordForm = {
  ...{ value: 'string', kind: 'string', owner: 'string' },
  ...{ issuedAt: 'number', expiresAt: orNull('number'), 'replacedAt?': orNull('number') },
};
const form = either(
  { token: tokenForm, at: 'number' },
  { token: tokenForm, issuedAhead: 'number', replacedAhead: 'number' },
);

export class Tokens implements StatePart {
  witness: Witness | undefined;
  private readonly clock: Clock;
  private readonly byValue = new Map<string, Kept>();
  /** Values, by kind and owner. */
  private readonly newest = new Map<string, string>();
  /** Values, the oldest first. */
  private readonly order = new Fifo<string>();
  /** Values, by how they begin. */
  private readonly byHead = new Map<string, string>();
  /** How many tokens of an owner there are. */
  private readonly owners = new Map<string, number>();
  private forgotten = new Map<string, Forgotten>();
  private forgottenOwners = new Set<string>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** `make` gives a value, and another where that is one of a token there is: a seeded sequence begins anew with each reset. */
  issue(asked: Omit<Token, 'value'>, make: () => string): Token {
    let value = make();
    while (this.byValue.has(value)) value = make();
    const token = { value, ...asked };
    this.keep({ token, issuedAhead: this.clock.ahead, replacedAhead: 0 });
    this.witness?.came(value);
    this.forgotten.delete(value);
    if (this.byValue.size > KEPT) this.drop(this.find(this.order.oldest() as string) as Token);
    return token;
  }

  /** Stops a token from working at a time to come, or now. */
  replace({ value }: Token, at: number): void {
    const kept = this.byValue.get(value);
    if (kept === undefined) return;
    const token = { ...kept.token, replacedAt: at };
    this.byValue.set(value, { ...kept, token, replacedAhead: this.clock.ahead });
    this.witness?.changed(value);
  }

  find(value: string): Token | undefined {
    return this.byValue.get(value)?.token;
  }

  /** One that a reset forgot: where any would do it still tells whose it was. */
  findForgotten(value: string): Token | undefined {
    return this.forgotten.get(value)?.token;
  }

  /** When a reset forgot it, in milliseconds since 1970 on the machine's clock. */
  forgottenAt(value: string): number | undefined {
    return this.forgotten.get(value)?.at;
  }

  /** One that a text is the beginning of, or that is the beginning of it, whatever the case of its letters. */
  findLike(text: string): Token | undefined {
    const token = this.find(this.byHead.get(headOf(text)) ?? '');
    if (token === undefined) return undefined;
    const [sent, value] = [text.toLowerCase(), token.value.toLowerCase()];
    return value.startsWith(sent) || sent.startsWith(value) ? token : undefined;
  }

  /** The last one issued of that kind, dead or alive. */
  latest(kind: string, owner: string): Token | undefined {
    const value = this.newest.get(idOf({ kind, owner }));
    return value === undefined ? undefined : this.find(value);
  }

  /** Whether a token was issued to an account of that name. */
  isOwner(name: string): boolean {
    return this.owners.has(name) || this.forgottenOwners.has(name);
  }

  /**
   * Forgets all but those that survive. They have of their life what they would have if the clock had never been moved from
   * where it is now, which is what a program believes that kept one.
   */
  reset(survives: (token: Token) => boolean): void {
    const gone: [string, Forgotten][] = [];
    for (const [value, kept] of this.byValue) {
      if (survives(kept.token)) this.byValue.set(value, unmoved(kept, this.clock.ahead));
      else gone.push([value, { token: kept.token, at: Date.now() }]);
    }
    for (const [, { token }] of gone) this.drop(token);
    if (gone.length === 0) return;
    this.remember([...this.forgotten, ...gone].slice(-REMEMBERED));
  }

  *dump(): Generator<StateRecord> {
    for (const value of [...this.forgotten.keys(), ...this.byValue.keys()]) yield this.recordOf(value) as StateRecord;
  }

  recordOf(key: string): StateRecord | undefined {
    const kept = this.byValue.get(key) ?? this.forgotten.get(key);
    if (kept === undefined) return undefined;
    const token = written(kept.token);
    if ('at' in kept) return { key, value: { at: kept.at, token } };
    const { issuedAhead, replacedAhead } = kept;
    return { key, value: { token, issuedAhead, replacedAhead } };
  }

  load(records: readonly StateRecord[]): void {
    for (const { token } of [...this.byValue.values()]) this.drop(token);
    const forgotten: [string, Forgotten][] = [];
    for (const { key, value } of records) {
      const { token, ...rest } = formed<Kept | Forgotten>(value, form);
      const read = { ...rest, token: { ...token, expiresAt: token.expiresAt ?? Number.POSITIVE_INFINITY } };
      if ('at' in read) forgotten.push([key, read]);
      else this.keep(read);
    }
    this.remember(forgotten);
  }

  private keep(kept: Kept): void {
    const { token } = kept;
    const { value, owner } = token;
    this.byValue.set(value, kept);
    this.newest.set(idOf(token), value);
    this.order.add(value);
    this.byHead.set(headOf(value), value);
    this.owners.set(owner, (this.owners.get(owner) ?? 0) + 1);
  }

  private remember(forgotten: readonly (readonly [value: string, Forgotten])[]): void {
    this.forgotten = new Map(forgotten);
    this.forgottenOwners = new Set(Array.from(this.forgotten.values(), ({ token }) => token.owner));
  }

  private drop(token: Token): void {
    const { value, owner } = token;
    const [id, head, left] = [idOf(token), headOf(value), (this.owners.get(owner) ?? 1) - 1];
    this.byValue.delete(value);
    this.witness?.changed(value);
    this.order.delete(value);
    if (this.newest.get(id) === value) this.newest.delete(id);
    if (this.byHead.get(head) === value) this.byHead.delete(head);
    if (left === 0) this.owners.delete(owner);
    else this.owners.set(owner, left);
  }
}

function written({ value, kind, owner, issuedAt, expiresAt, replacedAt }: Token): object {
  return { value, kind, owner, issuedAt, expiresAt, replacedAt };
}

function headOf(value: string): string {
  return value.slice(0, HEAD).toLowerCase();
}

function idOf({ kind, owner }: Pick<Token, 'kind' | 'owner'>): string {
  return `${kind} ${owner}`;
}

function unmoved({ token, issuedAhead, replacedAhead }: Kept, ahead: number): Kept {
  const { issuedAt, expiresAt, replacedAt } = token;
  const moved = ahead - issuedAhead;
  const lived = { ...token, issuedAt: issuedAt + moved, expiresAt: expiresAt + moved };
  const kept = replacedAt === undefined ? lived : { ...lived, replacedAt: replacedAt + ahead - replacedAhead };
  return { token: kept, issuedAhead: ahead, replacedAhead: ahead };
}
