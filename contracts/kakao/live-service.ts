/** The real API PLEX. The userId in the path is all it asks for. */
import type { LiveService } from '../engine/live/live-service.ts';

export const liveService: LiveService = {
  host: 'https://tyrar0qvgf.apigw.ntruss.com',
  variables: ['APIPLEX_USER_ID'],
  pace: 2,
  most: 5,
  credential: async ({ APIPLEX_USER_ID: userId = '' }) => encodeURIComponent(userId),
};
