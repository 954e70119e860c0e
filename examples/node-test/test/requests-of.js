/** What was sent for one user, whatever other files send meanwhile. */
export async function requestsOf(userId) {
  const reply = await fetch(`${process.env.STANDIN_URL}/__standin/requests?account=${userId}`);
  return reply.json();
}
