import type { Switch } from '../../../core/settings.ts';

export const customMedia: Switch<'temporary,permanent' | 'temporary', 'wechat.customMedia'> = {
  name: 'wechat.customMedia',
  documented: 'temporary,permanent',
  observed: 'temporary',
  source: {
    page: 'wechat-customer-service',
    at: 'Notes',
    says: 'wherever a media_id is sent that of a permanent material will do',
  },
  observation: {
    page: 'community-message-40007',
    at: 'question',
    says: 'a permanent media_id in a picture message was refused with 40007; mpnews with a media_id is taken no more, as a member of the staff answered',
  },
};

export const replyTime: Switch<'declared' | 'always' | 'never', 'wechat.replyTime'> = {
  name: 'wechat.replyTime',
  documented: 'declared',
  others: ['always', 'never'],
  source: {
    page: 'wechat-customer-service',
    at: 'Rules',
    says: 'a user can be answered for 48 hours after a message, and for a minute after a menu, a subscription or a scan',
    assumes:
      'of an account that is declared, and of one whose users were played by POST /incoming; of any other it is not known what its users did',
  },
};

export const dailyCustomMessages: Switch<number, 'wechat.dailyCustomMessages'> = {
  name: 'wechat.dailyCustomMessages',
  documented: 500_000,
  others: [50_000],
  upTo: 1_000_000_000,
  source: { page: 'wechat-limits', at: 'customer messages', says: '500 000 a day; 50 000 of a test account' },
};

export const dailyCustomMessagesOfTests: Switch<number, 'wechat.dailyCustomMessagesOfTests'> = {
  name: 'wechat.dailyCustomMessagesOfTests',
  documented: 50_000,
  upTo: 1_000_000_000,
  source: dailyCustomMessages.source,
};

export const messageSwitches = [customMedia, replyTime, dailyCustomMessages, dailyCustomMessagesOfTests] as const;
