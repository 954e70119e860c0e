/**
 * Apps of a store: a ticket that is pushed to them buys an app token, which buys a token of each tenant. What they
 * answer was never seen live, so the pages' samples have the word, and the rest is our reading.
 */
import { type ExpectedResponse, frozen, type JsonPattern, never, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { app, askToken, message, own, picture, withToken } from './requests.ts';
import { jsonHeaders, noSuchToken } from './responses.ts';

export const neverLive = never('needs an app of the store, and its tickets come to an address of its own');

export const appForm = /^a-[0-9A-Za-z]{22}$/;
export const tenantForm = /^t-[0-9A-Za-z]{40}$/;

const issued = (is: { readonly [key: string]: JsonPattern }, schema: string): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: jsonHeaders,
    body: {
      kind: 'json',
      is: { code: 0, msg: 'success', ...is },
      schema: `feishu#/$defs/${schema}`,
      order: 'as written',
    },
  });
export const storeAppToken = (expire = 7200, token: string | RegExp = appForm): ExpectedResponse =>
  issued({ app_access_token: token, expire }, 'isvAppToken');
export const storeTenantToken = (expire = 7200, token: string | RegExp = tenantForm): ExpectedResponse =>
  issued({ tenant_access_token: token, expire }, 'isvTenantToken');
export const resent = issued({}, 'resent');

/** Chosen from the generic table: the one the Go SDK answers by asking for the ticket again. */
export const badTicket = noSuchToken(10012, 'get app access token fail');
export const unknownTenant = noSuchToken(10013, 'get tenant access token fail');
export const deadAppToken = noSuchToken(99991664, 'invalid app token');

export const page = 'feishu-store-app-token';
export const tenantPage = 'feishu-store-tenant-token';
export const resendPage = 'feishu-app-ticket-resend';

export const isv = (app_id: string) => app(app_id, { type: 'isv', tenants: ['tk1', 'tk2'] });
/** The ticket would be pushed to the app; an emulator shows it on its control plane. */
export const look = (app_id?: string): Step => ({
  ...(app_id !== undefined && { needs: [frozen, isv(app_id)] }),
  to: 'control plane',
  send: { method: 'GET', url: '/accounts' },
  expect: { status: 200, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
});
const ticketIn = (response: HttpResponse | undefined): string => textAt(response, 'accounts.0.app_ticket');
export const buy = (app_id: string, looked: HttpResponse | undefined) =>
  askToken('app_access_token', { ...own(app_id), app_ticket: ticketIn(looked) });
export const askTenantToken = (response: HttpResponse | undefined, tenant_key = 'tk1') =>
  askToken('tenant_access_token', { app_access_token: textAt(response, 'app_access_token'), tenant_key });

/** The ticket (answer 0), then the app token it buys (answer 1). */
export const asIsv = (app_id: string, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  look(app_id),
  { send: ([looked]) => buy(app_id, looked), expect: storeAppToken() },
  ...more,
];
/** And the token of one tenant (answer 2). */
export const asTenantOfStoreApp = (app_id: string, ...more: readonly Step[]) =>
  asIsv(app_id, { send: ([, bought]) => askTenantToken(bought), expect: storeTenantToken() }, ...more);
export const use = (response: HttpResponse | undefined) =>
  message(picture, withToken(textAt(response, 'tenant_access_token')));
