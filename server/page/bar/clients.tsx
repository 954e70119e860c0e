import { useState } from 'preact/hooks';
import { address } from '../here.ts';
import { Copy } from '../parts/copy.tsx';
import { Icon } from '../parts/icons.tsx';
import { Menu } from '../parts/menu.tsx';
import { t } from '../texts/index.ts';
import { clientLines, lineFor } from './client-lines.ts';

/** How the client of one's choice is pointed here. */
export function Clients() {
  const [chosen, choose] = useState(0);
  const [, line = ''] = clientLines[chosen] ?? [];
  const written = lineFor(line, address);
  return (
    <Menu class="clients" name={t.pointClient} label={<Icon name="down" />}>
      {() => (
        <div class="clients-panel">
          <label>
            {t.pointClient}
            <select value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
              {[...clientLines.entries()].map(([place, [client]]) => (
                <option key={client} value={place}>
                  {client}
                </option>
              ))}
            </select>
          </label>
          <p class="command">
            <code>{written}</code>
            <Copy text={() => written} label={t.copy} quiet />
          </p>
          <p class="dim">{t.moreClients}</p>
        </div>
      )}
    </Menu>
  );
}
