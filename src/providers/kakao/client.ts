import { missingCredentials } from '../../client/credentials.ts';
import { type FileInput, loadFile } from '../../client/file.ts';
import { encodeForm, type Field } from '../../client/form.ts';
import { refuseMagic } from '../../client/magic.ts';
import type { ClientOptions, SendOptions, UploadOptions } from '../../client/options.ts';
import { at, Service, type ServiceResponse } from '../../client/service.ts';
import type { UploadError } from '../../client/upload-error.ts';
import { hintOf } from './hints.ts';
import {
  friendTalkHost,
  IMAGE_FIELD,
  type ListUploaded,
  liveHost,
  paths,
  type SendResult,
  sendPath,
  type Uploaded,
} from './wire.ts';

export interface KakaoOptions extends ClientOptions {
  /** The API PLEX user ID, which stands in the path and is all the authentication the page knows. */
  readonly userId: string;
  /** What stands behind the userId in the Authorization of messages. Uploads do without. */
  readonly secretKey?: string | undefined;
}

export interface KakaoImage {
  readonly imageKey: string;
  /** `YYYYMMDD`, in Korea as far as is known. */
  readonly requestDate: string;
  readonly name: string;
  /** What a message names. */
  readonly url: string;
}

/** What became of each picture of a list; every one stands in one of the three. */
export interface KakaoList<Input> {
  readonly success: readonly KakaoListed<Input>[];
  readonly failure: readonly KakaoRejected<Input>[];
  /** Pictures that the answer does not name, such as those past the maximum. */
  readonly unanswered: readonly KakaoSent<Input>[];
}

export interface KakaoSent<Input> {
  /** As it was given. */
  readonly file: Input;
  /** Its place among the files, from 0. */
  readonly index: number;
}

export interface KakaoListed<Input> extends KakaoSent<Input> {
  readonly url: string;
}

export interface KakaoRejected<Input> extends KakaoSent<Input> {
  /** 2001 too many bytes, 2002 shape, 2003 format, 2004 and others not the picture's fault. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
}

export interface KakaoSendOptions extends UploadOptions {
  /** The receiver's phone number, in digits. */
  readonly to: string;
  /** The sender's phone number, in digits. */
  readonly from: string;
  /** The key of the sender profile. */
  readonly senderKey: string;
  /** Beside the picture, which does not arrive without: up to 400 characters, beside a wide one 76. */
  readonly text: string;
  /** Where a touch of the picture leads. Default: it is shown alone. */
  readonly link?: string | undefined;
  /** A wide picture, of 800 x 600 pixels. Default false. */
  readonly wide?: boolean | undefined;
  /** The caller's own name for the message, which the result names. Default: API PLEX makes one. */
  readonly key?: string | undefined;
  /** Comes back with the result, up to 256 bytes. */
  readonly echo?: string | undefined;
}

export interface KakaoMessage {
  /** What its result will name; empty where none was given and the answer has none. */
  readonly key: string;
  readonly imageUrl: string;
}

type Kind = keyof typeof paths;

/**
 * Pictures for KakaoTalk FriendTalk through API PLEX. They are deleted after three months.
 *
 * No limit is checked here: each method says what the page `apiplex-kakao-image-upload` allows, jpg and png everywhere.
 * Nothing is ever sent twice.
 *
 * @example
 * const kakao = new KakaoClient({ userId: 'me' });
 * const { url } = await kakao.uploadImage('photo.jpg');
 */
export class KakaoClient {
  readonly #service: Service;
  readonly #messages: Service;
  readonly #userId: string;
  readonly #secretKey: string | undefined;
  readonly #given: object;

