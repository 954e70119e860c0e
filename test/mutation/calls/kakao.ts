import { type Faults, type Plan, planOf, type Way } from './plan.ts';

const picture = (plan: Plan, more: Partial<Plan['pictures'][number]>) => {
  for (const each of plan.pictures) Object.assign(each, more);
};

/** `right`: pixels that it takes. */
function way(kind: string, right: { width: number; height: number }, over: number): Way {
  const faults: Faults = {
    'another user, with CE500 for them': (plan) => {
      plan.path = `/file/v1/${kind}/image/somebody`;
      plan.settings['kakao.unknownUser'] = 'CE500';
    },
    'CE400 for many': ({ settings }) => {
      settings['kakao.tooManyFiles'] = 'CE400';
    },
    'the bare texts': ({ settings }) => {
      settings['kakao.messageForm'] = 'bare';
    },
    'too long': (plan) => picture(plan, { bytes: over }),
    garbage: (plan) => picture(plan, { format: 'none' }),
    'a gif': (plan) => picture(plan, { format: 'gif' }),
    narrow: (plan) => picture(plan, { width: 399 }),
    low: (plan) => picture(plan, { height: 100 }),
    high: (plan) => picture(plan, { height: 3000 }),
    'no image': (plan) => {
      plan.pictures = [];
    },
    many: (plan) => {
      plan.pictures = Array.from({ length: 7 }, () => ({ ...right, format: 'png', filename: 'a.png' }));
    },
  };
  return {
    endpoint: `kakao/${kind}`,
    plan: () =>
      planOf({
        path: `/file/v1/${kind}/image/me`,
        accounts: { me: { provider: 'kakao', userId: 'me' } },
        pictures: [{ ...right, format: 'png', filename: 'a.png' }],
      }),
    faults,
  };
}

const over2MiB = 2 * 1024 * 1024 + 1;

export const kakaoWays: readonly Way[] = [
  way('FT', { width: 720, height: 720 }, 500 * 1024 + 1),
  way('FT_WIDE', { width: 800, height: 600 }, over2MiB),
  way('ft-wide-item-list', { width: 800, height: 400 }, over2MiB),
  way('ft-carousel-feed', { width: 720, height: 720 }, over2MiB),
];
