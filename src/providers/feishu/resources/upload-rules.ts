import { type WantedPart, whyNoField, whyNoFilePart, whyNoForm } from '../../../core/form-trouble.ts';
import { above, absent, is, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { type Said, say } from '../../../core/say.ts';
import type { Switch } from '../../../core/settings.ts';
import * as switches from '../switches.ts';
import type { FormUpload } from './form-upload.ts';

export type FormErrorName = 'edge' | 'invalidParam' | 'fieldValidation' | 'emptyFile' | 'tooLarge';

const rule = rulesOver<FormUpload, FormErrorName>();

/** Where uploads differ. */
interface Uploads {
  /** The endpoint. */
  readonly name: string;
  readonly page: string;
  readonly part: WantedPart;
}

/** What stands in front of the service. */
export function edgeRule({ name }: Pick<Uploads, 'name'>): Rule<FormUpload, FormErrorName> {
  return rule({
    id: `${name}/edge`,
    error: 'edge',
    ahead: true,
    measure: ({ framing }) => framing,
    limit: switches.chunked,
    broken: (framing, mode) => framing === 'chunked' && mode === 'edge-400',
    mend: 'send the body with a Content-Length',
    source: {
      page: 'openclaw-95291',
      at: 'report',
      says: 'an upload with broken framing met an HTML page, never JSON',
    },
  });
}

export function formRule({ name, page, part }: Uploads): Rule<FormUpload, FormErrorName> {
  return rule({
    id: `${name}/form`,
    error: 'invalidParam',
    measure: ({ malformed }) => malformed,
    broken: (malformed) => malformed !== undefined,
    mend: 'send multipart/form-data that is whole, with its boundary in the Content-Type',
    explain: ({ form, malformed }) => form && malformed && whyNoForm(form, malformed, part),
    source: {
      page,
      at: 'Request headers, Content-Type',
      says: 'the body is multipart/form-data with a boundary',
      assumes: 'a body that is none is an invalid parameter',
    },
  });
}

interface RequiredField<Facts> {
  readonly field: string;
  /** Undefined where it is missing. */
  readonly of: (facts: Facts) => string | undefined;
  readonly mend: Said;
}

export function missingFieldRule<Facts extends FormUpload>(
  { name, page }: Uploads,
  { field, of, mend }: RequiredField<Facts>,
): Rule<Facts, FormErrorName> {
  return rulesOver<Facts, FormErrorName>()({
    id: `${name}/${field.replace('_', '-')}-missing`,
    error: { by: switches.missingPart, errors: { 234001: 'invalidParam', 99992402: 'fieldValidation' } },
    measure: (facts) => (facts.malformed === undefined ? of(facts) : unread),
    broken: absent,
    detail: field,
    mend,
    explain: ({ form }) => form && whyNoField(form, field),
    source: {
      page,
      at: `Request body, ${field}`,
      says: `${field} is required`,
      assumes: 'a missing one is an invalid parameter',
    },
  });
}

export function missingPartRule({ name, page, part }: Uploads): Rule<FormUpload, FormErrorName> {
  return rule({
    id: `${name}/${part.name}-missing`,
    error: { by: switches.missingPart, errors: { 234001: 'invalidParam', 99992402: 'fieldValidation' } },
    measure: ({ malformed, bytes }) => (malformed === undefined ? bytes : unread),
    broken: absent,
    detail: part.name,
    mend:
      part.holds === 'picture'
        ? say`add the picture as the part ${part.name}`
        : say`add the file as the part ${part.name}`,
    explain: ({ form }) => form && whyNoFilePart(form, part),
    source: {
      page,
      at: `Request body, ${part.name}`,
      says: `${part.name} is required`,
      assumes: 'a missing one is an invalid parameter',
    },
  });
}

export function emptyRule({ name, page, part }: Uploads): Rule<FormUpload, FormErrorName> {
  return rule({
    id: `${name}/empty`,
    error: 'emptyFile',
    measure: ({ bytes }) => bytes,
    limit: 0,
    broken: is,
    mend:
      part.holds === 'picture'
        ? 'send a picture that is not empty: its stream may have been read before, or its file still be written'
        : 'send a file that is not empty: its stream may have been read before, or its file still be written',
    source: { page, at: 'Limits', says: `a ${part.holds} of 0 bytes is refused` },
  });
}

export function sizeRule({ name }: Uploads, most: Switch<number>): Rule<FormUpload, FormErrorName> {
  return rule({
    id: `${name}/size`,
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: most,
    broken: above,
    mend: (bytes, limit) => say`send at most ${limit} bytes, ${bytes - limit} fewer`,
    source: most.source,
  });
}
