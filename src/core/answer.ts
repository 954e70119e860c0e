import type { Reply } from './call.ts';
import type { Fault, SentPart } from './shapes.ts';
import type { Verdict } from './verdict.ts';
import type { Warning } from './warnings.ts';
import type { Who } from './who.ts';

/** A reply and what was thought on the way to it; the thoughts stay off the wire. */
export interface Answer {
  readonly reply: Reply;
  /** Absent: the call was taken. */
  readonly verdict?: Verdict | undefined;
  /** Of a list: the images that were refused beside the one in `verdict`. */
  readonly others?: readonly Verdict[] | undefined;
  readonly who?: Who | undefined;
  /** The parts of the form, where there was one. */
  readonly parts?: readonly SentPart[] | undefined;
  readonly warnings?: readonly Warning[] | undefined;
  /** Why the reply is not what the live service gives, where Standin cannot do as well. */
  readonly deviation?: string | undefined;
  /** For whoever sees the answer alone, in a header of ours: why it is not what was hoped for. */
  readonly note?: string | undefined;
  /** What was ordered to happen to the connection. */
  readonly struckBy?: Fault | undefined;
  /** The sender did not send all of it, and was told nothing. */
  readonly brokeOff?: true | undefined;
  /** Keys of what it made use of, and of what it made. */
  readonly uses?: readonly string[] | undefined;
  readonly made?: readonly string[] | undefined;
  /** Ids of what its caller is told of it afterwards. */
  readonly callbacks?: readonly string[] | undefined;
  /** Id of its entry in the journal. */
  readonly request?: string;
}
