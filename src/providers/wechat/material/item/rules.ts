import { ifRead, type Rule } from '../../../../core/rule.ts';
import { type Gate, gateRules } from '../../gateway/gate-rules.ts';
import { mediaIdRules } from '../../gateway/media-id-call.ts';
import { emptyRule, formatRule, hasFields, moduleMethodRule } from '../../gateway/rules.ts';
import { whyFieldMissing } from '../../gateway/trouble.ts';
import type { DelMaterialErrorName, GetMaterialErrorName } from '../errors.ts';
import { libraryGate, readingGate } from '../gate.ts';
import { DEL_MATERIAL, GET_MATERIAL, type MaterialCall } from './read.ts';

const items = (endpoint: string, gate: Gate): Rule<MaterialCall, GetMaterialErrorName>[] => [
  ...gateRules<MaterialCall>(endpoint, gate),
  moduleMethodRule<MaterialCall>(endpoint),
  emptyRule<MaterialCall>(endpoint),
  formatRule<MaterialCall>(endpoint),
  ...ifRead<MaterialCall, GetMaterialErrorName>(
    hasFields,
    mediaIdRules<MaterialCall>(
      endpoint,
      {
        page: gate.page,
        at: 'Request body, media_id',
        says: 'required',
        assumes: 'the refusal is 41006, whose text is that (wechat-global-codes)',
      },
      {
        page: gate.page,
        at: 'Error code, 40007',
        says: 'a media_id that is not valid is refused',
        assumes: 'so is that of another account',
      },
      ({ came }) => whyFieldMissing('media_id', came),
    ),
  ),
];

export const getMaterialRules: readonly Rule<MaterialCall, GetMaterialErrorName>[] = items(GET_MATERIAL, readingGate);

export const delMaterialRules: readonly Rule<MaterialCall, DelMaterialErrorName>[] = items(
  DEL_MATERIAL,
  libraryGate('wechat-del-material'),
);
