import { type Rule, reliances } from './rule.ts';
import type { Said } from './say.ts';
import type { Settings } from './settings.ts';
import type { Source } from './source.ts';

/** A call that passes here and is known, or feared, to break there. */
export interface Warning {
  readonly says: Said;
  /** Absent where it is about Standin itself. */
  readonly source?: Source;
}

/** What a provider lets pass here and not always there, as a row. */
export interface Caution<Facts> {
  readonly when: (facts: Facts) => boolean;
  /** What the live service would do, as a sentence without its stop. */
  readonly says: Said;
  readonly source: Source;
}

/** Of a call that no rule refused: its cautions, and every limit that would refuse it if it were read the other way. */
export function warningsOf<Facts>(
  cautions: readonly Caution<Facts>[],
  rules: readonly Rule<Facts>[],
  facts: Facts,
  { settings }: { readonly settings: Settings },
): Warning[] {
  const found: Warning[] = reliances(rules, facts, settings);
  for (const caution of cautions) if (caution.when(facts)) found.push(caution);
  return found;
}
