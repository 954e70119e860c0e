import type { Call } from '../../../../core/call.ts';
import { type Fields, jsonFields, textField } from '../../../../core/json-fields.ts';
import { type Part, partNamed, partsOf } from '../../../../core/multipart.ts';
import type { World } from '../../../../core/world.ts';
import type { TypedFile } from '../../gateway/typed-files.ts';
import { readTypedFile } from '../../gateway/typed-read.ts';
import { countOf, type Description, shelvedAs } from '../library.ts';

export const ADD_MATERIAL = 'wechat/add_material';

export interface AddMaterial extends TypedFile {
  /** What the account has of the same sort, before this one. */
  readonly inLibrary: number;
  readonly described: 'yes' | 'no' | 'badly';
  readonly description: Description;
}

export function readAddMaterial(call: Call, world: World) {
  const { facts, parts } = readTypedFile(call, ADD_MATERIAL, 'description', world);
  const { type, form, caller } = facts;
  const part = type === 'video' && form ? partNamed(partsOf(form), 'description') : undefined;
  const fields = part && jsonFields(part.body);
  const added: AddMaterial = {
    ...facts,
    inLibrary: type === undefined ? 0 : countOf(shelvedAs(type), caller.tenant, world),
    described: howDescribed(part, fields),
    description: { title: textField(fields ?? {}, 'title'), introduction: textField(fields ?? {}, 'introduction') },
  };
  return { facts: added, parts };
}

function howDescribed(part: Part | undefined, fields: Fields | undefined): AddMaterial['described'] {
  if (part === undefined) return 'no';
  return fields === undefined ? 'badly' : 'yes';
}
