/** What the cases of files send, and what they expect back. */
import { costs, type ExpectedResponse, type Need, never } from '../engine/case.ts';
import { type FormPart, type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { ascii, postForm, type RequestOverrides, textField } from '../engine/request-builders.ts';
import { bearer } from './requests.ts';
import { jsonHeaders } from './responses.ts';

export const createPage = 'feishu-file-create';
export const getPage = 'feishu-file-get';
export const filesPath = '/open-apis/im/v1/files';

export const storesFile = costs('leaves a file in the account, and no call removes it');
export const neverLive = never('needs an app made for this one case, or a clock that stands still');
export const bySwitch = never('a switch of the emulator');

export const content = ascii('what stands in the file');

/** The part as most clients send it. */
export const filePart = (some: Partial<FormPart> = {}): FormPart => ({
  name: 'file',
  filename: 'note.txt',
  type: 'application/octet-stream',
  content,
  ...some,
});

/** The fields, each of which a case may change; undefined leaves it out. */
export interface FileFields {
  readonly file_type?: string | undefined;
  readonly file_name?: string | undefined;
  readonly duration?: string | undefined;
  readonly file?: FormPart | undefined;
}

export const sendFile = (fields: FileFields = {}, overrides: RequestOverrides = {}): RequestTemplate => {
  const { file, ...texts } = { file_type: 'stream', file_name: 'note.txt', file: filePart(), ...fields };
  const named = Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [textField(name, text)]));
  return postForm(filesPath, [...named, ...(file ? [file] : [])], { headers: bearer, ...overrides });
};

export const noForm: RequestTemplate = {
  method: 'POST',
  url: filesPath,
  headers: bearer,
  body: { kind: 'raw', content: 'neither', contentType: 'text/plain' },
};

export const fileKey = /^file_v3_00[0-9a-z]{2,3}_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{11}g$/;
export const keyOf = (response: HttpResponse | undefined): string => textAt(response, 'data.file_key');

export const fileUploaded: ExpectedResponse = formSeen({
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: { code: 0, data: { file_key: fileKey }, msg: 'success' },
    schema: 'feishu#/$defs/fileUploaded',
  },
});

/** The node SDK sends its GETs with a type and a body of two bytes. */
export const getFile = (key: string, headers: Readonly<Record<string, string>> = bearer): RequestTemplate => ({
  method: 'GET',
  url: `${filesPath}/${key}`,
  headers,
});
export const fileBack = ([first]: readonly HttpResponse[]): RequestTemplate => getFile(keyOf(first));
export const theFile = (are = content, type = 'application/octet-stream'): ExpectedResponse =>
  formSeen({ status: 200, headers: { 'Content-Type': type }, body: { kind: 'bytes', are } });

const faultAt =
  (endpoint: string) =>
  (error: number | string): Need => ({ kind: 'fault', provider: 'feishu', error, endpoint });
export const uploadFault = faultAt('feishu/files');
export const downloadFault = faultAt('feishu/file_download');
export const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `feishu.${name}`, value });
