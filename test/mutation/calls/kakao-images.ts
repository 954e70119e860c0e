import { accounts, authorized } from './kakao-send.ts';
import { type Plan, planOf, type Way } from './plan.ts';

const picture = (more: Partial<Plan['pictures'][number]>) => (plan: Plan) => {
  for (const each of plan.pictures) Object.assign(each, more);
};

/** Those that are no FriendTalk’s. */
export const kakaoImageWays: readonly Way[] = [
  {
    endpoint: 'kakao/rcs-image',
    plan: () =>
      planOf({
        path: '/file/v1/rcs/image/me',
        accounts,
        pictures: [{ width: 568, height: 336, format: 'jpg', filename: 'a.jpg' }],
      }),
    faults: {
      'another user, with CE500 for them': (plan) => {
        plan.path = '/file/v1/rcs/image/somebody';
        plan.settings['kakao.unknownUser'] = 'CE500';
      },
      'too long': picture({ bytes: 1_048_577 }),
      garbage: picture({ format: 'none' }),
      'no image': (plan) => {
        plan.pictures = [];
      },
    },
  },
  {
    endpoint: 'kakao/mms-image',
    plan: () =>
      planOf({
        path: '/image/v1/mms/me',
        accounts,
        credentialIn: 'authorization',
        credential: () => 'me;s',
        pictures: [{ width: 640, height: 480, format: 'jpg', filename: 'a.jpg' }],
      }),
    faults: {
      'no scheme': authorized('me'),
      'another secret': authorized('me;x'),
      'too long': picture({ bytes: 307_201 }),
      garbage: picture({ format: 'none' }),
      'a gif': picture({ format: 'gif' }),
      wide: picture({ width: 1501 }),
      high: picture({ height: 1441 }),
      'no image': (plan) => {
        plan.pictures = [];
      },
    },
  },
];
