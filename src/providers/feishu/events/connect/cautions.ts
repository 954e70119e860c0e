import type { Caution } from '../../../../core/warnings.ts';
import type { Connect } from './rules.ts';

export const connectCautions: readonly Caution<Connect>[] = [
  {
    when: ({ formIsReal }) => formIsReal === false,
    says: 'no app is declared, so any app_id gets a socket; one that has not the form of a real one, cli_ and 16 hexadecimal digits, is refused live, and by the Node SDK before it asks',
    source: {
      page: 'feishu-socket-code',
      at: 'forged credentials',
      says: 'an app_id of another form is refused with 1000040345',
    },
  },
];