  /** Throws a TypeError for options without a userId, and for a magic one on a real host. */
  constructor(options: KakaoOptions) {
    this.#service = new Service('kakao', `https://${liveHost}`, options);
    this.#messages = new Service('kakao', `https://${friendTalkHost}`, options);
    this.#userId = options.userId;
    this.#secretKey = options.secretKey;
    this.#given = options;
    if (typeof options.userId !== 'string') {
      throw missingCredentials('kakao', 'a userId', options, { userId: ['userid', 'user'] });
    }
    refuseMagic(this.#service, [liveHost, friendTalkHost], [options.userId]);
  }

  /**
   * A regular picture: up to 500 KB, at least 500 pixels wide, from 2:1 to 3:4.
   *
   * @throws UploadError. E600 stands for several errors, which `message` and `hint` tell apart.
   */
  uploadImage(file: FileInput, options: UploadOptions = {}): Promise<KakaoImage> {
    return this.#uploadOne('FT', file, options);
  }

  /**
   * A wide picture: up to 2 MB, 800 x 600 pixels.
   *
   * @throws UploadError. E600 stands for several errors, which `message` and `hint` tell apart.
   */
  uploadWideImage(file: FileInput, options: UploadOptions = {}): Promise<KakaoImage> {
    return this.#uploadOne('FT_WIDE', file, options);
  }

  /**
   * Up to 4 pictures of a wide item list: up to 2 MB each, from 400 x 400 to 800 x 400 pixels. That some or all were
   * refused is a value, not an error.
   *
   * @throws UploadError where none was looked at.
   */
  uploadWideItemList<Input extends FileInput>(
    files: readonly Input[],
    options: SendOptions = {},
  ): Promise<KakaoList<Input>> {
    return this.#uploadList('ft-wide-item-list', files, options);
  }

  /**
   * Up to 6 pictures of a carousel: up to 2 MB each, at least 500 pixels wide, from 2:1 to 3:4. That some or all were
   * refused is a value, not an error.
   *
   * @throws UploadError where none was looked at.
   */
  uploadCarouselFeed<Input extends FileInput>(
    files: readonly Input[],
    options: SendOptions = {},
  ): Promise<KakaoList<Input>> {
    return this.#uploadList('ft-carousel-feed', files, options);
  }

  /**
   * Uploads a picture and sends it to a friend of the channel. That the message was taken does not say that it arrives:
   * that is told to the account's callback URL, for `readResult`.
   *
   * @throws TypeError without a secretKey. UploadError, of the upload or of the message.
   */
  async sendImage(file: FileInput, options: KakaoSendOptions): Promise<KakaoMessage> {
    if (typeof this.#secretKey !== 'string') {
      throw missingCredentials('kakao', 'a secretKey', this.#given, { secretKey: ['secretkey', 'secret'] });
    }
    const { to, from, senderKey, text, link, wide = false, key, echo, signal } = options;
    const { url } = await this.#uploadOne(wide ? 'FT_WIDE' : 'FT', file, options);
    const message = {
      sender_key: senderKey,
      msg: text,
      receiver_number: to,
      sender_number: from,
      msg_key: key,
      echo_to_webhook: echo,
      attachment: { image: { img_url: url, img_link: link } },
    };
    const answer = await this.#messages.ask(sendPath.replace(':service', wide ? 'ft-wide' : 'ft-image'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json;charset=utf-8',
        authorization: `${this.#userId};${this.#secretKey}`,
      },
      body: JSON.stringify({ msg_data: [message] }),
      signal,
    });
    const result = at(answer.body, 'results', '0');
    if (!isTaken(result)) throw this.#refusal(answer, result);
    return { key: result.msg_key ?? key ?? '', imageUrl: url };
  }

  async #uploadOne(kind: Kind, file: FileInput, { filename, ...options }: UploadOptions): Promise<KakaoImage> {
    const image = await loadFile(file, filename, options.signal);
    const answer = await this.#send(kind, [[IMAGE_FIELD, image]], options);
    if (!isUploaded(answer.body)) throw this.#refusal(answer);
    const { image_key: imageKey, request_date: requestDate, name, url } = answer.body.data;
    return { imageKey, requestDate, name, url };
  }

  async #uploadList<Input extends FileInput>(
    kind: Kind,
    files: readonly Input[],
    options: SendOptions,
  ): Promise<KakaoList<Input>> {
    const images = await Promise.all(files.map((file) => loadFile(file, undefined, options.signal)));
    const answer = await this.#send(
      kind,
      images.map((image) => [IMAGE_FIELD, image]),
      options,
    );
    const list = isListUploaded(answer.body) && mapped(answer.body, files);
    if (list) return list;
    throw this.#refusal(answer);
  }

  #send(kind: Kind, fields: readonly Field[], { signal, onProgress }: SendOptions): Promise<ServiceResponse> {
    const form = encodeForm(fields);
    return this.#service.ask(paths[kind].replace(':userId', encodeURIComponent(this.#userId)), {
      method: 'POST',
      headers: { 'content-type': form.contentType },
      body: form.body,
      signal,
      onProgress,
    });
  }

  /** Single uploads, lists, messages and the gateway in front of all each have a dialect of their own. */
  #refusal(answer: ServiceResponse, result?: unknown): UploadError {
    const body = result ?? answer.body;
    const code = at(body, 'errcode') ?? at(body, 'error', 'errorCode') ?? at(body, 'code');
    const message =
      at(body, 'errmsg') ?? at(body, 'error', 'message') ?? at(body, 'message') ?? at(body, 'description');
    return this.#service.refusal(answer, { code, message }, hintOf);
  }
}

/** The page names `errcode` beside `data`, and not what stands in it on success: the key is the sign. */
function isUploaded(body: unknown): body is Uploaded {
  return typeof at(body, 'data', 'image_key') === 'string' && typeof at(body, 'data', 'url') === 'string';
}

/** Only the code is known for sure. */
function isTaken(result: unknown): result is Partial<SendResult> {
  return at(result, 'code') === 'C100';
}

function isListUploaded(body: unknown): body is ListUploaded {
  const lists = [at(body, 'result', 'success'), at(body, 'result', 'failure')];
  return (at(body, 'code') === '0000' || at(body, 'code') === '6000') && lists.some(Array.isArray);
}

/** Undefined for an answer that names a picture which was not sent: nobody could tell whose address it gives. */
function mapped<Input>({ result }: ListUploaded, files: readonly Input[]): KakaoList<Input> | undefined {
  const sent = (each: unknown) => {
    const index = indexOf(at(each, 'formField'));
    return { file: files[index] as Input, index };
  };
  const success = listOf(at(result, 'success')).map((each) => ({ ...sent(each), url: String(at(each, 'url')) }));
  const failure = listOf(at(result, 'failure')).map((each) => {
    const code = String(at(each, 'error', 'code'));
    const message = String(at(each, 'error', 'message'));
    return { ...sent(each), code, message, hint: hintOf(code, message) };
  });
  const named = new Set([...success, ...failure].map(({ index }) => index));
  if (![...named].every((index) => index in files)) return undefined;
  const unanswered = files.map((file, index) => ({ file, index })).filter(({ index }) => !named.has(index));
  return { success, failure, unanswered };
}

/** Either list may be null: `failure` was seen so. */
function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** Where in the files: `image_1` is the first. Outside of any array for anything else. */
function indexOf(formField: unknown): number {
  return Number(/^image_(\d+)$/.exec(String(formField))?.[1] ?? 0) - 1;
}
