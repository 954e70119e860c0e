import { useState } from 'preact/hooks';
import { locked } from './api.ts';
import { Bar } from './bar/bar.tsx';
import { Help } from './help.tsx';
import { Journal } from './journal/journal.tsx';
import { useKeys } from './journal/keys.ts';
import { Locked } from './locked.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './parts/notices.tsx';
import { here } from './route.ts';
import { useStore } from './store.ts';

export function App() {
  const at = useStore(here);
  const isLocked = useStore(locked);
  const [isHelping, setHelping] = useState(false);
  useKeys({ '?': () => setHelping(true) });
  if (isLocked) return <Locked />;
  return (
    <>
      <Bar help={() => setHelping(true)} />
      <Navigation place={at.place} />
      <main id="main">
        <Journal {...at} />
      </main>
      <Notices />
      {isHelping && <Help close={() => setHelping(false)} />}
    </>
  );
}
