import type { Caution } from '../../../core/warnings.ts';
import type { TokenRequest } from './rules.ts';

/** What gets a token here and would get none there. */
export const tokenCautions: readonly Caution<TokenRequest>[] = [
  {
    when: ({ formIsReal }) => formIsReal === false,
    says: 'no app is declared, so any app_id gets a token; live refuses one that has not the form of a real one, cli_ and 16 hexadecimal digits',
    source: { page: 'dreamux-417', at: 'report, 2026-09-12', says: 'an app_id of another form is refused with 10003' },
  },
];
