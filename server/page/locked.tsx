import { useState } from 'preact/hooks';
import { unlock, wasTyped } from './api.ts';
import { t } from './texts/index.ts';

/** Nothing is shown without the admin token, where there is one. */
export function Locked() {
  const [token, setToken] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    // What no header can carry is no token either.
    if (/^[\x21-\x7e]+$/.test(token)) unlock(token);
  };
  return (
    <main class="locked">
      <form onSubmit={submit}>
        <h1>Standin</h1>
        <label>
          {t.adminToken}
          <input
            type="password"
            autocomplete="off"
            spellcheck={false}
            value={token}
            onInput={({ currentTarget }) => setToken(currentTarget.value)}
          />
        </label>
        <output>{wasTyped() && <span class="error">{t.wrongToken}</span>}</output>
        <p class="dim">{t.adminTokenHint}</p>
        <button type="submit" class="main">
          {t.unlock}
        </button>
      </form>
    </main>
  );
}
