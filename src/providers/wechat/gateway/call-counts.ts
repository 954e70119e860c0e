import { localDigits } from '../../../core/clock.ts';
import type { World } from '../../../core/world.ts';

const CHINA_HOURS_EAST = 8;

/** Calls of an account today, under a name for what is counted; none where limits in time are off. */
export function usedToday(counted: string, tenant: string, world: World): number {
  return world.rateLimits ? world.quotas.used(`${counted} ${tenant}`, today(world)) : 0;
}

export function countToday(counted: string, tenant: string, world: World): void {
  if (world.rateLimits) world.quotas.add(`${counted} ${tenant}`, today(world));
}

/** What is counted starts again at nothing. */
export function clearToday(counted: string, tenant: string, world: World): void {
  world.quotas.clear(`${counted} ${tenant}`);
}

/** As `usedToday`, for what is rationed by the calendar month. */
export function usedThisMonth(counted: string, tenant: string, world: World): number {
  return world.rateLimits ? world.quotas.used(`${counted} ${tenant}`, thisMonth(world)) : 0;
}

export function countThisMonth(counted: string, tenant: string, world: World): void {
  if (world.rateLimits) world.quotas.add(`${counted} ${tenant}`, thisMonth(world));
}

/** The day that quotas are counted by; that it turns at midnight in China is assumed, and so is it of the month. */
function today({ clock }: World): string {
  return localDigits(clock.now(), CHINA_HOURS_EAST).slice(0, 8);
}

function thisMonth({ clock }: World): string {
  return localDigits(clock.now(), CHINA_HOURS_EAST).slice(0, 6);
}
