/** Who may pass messages on, what is looked at first, and what no call brings about. */
import type { Case } from '../engine/case.ts';
import { foreign, ofChangedApps, scopes, users } from './forward-callers.ts';
import { beforeTheId, faults, kinds } from './forward-kinds.ts';
import { ofSeveralMessages } from './forward-several.ts';

export const forwardAccessCases: readonly Case[] = [
  ...scopes,
  ...users,
  ...ofChangedApps,
  ...beforeTheId,
  ...kinds,
  ...ofSeveralMessages,
  ...foreign,
  ...faults,
];
