/** What the cases rest on. */
import { chatSources } from './chat-sources.ts';
import { messageSources } from './message-sources.ts';
import { socketSources } from './socket-sources.ts';
import { uploadSources } from './upload-sources.ts';

export const sources = { ...uploadSources, ...socketSources, ...messageSources, ...chatSources } as const;
