import { inject } from 'vitest';

/** What was sent under one account, whatever other files send meanwhile. */
export async function requestsOf(appId) {
  const reply = await fetch(`${inject('standin')}/__standin/requests?account=${appId}`);
  return reply.json();
}
