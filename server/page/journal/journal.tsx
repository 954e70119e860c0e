import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Explain } from '../explain/explain.tsx';
import { feed } from '../feed.ts';
import { filterOf, matcher, queryOf } from '../filter.ts';
import { useNarrow } from '../parts/narrow.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { go, type Here, linkTo } from '../route.ts';
import { useStore } from '../store.ts';
import { t } from '../texts/index.ts';
import { Empty } from './empty.tsx';
import { Filters } from './filters.tsx';
import { useKeys } from './keys.ts';
import { Row } from './row.tsx';

/** Pixels. */
const ROW = { wide: 40, narrow: 58 };

/** What came, the newest first, and beside it why one of them was answered so. */
export function Journal({ id, query }: Here) {
  const calls = useStore(feed.calls);
  const connection = useStore(feed.connection);
  const search = useRef<HTMLInputElement>(null);
  const asked = query.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(asked)), [asked]);
  const found = useMemo(() => calls.filter(matcher(filter)), [calls, filter]);
  const [revealed, setRevealed] = useState<string>();
  const indexOf = (wanted: string | undefined) => {
    const at = wanted === undefined ? -1 : found.findIndex(({ record }) => record.id === wanted);
    return at === -1 ? undefined : found.length - 1 - at;
  };
  const at = (index: number) => found[found.length - 1 - index];
  const link = (to: string | undefined) => linkTo('journal', to, queryOf(filter));
  const open = indexOf(id);

  const step = (by: number) => {
    const next = at(open === undefined ? 0 : Math.max(0, Math.min(found.length - 1, open + by)));
    if (next === undefined) return;
    setRevealed(next.record.id);
    go(link(next.record.id), true);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => search.current?.focus(),
    Escape: () => id !== undefined && close(),
  });
  const close = () => {
    go(link(undefined), true);
    document.getElementById(`call-${id}`)?.focus({ preventScroll: true });
  };
  useEffect(() => setRevealed(id), []);
  useEffect(() => {
    if (revealed !== undefined && document.activeElement?.closest('.scroller'))
      document.getElementById(`call-${revealed}`)?.focus();
  }, [revealed]);

  const isNarrow = useNarrow();
  return (
    <div class={id === undefined ? 'journal' : 'journal open'}>
      <section class="list" aria-label={t.places.journal}>
        <Filters
          {...{ filter, calls, search }}
          found={found.length}
          change={(next) => go(linkTo('journal', id, queryOf(next)), true)}
        />
        {found.length === 0 ? (
          <Empty isFiltered={calls.length > 0} isConnecting={connection === 'connecting'} />
        ) : (
          <>
            <Head />
            <VirtualList
              count={found.length}
              rowHeight={isNarrow ? ROW.narrow : ROW.wide}
              label={t.places.journal}
              keyAt={(index) => at(index)?.record.id ?? ''}
              reveal={indexOf(revealed)}
              row={(index) => {
                const seen = at(index);
                if (seen === undefined) return null;
                const isOpen = index === open;
                return (
                  <Row
                    seen={seen}
                    link={link(seen.record.id)}
                    isOpen={isOpen}
                    isReachable={isOpen || (open === undefined && index === 0)}
                  />
                );
              }}
            />
          </>
        )}
      </section>
      {id !== undefined && <Explain key={id} id={id} close={close} />}
    </div>
  );
}

/** For eyes: each row says by itself what it shows. */
function Head() {
  const { time, call, filename, pixels, bytes, answer, rule } = t.columns;
  return (
    <div class="row head" aria-hidden="true">
      <span class="time">{time}</span>
      <span class="picture thumb none" />
      <span class="where">{call}</span>
      <span class="filename">{filename}</span>
      <span class="pixels">{pixels}</span>
      <span class="size">{bytes}</span>
      <span class="marks" />
      <span class="answered">{answer}</span>
      <span class="rule">{rule}</span>
    </div>
  );
}
