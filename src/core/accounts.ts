import { formed, type RecordForm } from './state/form.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

/** Who may call, as a provider declares it; what is in it is that provider's business. */
export type Account = Readonly<Record<string, unknown>>;

/** JSON schema of an id: it stands in paths and in queries. */
export const idSchema = {
  type: 'string',
  pattern: '^[^/\\s]+$',
  description: 'text with no space and no slash',
} as const;

/** JSON schema of where a program is told what comes later, as the property `callbackUrl` of an account. */
export const callbackUrlSchema = {
  type: 'string',
  minLength: 1,
  description:
    'where its program is told what comes later; on this machine, unless callbacks to any address are allowed',
} as const;

const form: RecordForm = { provider: 'string', id: 'string', account: 'object' };

/** The declared accounts. A provider with none is open: any well-formed credential works there. */
export class Accounts implements StatePart {
  witness: Witness | undefined;
  private readonly declared = new Map<string, Map<string, Account>>();

  /** Declares an account, or declares it anew. */
  declare(provider: string, id: string, account: Account): void {
    const known = this.declared.get(provider) ?? new Map<string, Account>();
    known.set(id, account);
    this.declared.set(provider, known);
    this.witness?.changed(id);
  }

  find(provider: string, id: string): Account | undefined {
    return this.declared.get(provider)?.get(id);
  }

  isOpen(provider: string): boolean {
    return !this.declared.has(provider);
  }

  of(provider: string): Account[] {
    return [...(this.declared.get(provider)?.values() ?? [])];
  }

  reset(): void {
    this.declared.clear();
  }

  *dump(): Generator<StateRecord> {
    for (const [provider, known] of this.declared) {
      for (const [id, account] of known) yield { key: `${provider} ${id}`, value: { provider, id, account } };
    }
  }

  load(records: readonly StateRecord[]): void {
    this.reset();
    for (const { value } of records) {
      const { provider, id, account } = formed<{ provider: string; id: string; account: Account }>(value, form);
      this.declare(provider, id, account);
    }
  }
}
