import { partNamed, partsOf } from '../../../core/multipart.ts';
import type { Explanation } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import { quoted } from '../../../core/words.ts';
import type { WeChatForm } from './form.ts';

/** Why there is no type in the query. */
export function whyNoType(sent: string | undefined, form: WeChatForm | undefined): Explanation {
  if (sent) return { measured: say`the type ${quoted(sent)}, which there is none of` };
  if (form && partNamed(partsOf(form), 'type')) {
    return { measured: 'the type as a field of the form', mend: 'move the type to the query: &type=image', ours: true };
  }
  return { measured: sent === undefined ? 'no type in the query' : 'an empty type', ours: true };
}
