import type { Call } from '../../../../core/call.ts';
import { wholeField } from '../../../../core/json-fields.ts';
import type { Explanation } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { quoted } from '../../../../core/words.ts';
import type { World } from '../../../../core/world.ts';
import { type ModuleJson, readModuleJson } from '../../gateway/module-json.ts';

export const BATCHGET = 'wechat/batchget_material';

export const listTypes = ['image', 'video', 'voice', 'news'] as const;
type ListType = (typeof listTypes)[number];

/** A call for a page of the library. */
export interface BatchgetCall extends ModuleJson {
  /** As it was sent; undefined where there is none in the JSON. */
  readonly typeSent: unknown;
  readonly type: ListType | undefined;
  readonly offset: number | undefined;
  readonly count: number | undefined;
  /** Whether the body is a form that has the numbers and no type: it is told of them first (community-40097). */
  readonly isFormOfNumbers: boolean;
  readonly typeTrouble: Explanation | undefined;
}

export function readBatchget(call: Call, world: World): { readonly facts: BatchgetCall } {
  const { fields, ...json } = readModuleJson(call, BATCHGET, world);
  const typeSent = Object.hasOwn(fields, 'type') ? fields.type : undefined;
  const form = json.body === 'no JSON' ? new URLSearchParams(call.body.text(0, 1024)) : undefined;
  const isFormOfNumbers = form !== undefined && !form.has('type') && (form.has('offset') || form.has('count'));
  return {
    facts: {
      ...json,
      typeSent,
      type: listTypes.find((each) => each === typeSent),
      offset: wholeField(fields, 'offset'),
      count: wholeField(fields, 'count'),
      isFormOfNumbers,
      typeTrouble: whyNoType(call, typeSent, json),
    },
  };
}

function whyNoType(call: Call, typeSent: unknown, { body, bodyTrouble }: ModuleJson): Explanation | undefined {
  const mend = 'send {"type":"image","offset":0,"count":20} as the JSON body';
  if (body !== 'fields') return bodyTrouble && { ...bodyTrouble, mend };
  if (typeof typeSent === 'string') return { measured: say`the type ${quoted(typeSent)}, which there is none of` };
  const inQuery = new URLSearchParams(call.url.split('?')[1] ?? '').has('type');
  const measured = inQuery ? 'the type in the query, where it is not read' : 'no type in the JSON';
  return { measured, mend, ours: true };
}
