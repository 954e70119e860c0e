import { sending } from '../endpoint.ts';
import { results } from '../results.ts';
import { ALIMTALK, alimTalkCallRules, alimTalkMessageRules } from './rules.ts';

/** Messages by registered templates, to anybody. Which templates there are nobody declares: any code stands for one. */
export const alimTalk = sending({
  name: ALIMTALK,
  callRules: alimTalkCallRules,
  messageRules: alimTalkMessageRules,
  results,
});
