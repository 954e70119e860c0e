import type { MessageRecord } from '../../../src/core/shapes.ts';
import { feed } from '../feed.ts';
import { useAsked } from '../parts/asked.ts';
import { number, time } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { linkTo } from '../route.ts';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { Bubble } from './bubble.tsx';
import { summaryOf } from './contents.ts';

/** What was sent to people, by chat, drawn plainly as a chat would. */
export function Messages({ id }: { readonly id: string | undefined }) {
  const [given] = useAsked<{ messages: readonly MessageRecord[] }>('messages?limit=1000');
  const calls = useStore(feed.calls);
  if (given === undefined) return <p class="empty">{t.connecting}</p>;
  const { messages } = given;
  const [newest] = messages;
  if (newest === undefined) return <p class="empty">{t.noMessages}</p>;
  const chats = [...new Set(messages.map(({ chat }) => chat))];
  const shown = chats.find((chat) => chat === id) ?? newest.chat;
  const inChat = messages.filter(({ chat }) => chat === shown).toReversed();
  return (
    <div class={id === undefined ? 'chats' : 'chats open'}>
      <ul class="chat-list" aria-label={t.chats}>
        {chats.map((chat) => (
          <Chat key={chat} messages={messages.filter((each) => each.chat === chat)} isShown={chat === shown} />
        ))}
      </ul>
      <section class="chat" aria-label={shown}>
        <header>
          <a class="back quiet" href={linkTo('messages')} aria-label={t.back}>
            <Icon name="back" />
          </a>
          <h2>{shown}</h2>
        </header>
        <ol>
          {inChat.map((each) => (
            <Bubble
              key={each.id}
              message={each}
              answered={inChat.find((one) => one.id === each.replyTo)}
              call={calls.find(({ record }) => record.made?.includes(each.id) === true)?.record.id}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Chat({ messages, isShown }: { readonly messages: readonly MessageRecord[]; readonly isShown: boolean }) {
  const [newest] = messages;
  if (newest === undefined) return null;
  const { chat, provider, at } = newest;
  return (
    <li>
      <a href={linkTo('messages', chat)} aria-current={isShown ? 'true' : undefined}>
        <span class="title">{chat}</span>
        <time class="dim" dateTime={at}>
          {time(at)}
        </time>
        <span class="last dim">{summaryOf(newest)}</span>
        <span class="dim">{`${provider} · ${number(messages.length)}`}</span>
      </a>
    </li>
  );
}
