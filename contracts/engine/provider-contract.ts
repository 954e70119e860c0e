import type { Case } from './case.ts';
import type { Likeness } from './likeness.ts';
import type { LiveService } from './live/live-service.ts';
import type { OpenQuestion } from './settle/open-question.ts';
import type { Sources } from './sources.ts';

/** All that the engine knows of a provider. The shapes of its replies stand in reply.schema.json in its folder. */
export interface ProviderContract {
  readonly cases: readonly Case[];
  /** What the cases rest on, by the ids that they name. */
  readonly sources: Sources;
  readonly liveService: LiveService;
  readonly likeness: Likeness;
  /** A credential in the form of its own. `mark`: 32 hexadecimal digits. */
  inventedCredential(mark: string): string;
  /** What its pages leave open and a target can be asked. */
  readonly questions: readonly OpenQuestion[];
}
