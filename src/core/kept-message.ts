import { either, type RecordForm } from './state/form.ts';

/** Of a message as a provider keeps it (KeptMessage). */
export const keptMessageForm: RecordForm = {
  ...{ id: 'string', tenant: 'string', endpoint: 'string', kind: 'string', at: 'number' },
  ...{ key: 'string', to: 'string', from: 'string', text: 'string', content: 'string' },
  pictures: [{ at: 'string', url: 'string', 'key?': 'string' }],
  outcome: { code: 'string', message: 'string', 'rule?': 'string', 'mend?': either('string', 'object') },
};
