/** `standin/msw`: in process, through MSW. */
export type { AccountRow, Database, ImageRow, PartRow, RequestRow } from './db.ts';
export { type HandlerOptions, handlers } from './handlers.ts';
export { type MockServer, type MockServerOptions, mockServer, type Seeds } from './node.ts';
export type { OrderBy, Query, Table, Where } from './table.ts';
