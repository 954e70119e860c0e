import type { Call } from '../../../../core/call.ts';
import { jsonFields, textField } from '../../../../core/json-fields.ts';
import { fieldTrouble } from '../../../../core/json-trouble.ts';
import { magicOf, type Who } from '../../../../core/who.ts';
import type { World } from '../../../../core/world.ts';
import { requestOfApp } from '../../tokens/read.ts';
import { linesOf } from '../lines.ts';
import type { Connect } from './rules.ts';

const names = ['AppID', 'AppSecret'] as const;
const asked = requestOfApp('custom');

export interface Read {
  readonly request: Connect;
  readonly who: Who;
}

export function readConnect(call: Call, world: World): Read {
  const fields = jsonFields(call.body) ?? {};
  const [app_id, app_secret] = names.map((name) => textField(fields, name)) as [string, string];
  const who = { tenant: app_id, bare: false, names: [app_id], magic: magicOf(app_id) };
  const open = linesOf(world).count(app_id);
  const hasFields = names.every((name) => Object.hasOwn(fields, name) && typeof fields[name] === 'string');
  const trouble = fieldTrouble(call, fields, names);
  if (trouble) return { request: { hasFields, isApp: !hasFields, open, trouble }, who };
  const { app, secretFits, ...rest } = asked({ call, fields: { app_id, app_secret } }, world);
  const { formIsReal, trouble: why } = rest;
  const request = { hasFields, isApp: app === 'known' && secretFits, open, trouble: why };
  return { request: formIsReal === undefined ? request : { ...request, formIsReal }, who };
}
