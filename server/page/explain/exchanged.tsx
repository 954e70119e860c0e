import type { RequestRecord } from '../../../src/core/shapes.ts';
import { Copy } from '../parts/copy.tsx';
import { laidOut, moment, number } from '../parts/format.ts';
import { t } from '../texts/index.ts';

type Headers = RequestRecord['headers'];

/** What was sent and what was answered, without anybody's secrets. */
export function Exchanged({ record }: { readonly record: RequestRecord }) {
  const { at, tookMs, ip, tenant, framing, headers, body, bodyBytes, reply, status } = record;
  const length = typeof framing === 'string' ? framing : t.bytes(number(framing.length));
  return (
    <section>
      <h3>{t.reply}</h3>
      <Body text={reply.body} instead={reply.bytes > 0 ? t.bytes(number(reply.bytes)) : undefined} />
      <Lines title={t.headersOf(`${status ?? t.noStatus}`)} headers={reply.headers} />
      <h3>{t.call}</h3>
      <dl class="facts-list">
        <dt>{t.columns.time}</dt>
        <dd>
          <time dateTime={at}>{moment(at)}</time> <span class="dim">{t.took(number(tookMs))}</span>
        </dd>
        <dt>{t.account}</dt>
        <dd>{tenant ?? t.nobody}</dd>
        <dt>{t.from}</dt>
        <dd>{ip}</dd>
        <dt>{t.framing}</dt>
        <dd>{`${length} (${t.bytes(number(bodyBytes))})`}</dd>
      </dl>
      <Body text={body} />
      <Lines title={t.headers} headers={headers} />
    </section>
  );
}

function Lines({ title, headers }: { readonly title: string; readonly headers: Headers }) {
  if (headers.length === 0) return null;
  return (
    <details open>
      <summary>{title}</summary>
      <table class="headers">
        <tbody>
          {[...headers.entries()].map(([place, [name, value]]) => (
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Body({ text, instead }: { readonly text: string | undefined; readonly instead?: string | undefined }) {
  if (text === undefined || text === '') return instead === undefined ? null : <p class="dim">{instead}</p>;
  return (
    <div class="code-block">
      <Copy text={() => text} label={t.copy} quiet />
      <pre>{laidOut(text)}</pre>
    </div>
  );
}
