import type { MessageRecord } from './shapes.ts';

/** A message that a provider took, whoever it was for. */
export interface TakenMessage extends Omit<MessageRecord, 'provider' | 'tenant' | 'keys' | 'at'> {
  /** Whose it is. */
  readonly tenant: string;
  readonly keys: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}
