import { type Door, parsed, type Seen, taken } from '../door.ts';

/** Its host stands first, so that one address will do for all. */
export const sendPath = (service: string) => `/9tpssuhbpx.apigw.ntruss.com/${service}/v2/send`;

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

export const kakaoSendDoors: readonly Door[] = [
  {
    endpoint: 'kakao/friendtalk',
    credential: 'standard',
    magic: (wanted) => `standin-${wanted}`,
    read: sendSaid,
    request: (base, userId) =>
      new Request(`${base}${sendPath('ft-text')}`, {
        method: 'POST',
        headers: { Authorization: `${userId};secret` },
        body: JSON.stringify({ msg_data: [goodMessage] }),
      }),
  },
];
