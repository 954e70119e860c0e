import type { CallbackRecord, SentMessage } from '../../../src/core/shapes.ts';
import { useAsked } from '../parts/asked.ts';
import { moment, shown } from '../parts/format.ts';
import { Picture } from '../parts/picture.tsx';
import { t } from '../texts/index.ts';
import { Callback } from './callback.tsx';

/** Messages that were taken, what became of each, and what was told of that. */
export function Sent({ id }: { readonly id: string | undefined }) {
  const [given] = useAsked<{ sent: readonly SentMessage[] }>('sent?limit=1000');
  const [told] = useAsked<{ callbacks: readonly CallbackRecord[] }>('callbacks?limit=1000');
  if (given === undefined || told === undefined) return <p class="empty">{t.connecting}</p>;
  const { sent } = given;
  const { callbacks } = told;
  if (sent.length + callbacks.length === 0) return <p class="empty">{t.noSent}</p>;
  const isOf = (message: SentMessage) => (callback: CallbackRecord) =>
    message.key !== '' && callback.body.includes(message.key);
  const others = callbacks.filter((each) => !sent.some((message) => isOf(message)(each)));
  return (
    <div class="page">
      <ul class="sent-list">
        {sent.map((each) => (
          <Message key={each.id} message={each} callbacks={callbacks.filter(isOf(each))} isMeant={each.id === id} />
        ))}
      </ul>
      {others.length > 0 && (
        <section>
          <h2>{t.otherCallbacks}</h2>
          {others.map((each) => (
            <Callback key={each.id} callback={each} />
          ))}
        </section>
      )}
    </div>
  );
}

interface Props {
  readonly message: SentMessage;
  readonly callbacks: readonly CallbackRecord[];
  readonly isMeant: boolean;
}

function Message({ message, callbacks, isMeant }: Props) {
  const { endpoint, kind, at, to, from, text, pictures, outcome, tenant, key } = message;
  const { code, rule, measured, mend } = outcome;
  return (
    <li class={isMeant ? 'sent-message meant' : 'sent-message'}>
      <header>
        <b>{to}</b>
        <span class="dim">{`← ${from || (tenant ?? t.nobody)} · ${endpoint} · ${kind}`}</span>
        <time class="dim" dateTime={at}>
          {moment(at)}
        </time>
      </header>
      <div class="said">
        {pictures.map(({ at: place, url, key: image }) => (
          <Picture key={place} size="large" imageKey={image} name={url} />
        ))}
        <p class="plain">{text}</p>
      </div>
      <p class={rule === undefined ? 'outcome' : 'outcome refused'}>
        <span class="tag">{code}</span> {outcome.message}
        {rule !== undefined && <code> {rule}</code>}
        {measured !== undefined && ` ${t.measured}: ${shown(measured)}`}
        {mend !== undefined && ` ${mend}`}
      </p>
      <p class="dim">
        <code>{key}</code>
      </p>
      {callbacks.map((each) => (
        <Callback key={each.id} callback={each} />
      ))}
    </li>
  );
}
