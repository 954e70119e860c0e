import { InputError } from '../core/input-error.ts';
import type { IncomingMessage, IncomingOrder } from '../core/shapes.ts';
import { control, named, type Types, word } from './define.ts';
import { findProvider } from './providers.ts';

const name = (t: Types, description: string) => t.Optional(t.String({ minLength: 1, maxLength: 1024, description }));
const content = (t: Types, description: string) => t.Optional(t.Unsafe<Uint8Array>({ bytes: true, description }));

const orderSchema = (t: Types) =>
  t.Object(
    {
      provider: word(t, 'KnownProvider<P>'),
      account: name(
        t,
        'The app that gets it. Left out: the one that is declared or connected, where there is one alone.',
      ),
      chat: name(t, 'Where it is written. Left out: to the account alone.'),
      from: name(t, 'Who writes it. Left out: somebody, or the first user whom the account declares.'),
      text: t.Optional(t.String({ description: 'What it says; or a picture, a file or an event in its place.' })),
      image: content(t, 'A picture.'),
      file: content(t, 'A file.'),
      filename: name(t, 'Of a file.'),
      event: name(t, "What they do in place of writing, in the provider's words."),
    },
    named('IncomingOrder', 'What somebody sends, with one of `text`, `image`, `file` and `event`.'),
  );

const messageSchema = (t: Types) =>
  t.Object(
    {
      provider: word(t, 'KnownProvider<P>'),
      account: t.String(),
      chat: t.String(),
      from: t.String(),
      message: t.String({ description: 'Its id, under which the account reads it.' }),
      key: t.Optional(t.String({ description: 'Of the picture or the file in it.' })),
      connected: t.Boolean({
        description:
          'Whether a program is connected that is told. If not, and one can connect, the next one that does gets it.',
      }),
      pushed: t.Unsafe<object>({ type: 'object', description: 'The event, as it is pushed.' }),
    },
    named('IncomingMessage', 'What somebody sent, and what the program is told of it.'),
  );

export const receive = control<IncomingOrder, IncomingMessage>({
  call: 'POST /incoming',
  says: 'somebody sends a text, a picture or a file to an app, whose program is told over its socket, or once it opens one; where an account may answer for a while only, that while begins',
  about: 'message',
  creates: true,
  form: 'one',
  input: orderSchema,
  output: messageSchema,
  run({ providers, world }, order) {
    const provider = findProvider(order.provider, providers);
    if (provider.receive === undefined) {
      const able = providers.filter((each) => each.receive !== undefined).map((each) => each.name);
      throw new InputError(
        `message: provider must be one whose users write to an app: ${able.join(', ') || 'there is none'}`,
      );
    }
    const said = [order.text, order.image, order.file, order.event].filter((each) => each !== undefined);
    if (said.length !== 1) throw new InputError('message: must hold one of text, image, file and event');
    return provider.receive(order, world);
  },
});
