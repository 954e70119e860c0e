import { accounts, accountsSchema, declareAccount, declareAccounts } from './accounts.ts';
import { callbacks } from './callbacks.ts';
import { check } from './check.ts';
import { clock, turnClock } from './clock.ts';
import { configSchema } from './config.ts';
import type { Controls } from './control.ts';
import { articles, drafts } from './drafts.ts';
import { events } from './events.ts';
import { clearFaults, faults, orderFault } from './faults.ts';
import { file, files } from './files.ts';
import { health, reset } from './health.ts';
import { deleteImage, deleteImages, image, images, seedImage, seedImages } from './images.ts';
import { receive } from './incoming.ts';
import { messages } from './messages.ts';
import { openapiOf } from './openapi.ts';
import { clearOutcomes, orderOutcome, outcomes } from './outcomes.ts';
import { request, requests } from './requests.ts';
import { rules } from './rules.ts';
import { sent } from './sent.ts';
import { changeSettings, settings } from './settings.ts';
import { restore, snapshot } from './state.ts';
import { tries } from './tries.ts';

/** Every control under the name of its method. A new one is a line here, and `npm run generate`. */
export const controls = {
  health,
  reset,
  snapshot,
  restore,
  requests,
  request,
  events,
  faults,
  orderFault,
  clearFaults,
  accounts,
  declareAccount,
  declareAccounts,
  messages,
  images,
  image,
  seedImages,
  seedImage,
  deleteImages,
  deleteImage,
  files,
  file,
  check,
  receive,
  sent,
  drafts,
  articles,
  callbacks,
  tries,
  outcomes,
  orderOutcome,
  clearOutcomes,
  clock,
  turnClock,
  settings,
  changeSettings,
  rules,
  openapi: openapiOf(all),
  accountsSchema,
  configSchema,
};

function all(): Controls {
  return controls;
}
