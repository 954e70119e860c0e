import { useEffect, useState } from 'preact/hooks';
import type { RequestRecord } from '../../../src/core/shapes.ts';
import { ask } from '../api.ts';
import { feed } from '../feed.ts';
import { Icon } from '../parts/icons.tsx';
import { seen } from '../seen.ts';
import { t } from '../texts/index.ts';
import { CopyAs } from './copy-as.tsx';
import { Exchanged } from './exchanged.tsx';
import { Links } from './links.tsx';
import { Parts } from './parts.tsx';
import { Why } from './why.tsx';

interface Props {
  readonly id: string;
  readonly close: () => void;
}

/** Why a call was answered as it was. */
export function Explain({ id, close }: Props) {
  const [record, setRecord] = useState<RequestRecord | undefined>(() => known(id));
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    // What came of it since, such as a message with the picture.
    ask<RequestRecord>(`requests/${encodeURIComponent(id)}`, left.signal)
      .then(setRecord, () => setRecord((before) => before ?? known(id)))
      .finally(() => setAsked(true));
    return () => left.abort();
  }, [id]);
  return (
    <section class="explain" aria-label={t.explainCall(id)}>
      <header>
        <button type="button" class="quiet" onClick={close} aria-label={t.close} aria-keyshortcuts="Escape">
          <Icon name="close" />
        </button>
        <h2>{record === undefined ? `#${id}` : <Title {...record} />}</h2>
      </header>
      <div class="body">
        {record !== undefined ? <Told record={record} /> : isAsked && <p class="empty">{t.forgotten}</p>}
      </div>
    </section>
  );
}

function known(id: string): RequestRecord | undefined {
  return feed.calls.value.find(({ record }) => record.id === id)?.record;
}

function Title({ id, method, url }: RequestRecord) {
  return (
    <>
      <span class="id">#{id}</span> <span class="method">{method}</span> <span class="url">{url}</span>
    </>
  );
}

function Told({ record }: { readonly record: RequestRecord }) {
  return (
    <>
      <Why seen={seen(record)} />
      <CopyAs record={record} />
      <Parts record={record} />
      <Links record={record} />
      <Exchanged record={record} />
    </>
  );
}
