/** `standin/msw`: in process, through MSW. */
export { type HandlerOptions, handlers } from './handlers.ts';
export { type MockServer, type MockServerOptions, mockServer } from './node.ts';
