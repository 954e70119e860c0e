import { useState } from 'preact/hooks';
import { Accounts } from './accounts/accounts.tsx';
import { locked } from './api.ts';
import { Articles } from './articles/articles.tsx';
import { Bar } from './bar/bar.tsx';
import { Faults } from './faults/faults.tsx';
import { Help } from './help.tsx';
import { Journal } from './journal/journal.tsx';
import { useKeys } from './journal/keys.ts';
import { Locked } from './locked.tsx';
import { Messages } from './messages/messages.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './parts/notices.tsx';
import { Pictures } from './pictures/pictures.tsx';
import { type Here, here } from './route.ts';
import { Sent } from './sent/sent.tsx';
import { useStore } from './store.ts';
import { Switches } from './switches/switches.tsx';

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
        <View {...at} />
      </main>
      <Notices />
      {isHelping && <Help close={() => setHelping(false)} />}
    </>
  );
}

function View(at: Here) {
  switch (at.place) {
    case 'journal':
      return <Journal {...at} />;
    case 'pictures':
      return <Pictures />;
    case 'messages':
      return <Messages id={at.id} />;
    case 'articles':
      return <Articles id={at.id} />;
    case 'sent':
      return <Sent id={at.id} />;
    case 'faults':
      return <Faults />;
    case 'switches':
      return <Switches />;
    case 'accounts':
      return <Accounts />;
  }
}
