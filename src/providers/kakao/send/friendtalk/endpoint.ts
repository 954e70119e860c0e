import { sending } from '../endpoint.ts';
import { results } from '../results.ts';
import { FRIENDTALK } from './page.ts';
import { picturesOf } from './pictures.ts';
import { friendTalkCallRules, friendTalkMessageRules } from './rules.ts';

/** Messages to the friends of a channel, with the pictures that were uploaded for them. */
export const friendTalk = sending({
  name: FRIENDTALK,
  callRules: friendTalkCallRules,
  messageRules: friendTalkMessageRules,
  results,
  picturesOf,
});
