import type { MessageRecord } from '../../../src/core/shapes.ts';
import { time } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Picture } from '../parts/picture.tsx';
import { linkTo } from '../route.ts';
import { t } from '../texts/index.ts';
import { cardIn, fieldsOf, postIn, summaryOf, textIn } from './contents.ts';
import { Rich } from './rich.tsx';

interface Props {
  readonly message: MessageRecord;
  readonly answered: MessageRecord | undefined;
  /** That it came with, as far as the page saw it. */
  readonly call: string | undefined;
}

export function Bubble({ message, answered, call }: Props) {
  const { from, tenant, at, edited, deleted, type, id, chat } = message;
  return (
    <li class={`bubble ${from}`} id={`message-${id}`}>
      <span class="who dim">
        {from === 'app' ? (tenant ?? t.nobody) : t.somebody}{' '}
        <a href={call === undefined ? linkTo('messages', chat) : linkTo('journal', call)}>
          <time dateTime={at}>{time(at)}</time>
        </a>{' '}
        {edited && !deleted && t.edited}
      </span>
      <div class={`said ${type}`}>
        {answered && <blockquote>{summaryOf(answered)}</blockquote>}
        {deleted ? <em class="dim">{t.recalled}</em> : <Said message={message} />}
      </div>
    </li>
  );
}

function Said({ message: { type, content, text, keys } }: { readonly message: MessageRecord }) {
  const fields = fieldsOf(content);
  switch (type) {
    case 'text':
      return <p class="plain">{textIn(fields, 'text') ?? textIn(fieldsOf(text), 'text') ?? content}</p>;
    case 'image':
      return <Picture size="large" imageKey={keys[0]} name={keys[0] ?? ''} />;
    case 'post': {
      const post = postIn(fields);
      return post ? <Rich post={post} /> : <pre>{content}</pre>;
    }
    case 'interactive':
      return <Card {...cardIn(fields)} keys={keys} />;
    case 'file':
    case 'audio':
    case 'media':
      return (
        <p class="attached">
          <Icon name="file" />
          <span>{textIn(fields, 'file_name') ?? keys.join(' ')}</span> <span class="tag">{type}</span>
        </p>
      );
    default:
      return (
        <>
          <span class="tag">{type}</span>
          <pre>{content}</pre>
        </>
      );
  }
}

interface CardProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly keys: readonly string[];
}

/** As an outline: how the provider draws it is the provider's. */
function Card({ title, lines, keys }: CardProps) {
  return (
    <div class="card">
      {title !== '' && <h3>{title}</h3>}
      {[...lines.entries()].map(([place, line]) => (
        <p key={place} class="plain">
          {line}
        </p>
      ))}
      {keys.map((key) => (
        <Picture key={key} size="large" imageKey={key} name={key} />
      ))}
    </div>
  );
}
