import type { ComponentChildren } from 'preact';
import type { RequestRecord } from '../../../src/core/shapes.ts';
import { linkTo } from '../route.ts';
import { t } from '../texts/index.ts';

/** Calls that this one rests on, and that rest on it. */
export function Links({
  record: { uses = [], usedBy = [], callbacks = [], made = [] },
}: {
  readonly record: RequestRecord;
}) {
  if (uses.length + usedBy.length + callbacks.length + made.length === 0) return null;
  return (
    <section>
      <h3>{t.connections}</h3>
      <dl class="facts-list">
        {made.length > 0 && (
          <Fact name={t.made}>
            {made.map((key) => (
              <code key={key}>{key}</code>
            ))}
          </Fact>
        )}
        {uses.length > 0 && (
          <Fact name={t.uses}>
            {uses.map(({ key, request }) => (
              <a key={key} href={linkTo('journal', request)}>{`#${request}`}</a>
            ))}
          </Fact>
        )}
        {usedBy.length > 0 && (
          <Fact name={t.usedBy}>
            {usedBy.map((id) => (
              <a key={id} href={linkTo('journal', id)}>{`#${id}`}</a>
            ))}
          </Fact>
        )}
        {callbacks.length > 0 && (
          <Fact name={t.callbacks}>
            <a href={linkTo('sent')}>{callbacks.length}</a>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
