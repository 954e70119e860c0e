import type { Call, Params } from '../../../core/call.ts';
import { type Fields, jsonFields } from '../../../core/json-fields.ts';
import { jsonTrouble } from '../../../core/json-trouble.ts';
import type { Explanation } from '../../../core/rule.ts';
import type { World } from '../../../core/world.ts';
import { hasRealToken, readCaller } from './caller.ts';
import { type Field, type Violation, violationsIn, type WrongType, wrongTypeIn } from './fields.ts';
import type { Called } from './rules.ts';

/** A call of fields, as the gateway sees it before the service behind it is asked. */
export interface Asked extends Called {
  readonly call: Call;
  readonly params: Params;
  /** Any of which the app needs. */
  readonly scopes: readonly string[];
  /** Of the JSON body; none of a call that takes none. */
  readonly fields: Fields;
  readonly tokenLooksReal: boolean;
  /** More than anybody reads: nothing is known of its fields. */
  readonly tooLong: boolean;
  /** Why the body has no fields, where it must. */
  readonly unreadable?: Explanation | undefined;
  readonly wrongType?: WrongType | undefined;
  readonly violations: readonly Violation[];
}

/** Ids in a call that the gateway looks up: each is set where it leads nowhere. */
export interface Ids {
  readonly unknownMessage?: string | undefined;
  readonly unknownUser?: string | undefined;
  /** Of another app. */
  readonly foreignUser?: string | undefined;
  readonly unknownChat?: string | undefined;
}

/** The same with its ids looked up. */
export interface Looked extends Asked {
  readonly ids: Ids;
}

/** Several times what any endpoint takes: parsing more would hold up everybody else. */
const LONGEST_BODY = 1024 * 1024;

const inQuery = (fields: readonly Field[]) => fields.filter((field) => field.in === 'query');

/** What an endpoint says of itself. */
interface AskedOf {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly scopes: readonly string[];
}

/** The Node SDK sends `{}` with GET and DELETE: of a call that takes no field the body is not looked at. */
export function readAsked(call: Call, params: Params, of: AskedOf, world: World): Asked {
  const { name: endpoint, fields: known, scopes } = of;
  const sent = { caller: readCaller(call, endpoint, world), call, params, scopes, tokenLooksReal: hasRealToken(call) };
  const takesBody = known.some((field) => field.in === undefined);
  const tooLong = takesBody && (!call.body.kept || call.body.length > LONGEST_BODY);
  const parsed = takesBody ? jsonFields(call.body, { longest: LONGEST_BODY }) : {};
  const fields = parsed ?? {};
  if (tooLong) return { ...sent, fields, tooLong, violations: violationsIn(inQuery(known), call, fields) };
  const unreadable = parsed === undefined && call.body.length > 0 ? whyUnreadable(call) : undefined;
  const wrongType = wrongTypeIn(known, fields);
  return { ...sent, fields, tooLong, unreadable, wrongType, violations: violationsIn(known, call, fields) };
}

function whyUnreadable(call: Call): Explanation {
  return jsonTrouble(call, {}) ?? { measured: 'a body that is no JSON object', ours: true };
}

/** A field's text, whatever its length; empty where it is missing or no text. */
export function text({ fields }: Asked, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : '';
}
