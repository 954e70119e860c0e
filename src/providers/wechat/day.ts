import { localDigits } from '../../core/clock.ts';
import type { World } from '../../core/world.ts';

const CHINA_HOURS_EAST = 8;

/** The day that quotas are counted by; that it turns at midnight in China is assumed. */
export function today({ clock }: World): string {
  return localDigits(clock.now(), CHINA_HOURS_EAST).slice(0, 8);
}

/** Calls of an account to an endpoint today; none where limits in time are off. */
export function usedToday(endpoint: string, tenant: string, world: World): number {
  return world.rateLimits ? world.quotas.used(`${endpoint} ${tenant}`, today(world)) : 0;
}

export function countToday(endpoint: string, tenant: string, world: World): void {
  if (world.rateLimits) world.quotas.add(`${endpoint} ${tenant}`, today(world));
}
