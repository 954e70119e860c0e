import type { Switch } from '../../../core/settings.ts';

export const publishSeconds: Switch<number | 'first poll', 'wechat.publishSeconds'> = {
  name: 'wechat.publishSeconds',
  documented: 'first poll',
  upTo: 86_400,
  source: {
    page: 'wechat-freepublish-submit',
    at: 'Notes',
    says: 'a publication ends some time after it was handed in',
    assumes:
      'whoever asks first is told that it goes on, and from then on it is over, or after a second where nobody asks, and then the first to ask is told how it ended; how long it takes live nobody has told',
  },
};

export const publishSwitches = [publishSeconds] as const;
