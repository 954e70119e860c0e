import { isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { inRow, say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import { quoted } from '../../../core/words.ts';
import type { Said } from './said.ts';

interface Saying {
  readonly said: Said;
}

const mute = 'an empty one is refused so: nobody has shown a refusal';

/** That a message is of some kind, and says something. `msgtypes`: the kinds that there are. */
export function saidRules<Facts extends Saying>(
  endpoint: string,
  page: string,
  msgtypes: readonly string[],
): Rule<Facts, 'messageType' | 'contentEmpty' | 'mediaIdMissing'>[] {
  const rule = rulesOver<Facts, 'messageType' | 'contentEmpty' | 'mediaIdMissing'>();
  const required = (says: string, assumes: string): Source => ({ page, at: 'Request body', says, assumes });
  return [
    rule({
      id: `${endpoint}/msgtype`,
      error: 'messageType',
      measure: ({ said }) => !said.isKnown,
      broken: isTrue,
      mend: say`send a msgtype that there is: ${inRow(msgtypes)}`,
      explain: ({ said: { msgtype } }) =>
        msgtype === ''
          ? { measured: 'no msgtype', ours: true }
          : { measured: say`the msgtype ${quoted(msgtype)}, which there is none of` },
      source: required('msgtype is required, and one of a list', 'the refusal of another is 40008'),
    }),
    rule({
      id: `${endpoint}/content-missing`,
      error: 'contentEmpty',
      measure: ({ said }) => said.lacks,
      broken: (lacks) => lacks !== undefined,
      mend: (lacks) => say`add ${lacks}`,
      explain: ({ said: { lacks } }) => ({ measured: say`nothing as ${lacks ?? ''}`, ours: true }),
      source: required('what the msgtype names is required', mute),
    }),
    rule({
      id: `${endpoint}/media-id-missing`,
      error: 'mediaIdMissing',
      measure: ({ said }) => said.lacksMedia,
      broken: (lacks) => lacks !== undefined,
      mend: (lacks) => say`add ${lacks}`,
      explain: ({ said: { lacksMedia } }) => ({ measured: say`nothing as ${lacksMedia ?? ''}`, ours: true }),
      source: required('a message of a file has its media_id', mute),
    }),
  ];
}
