import { type Door, parsed, type Seen, taken } from '../door.ts';

const hosts: Readonly<Record<string, string>> = {
  at: '27ep4ci1w0.apigw.ntruss.com',
  ft: '9tpssuhbpx.apigw.ntruss.com',
  mms: 'mr70wq2tj4.apigw.ntruss.com',
};
/** Its host stands first, so that one address will do for all. */
export const sendPath = (service: string) => `/${hosts[service.slice(0, service.indexOf('-'))]}/${service}/v2/send`;

export const goodMessage = {
  sender_key: 'known',
  msg: 'hello',
  receiver_number: '01012345678',
  sender_number: '0212345678',
};

interface Body {
  readonly results?: readonly { readonly code: string; readonly description: string }[];
  readonly code?: string;
  readonly description?: string;
  readonly error?: { readonly errorCode: string; readonly message: string };
}

/** Of the first message. What its sender is told afterwards is in no answer. */
export async function sendSaid(response: Response): Promise<Seen> {
  const { status } = response;
  const { results, error, ...whole }: Body = parsed(await response.text()) ?? {};
  if (error) return { status, code: error.errorCode, message: error.message };
  const { code, description } = results?.[0] ?? whole;
  return code === 'C100' ? taken : { status, code, message: `${description}` };
}

/** A message that each service takes. */
export const bodies: Readonly<Record<string, object>> = {
  'ft-text': { msg_data: [goodMessage] },
  'at-standard': { msg_type: 'AT', msg_data: [{ ...goodMessage, template_code: 'T1' }] },
  'mms-standard': { msg_data: [goodMessage] },
};

export const kakaoSendDoors: readonly Door[] = (
  [
    ['kakao/friendtalk', 'ft-text'],
    ['kakao/alimtalk', 'at-standard'],
    ['kakao/mms', 'mms-standard'],
  ] as const
).map(
  ([endpoint, service]): Door => ({
    endpoint,
    credential: 'standard',
    magic: (wanted) => `standin-${wanted}`,
    read: sendSaid,
    request: (base, userId) =>
      new Request(`${base}${sendPath(service)}`, {
        method: 'POST',
        headers: { Authorization: `${userId};secret` },
        body: JSON.stringify(bodies[service]),
      }),
  }),
);
