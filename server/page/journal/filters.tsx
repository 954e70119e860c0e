import type { RefObject } from 'preact';
import { feed } from '../feed.ts';
import { type Filter, traits } from '../filter.ts';
import { number } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import type { Seen } from '../seen.ts';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';

interface Props {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
  readonly calls: readonly Seen[];
  readonly found: number;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function Filters({ filter, change, calls, found, search }: Props) {
  const wordsOf = (name: 'provider' | 'endpoint' | 'tenant') =>
    [...new Set(calls.flatMap(({ record }) => record[name] ?? []))].sort();
  const choose = (name: 'provider' | 'endpoint' | 'account') => (value: string) => change({ ...filter, [name]: value });
  return (
    <search class="filters" aria-label={t.filters}>
      <input
        type="search"
        ref={search}
        value={filter.q}
        placeholder={t.searchHint}
        aria-label={t.search}
        aria-keyshortcuts="/"
        onInput={({ currentTarget }) => change({ ...filter, q: currentTarget.value })}
      />
      <Pause />
      <Choice
        name={t.provider}
        any={t.anyProvider}
        value={filter.provider}
        words={wordsOf('provider')}
        choose={choose('provider')}
      />
      <Choice
        name={t.endpoint}
        any={t.anyEndpoint}
        value={filter.endpoint}
        words={wordsOf('endpoint')}
        choose={choose('endpoint')}
      />
      <Choice
        name={t.account}
        any={t.anyAccount}
        value={filter.account}
        words={wordsOf('tenant')}
        choose={choose('account')}
      />
      {traits.map((trait) => {
        const isOn = filter.only.includes(trait);
        const only = isOn ? filter.only.filter((each) => each !== trait) : [...filter.only, trait];
        return (
          <button
            key={trait}
            type="button"
            class={`chip ${trait}`}
            aria-pressed={isOn}
            onClick={() => change({ ...filter, only })}
          >
            {t.traits[trait]}
          </button>
        );
      })}
      <span class="spacer" />
      <span class="found">
        {found === calls.length ? t.calls(number(found)) : t.callsOf(number(found), number(calls.length))}
      </span>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly any: string;
  readonly value: string;
  readonly words: readonly string[];
  readonly choose: (value: string) => void;
}

function Choice({ name, any, value, words, choose }: ChoiceProps) {
  const all = value === '' || words.includes(value) ? words : [value, ...words];
  return (
    <select
      aria-label={name}
      value={value}
      class={value === '' ? '' : 'chosen'}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{any}</option>
      {all.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  );
}

function Pause() {
  const held = useStore(feed.held);
  const isPaused = held !== undefined;
  return (
    <button type="button" class={isPaused ? 'paused' : ''} aria-pressed={isPaused} onClick={() => feed.pause()}>
      <Icon name={isPaused ? 'play' : 'pause'} />
      {isPaused ? t.resume(number(held)) : t.pause}
    </button>
  );
}
