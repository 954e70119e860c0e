/** What was sent under one token, whatever other files send meanwhile. */
export async function requestsOf(accessToken) {
  const reply = await fetch(`${process.env.STANDIN_URL}/__standin/requests?account=${accessToken}`);
  return reply.json();
}
