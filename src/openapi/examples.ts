import type { Examples } from './example.ts';

/** Made from the cases of the contract by `npm run generate`. */
export const examples: Examples = {
  'feishu/images /open-apis/im/v1/images': {
    case: 'feishu/accepts-2001-pixels-of-webp-width',
    type: 'application/json',
    reply: { code: 0, data: { image_key: 'img_v3_02xb_38bf3a41-14f3-4878-8be7-3e49822cd98g' }, msg: 'success' },
  },
  'feishu/files /open-apis/im/v1/files': {
    case: 'feishu/accepts-a-file-of-type-opus',
    type: 'application/json',
    reply: { code: 0, data: { file_key: 'file_v3_00xb_38bf3a41-14f3-4878-8be7-3e49822cd98g' }, msg: 'success' },
  },
  'feishu/tokens /open-apis/auth/v3/tenant_access_token/internal': {
    case: 'feishu/accepts-a-token-it-issued',
    type: 'application/json',
    json: { app_id: 'cli_contractissued01', app_secret: 'secret-of-cli_contractissued01' },
    reply: { code: 0, expire: 7200, msg: 'ok', tenant_access_token: 't-g1049KD5HQC7TWYLX4QXNPX57PLZIYQKOAPRYDZM' },
  },
  'feishu/tokens /open-apis/auth/v3/app_access_token/internal': {
    case: 'feishu/order-of-everything-at-app-access-token-internal',
    type: 'application/json',
    json: { app_id: 'cli_contractelim001', app_secret: 'secret-of-cli_contractelim001' },
    reply: {
      app_access_token: 't-g1042Y9x35LFVPCY6AP4WR7JYLOWAHQZ3COU7TIW',
      code: 0,
      expire: 7200,
      msg: 'ok',
      tenant_access_token: 't-g1042Y9x35LFVPCY6AP4WR7JYLOWAHQZ3COU7TIW',
    },
  },
  'feishu/tokens /open-apis/auth/v3/app_access_token': {
    case: 'feishu/order-of-everything-of-a-store-app',
    type: 'application/json',
    json: {
      app_ticket: 'g-ec736bfc55427ea838bf3a4114f388783be73e49',
      app_id: 'cli_contractelim001',
      app_secret: 'secret-of-cli_contractelim001',
    },
    reply: { code: 0, msg: 'success', app_access_token: 'a-X3cHY9xqvLBeU4lx0TugYy', expire: 7200 },
  },
  'feishu/tokens /open-apis/auth/v3/tenant_access_token': {
    case: 'feishu/order-of-everything-of-a-store-app',
    type: 'application/json',
    json: { app_access_token: 'a-X3cHY9xqvLBeU4lx0TugYy', tenant_key: 'tk1' },
    reply: { code: 0, msg: 'success', tenant_access_token: 't-g1049vS7CADVD45VLMV5HUXT35WDV3EJXM75AYM4', expire: 7200 },
  },
  'feishu/tokens /open-apis/auth/v3/app_ticket/resend': {
    case: 'feishu/isv-resend-is-in-order',
    type: 'application/json',
    json: { app_id: 'cli_contractisv00003', app_secret: 'secret-of-cli_contractisv00003' },
    reply: { code: 0, msg: 'success' },
  },
  'feishu/messages /open-apis/im/v1/messages': {
    case: 'feishu/order-type-of-a-file-before-the-rate-of-the-chat',
    type: 'application/json',
    query: { receive_id_type: 'chat_id' },
    json: { receive_id: 'oc_a0553eda9014c201e6969b478895c230', msg_type: 'text', content: '{"text":"hello"}' },
    reply: {
      code: 0,
      data: {
        body: { content: '{"text":"hello"}' },
        chat_id: 'oc_a0553eda9014c201e6969b478895c230',
        create_time: '1767225600000',
        deleted: false,
        message_id: 'om_x100bbe4bef066bf78c047d8e243bbc6',
        msg_type: 'text',
        sender: { id: 'cli_392c3b1dffe6acf9', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
        update_time: '1767225600000',
        updated: false,
      },
      msg: 'success',
    },
  },
  'feishu/reply /open-apis/im/v1/messages/:message_id/reply': {
    case: 'feishu/lists-the-messages-of-a-thread',
    type: 'application/json',
    json: { msg_type: 'text', content: '{"text":"hello"}', reply_in_thread: true },
    reply: {
      code: 0,
      data: {
        body: { content: '{"text":"hello"}' },
        chat_id: 'oc_a0553eda9014c201e6969b478895c230',
        create_time: '1767225600000',
        deleted: false,
        message_id: 'om_x100b875d63e0be4bef066bf78c047d8',
        msg_type: 'text',
        parent_id: 'om_x100bec736bfc55427ea838bf3a4114f',
        root_id: 'om_x100bec736bfc55427ea838bf3a4114f',
        sender: { id: 'cli_3f182e17b43c163c', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
        thread_id: 'omt_bb84c953e039',
        update_time: '1767225600000',
        updated: false,
      },
      msg: 'success',
    },
  },
  'feishu/message /open-apis/im/v1/messages/:message_id': {
    case: 'feishu/changes-a-card',
    type: 'application/json',
    reply: {
      code: 0,
      data: {
        items: [
          {
            body: { content: '{"title":null,"elements":[[{"tag":"hr"}]]}' },
            chat_id: 'oc_a0553eda9014c201e6969b478895c230',
            create_time: '1767225600000',
            deleted: false,
            message_id: 'om_x100bec736bfc55427ea838bf3a4114f',
            msg_type: 'interactive',
            sender: {
              id: 'cli_7b6e87540e71ff2e',
              id_type: 'app_id',
              sender_type: 'app',
              tenant_key: '736588c9260f175e',
            },
            update_time: '1767225600000',
            updated: false,
          },
        ],
      },
      msg: 'success',
    },
  },
  'feishu/message_list /open-apis/im/v1/messages': {
    case: 'feishu/lists-the-messages-of-a-chat',
    type: 'application/json',
    query: { container_id_type: 'chat', container_id: 'oc_a0553eda9014c201e6969b478895c230' },
    reply: {
      code: 0,
      data: {
        has_more: false,
        items: [
          {
            body: { content: '{"text":"hello"}' },
            chat_id: 'oc_a0553eda9014c201e6969b478895c230',
            create_time: '1767225600000',
            deleted: false,
            message_id: 'om_x100bec736bfc55427ea838bf3a4114f',
            msg_type: 'text',
            sender: {
              id: 'cli_38dff7d61f0cb075',
              id_type: 'app_id',
              sender_type: 'app',
              tenant_key: '736588c9260f175e',
            },
            update_time: '1767225600000',
            updated: false,
          },
          {
            body: { content: '{"text":"hello"}' },
            chat_id: 'oc_a0553eda9014c201e6969b478895c230',
            create_time: '1767225601000',
            deleted: false,
            message_id: 'om_x100bbb84c953e039592a875d63e0be4',
            msg_type: 'text',
            sender: {
              id: 'cli_38dff7d61f0cb075',
              id_type: 'app_id',
              sender_type: 'app',
              tenant_key: '736588c9260f175e',
            },
            update_time: '1767225601000',
            updated: false,
          },
          {
            body: { content: '{"text":"hello"}' },
            chat_id: 'oc_a0553eda9014c201e6969b478895c230',
            create_time: '1767225602000',
            deleted: false,
            message_id: 'om_x100b44f1a429c090bdf6870efe1f57c',
            msg_type: 'text',
            sender: {
              id: 'cli_38dff7d61f0cb075',
              id_type: 'app_id',
              sender_type: 'app',
              tenant_key: '736588c9260f175e',
            },
            update_time: '1767225602000',
            updated: false,
          },
        ],
        page_token: '',
      },
      msg: 'success',
    },
  },
  'feishu/recall /open-apis/im/v1/messages/:message_id': {
    case: 'feishu/patch-bot-before-recalled',
    type: 'application/json',
    reply: { code: 0, data: {}, msg: 'success' },
  },
  'feishu/card_update /open-apis/im/v1/messages/:message_id': {
    case: 'feishu/changes-a-card',
    type: 'application/json',
    json: { content: '{"config":{"update_multi":true},"elements":[{"tag":"hr"}]}' },
    reply: { code: 0, data: {}, msg: 'success' },
  },
  'feishu/edit /open-apis/im/v1/messages/:message_id': {
    case: 'feishu/edits-a-text',
    type: 'application/json',
    json: { msg_type: 'text', content: '{"text":"better"}' },
    reply: {
      code: 0,
      data: {
        body: { content: '{"text":"better"}' },
        chat_id: 'oc_a0553eda9014c201e6969b478895c230',
        create_time: '1767225600000',
        deleted: false,
        message_id: 'om_x100bec736bfc55427ea838bf3a4114f',
        msg_type: 'text',
        sender: { id: 'cli_cd566f3f07725401', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
        update_time: '1767225600000',
        updated: true,
      },
      msg: 'success',
    },
  },
  'feishu/forward /open-apis/im/v1/messages/:message_id/forward': {
    case: 'feishu/refuses-to-share-a-chat-of-two-that-a-message-was-forwarded-to',
    type: 'application/json',
    query: { receive_id_type: 'open_id' },
    json: { receive_id: 'ou_84aad35d084aa403a838cf73ee18467a' },
    reply: {
      code: 0,
      data: {
        body: { content: '{"text":"hello"}' },
        chat_id: 'oc_6b9e76619de4564ef59971e5273edea8',
        create_time: '1767225600000',
        deleted: false,
        message_id: 'om_x100bbb84c953e039592a875d63e0be4',
        msg_type: 'text',
        sender: { id: 'cli_1960ad44fee8ca8f', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
        update_time: '1767225600000',
        updated: false,
      },
      msg: 'success',
    },
  },
  'feishu/merge_forward /open-apis/im/v1/messages/merge_forward': {
    case: 'feishu/merges-messages-and-reads-them-back',
    type: 'application/json',
    query: { receive_id_type: 'chat_id' },
    json: {
      receive_id: 'oc_5ce6d572455d361153b7cb51da133945',
      message_id_list: ['om_x100bbb84c953e039592a875d63e0be4', 'om_x100bec736bfc55427ea838bf3a4114f'],
    },
    reply: {
      code: 0,
      data: {
        invalid_message_id_list: [],
        message: {
          body: { content: 'Merged and Forwarded Message' },
          chat_id: 'oc_5ce6d572455d361153b7cb51da133945',
          create_time: '1767225600000',
          deleted: false,
          message_id: 'om_x100b44f1a429c090bdf6870efe1f57c',
          msg_type: 'merge_forward',
          sender: { id: 'cli_db975f6d6e4f256e', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
          update_time: '1767225600000',
          updated: false,
        },
      },
      msg: 'success',
    },
  },
  'feishu/reaction_create /open-apis/im/v1/messages/:message_id/reactions': {
    case: 'feishu/reacts-to-a-message',
    type: 'application/json',
    json: { reaction_type: { emoji_type: 'SMILE' } },
    reply: {
      code: 0,
      data: {
        action_time: '1767225600000',
        operator: { operator_id: 'cli_e22ff197e13a3cfb', operator_type: 'app' },
        reaction_id: 'u4TJU-A5WSqHXWPgvkvvBmv3jAR9jiQ7vGTTY-5D4Vb6wyeEeKoBiFkTfw',
        reaction_type: { emoji_type: 'SMILE' },
      },
      msg: 'success',
    },
  },
  'feishu/reaction_list /open-apis/im/v1/messages/:message_id/reactions': {
    case: 'feishu/reacts-once-with-one-emoji',
    type: 'application/json',
    query: { reaction_type: 'SMILE' },
    reply: {
      code: 0,
      data: {
        has_more: false,
        items: [
          {
            action_time: '1767225600000',
            operator: { operator_id: 'cli_098c18e1b72703d8', operator_type: 'app' },
            reaction_id: 'u4TJU-A5WSqHXWPgvkvvBmv3jAR9jiQ7vGTTY-5D4Vb6wyeEeKoBiFkTfw',
            reaction_type: { emoji_type: 'SMILE' },
          },
        ],
        page_token: '',
      },
      msg: 'success',
    },
  },
  'feishu/reaction_delete /open-apis/im/v1/messages/:message_id/reactions/:reaction_id': {
    case: 'feishu/takes-a-reaction-away',
    type: 'application/json',
    reply: {
      code: 0,
      data: {
        action_time: '1767225600000',
        operator: { operator_id: 'cli_7df3f0d808f41b9c', operator_type: 'app' },
        reaction_id: 'u4TJU-A5WSqHXWPgvkvvBmv3jAR9jiQ7vGTTY-5D4Vb6wyeEeKoBiFkTfw',
        reaction_type: { emoji_type: 'SMILE' },
      },
      msg: 'success',
    },
  },
  'feishu/chat_create /open-apis/im/v1/chats': {
    case: 'feishu/makes-a-chat-of-nothing',
    type: 'application/json',
    json: {},
    reply: {
      code: 0,
      data: {
        add_member_permission: 'all_members',
        at_all_permission: 'all_members',
        avatar:
          'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~100x100.jpg',
        chat_id: 'oc_ec736bfc55427ea838bf3a4114f38878',
        chat_mode: 'group',
        chat_tag: 'inner',
        chat_type: 'private',
        description: '',
        edit_permission: 'all_members',
        external: false,
        group_message_type: 'chat',
        hide_member_count_setting: 'all_members',
        join_message_visibility: 'all_members',
        leave_message_visibility: 'all_members',
        membership_approval: 'no_approval_required',
        moderation_permission: 'all_members',
        name: '(无主题)',
        restricted_mode_setting: {
          download_has_permission_setting: 'all_members',
          message_has_permission_setting: 'all_members',
          screenshot_has_permission_setting: 'all_members',
          status: false,
        },
        share_card_permission: 'allowed',
        tenant_key: '736588c9260f175e',
        urgent_setting: 'all_members',
        video_conference_setting: 'all_members',
      },
      msg: 'success',
    },
  },
  'feishu/chat_list /open-apis/im/v1/chats': {
    case: 'feishu/lists-no-chats-where-there-are-none',
    type: 'application/json',
    reply: { code: 0, data: { has_more: false, items: [], page_token: '' }, msg: 'success' },
  },
  'feishu/chat /open-apis/im/v1/chats/:chat_id': {
    case: 'feishu/makes-a-chat-with-everything-set',
    type: 'application/json',
    reply: {
      code: 0,
      data: {
        add_member_permission: 'all_members',
        at_all_permission: 'all_members',
        avatar:
          'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/img_v3_02xb_38bf3a41-14f3-4878-8be7-3e49822cd98g~100x100.jpg',
        bot_count: '2',
        chat_mode: 'group',
        chat_status: 'normal',
        chat_tag: 'inner',
        chat_type: 'public',
        description: '测试群描述',
        edit_permission: 'only_owner',
        external: false,
        group_message_type: 'thread',
        hide_member_count_setting: 'only_owner',
        i18n_names: { en_us: 'group chat', ja_jp: 'グループチャット', zh_cn: '群聊' },
        join_message_visibility: 'not_anyone',
        leave_message_visibility: 'only_owner',
        membership_approval: 'approval_required',
        moderation_permission: 'all_members',
        name: '测试群名称',
        owner_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
        owner_id_type: 'open_id',
        restricted_mode_setting: {
          download_has_permission_setting: 'not_anyone',
          message_has_permission_setting: 'all_members',
          screenshot_has_permission_setting: 'all_members',
          status: true,
        },
        share_card_permission: 'allowed',
        tenant_key: '736588c9260f175e',
        urgent_setting: 'only_owner',
        user_count: '2',
        video_conference_setting: 'only_owner',
      },
      msg: 'success',
    },
  },
  'feishu/chat_update /open-apis/im/v1/chats/:chat_id': {
    case: 'feishu/gives-a-chat-a-picture',
    type: 'application/json',
    json: { avatar: 'img_v3_02xb_38bf3a41-14f3-4878-8be7-3e49822cd98g' },
    reply: { code: 0, data: {}, msg: 'success' },
  },
  'feishu/member_list /open-apis/im/v1/chats/:chat_id/members': {
    case: 'feishu/lists-members-by-open-id',
    type: 'application/json',
    query: { member_id_type: 'open_id' },
    reply: {
      code: 0,
      data: {
        has_more: false,
        items: [
          {
            member_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
            member_id_type: 'open_id',
            name: '李四',
            tenant_key: '736588c9260f175e',
          },
        ],
        member_total: 1,
        page_token: '',
      },
      msg: 'success',
    },
  },
  'feishu/member_add /open-apis/im/v1/chats/:chat_id/members': {
    case: 'feishu/lists-no-members-of-a-chat-that-nobody-made',
    type: 'application/json',
    json: { id_list: ['ou_7d8a6e6df7621556ce0d21922b676706'] },
    reply: {
      code: 0,
      data: { invalid_id_list: [], not_existed_id_list: [], pending_approval_id_list: [] },
      msg: 'success',
    },
  },
  'feishu/is_in_chat /open-apis/im/v1/chats/:chat_id/members/is_in_chat': {
    case: 'feishu/tells-that-a-bot-is-in',
    type: 'application/json',
    reply: { code: 0, data: { is_in_chat: true }, msg: 'success' },
  },
  'feishu/user_ids /open-apis/contact/v3/users/batch_get_id': {
    case: 'feishu/users-asked-for-with-contact-user-id-readonly',
    type: 'application/json',
    json: {},
    reply: { code: 0, data: { user_list: [] }, msg: 'success' },
  },
  'feishu/user /open-apis/contact/v3/users/:user_id': {
    case: 'feishu/users-seen-with-contact-contact-base-readonly',
    type: 'application/json',
    reply: {
      code: 0,
      data: {
        user: {
          avatar: {
            avatar_240:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~240x240.jpg',
            avatar_640:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~640x640.jpg',
            avatar_72:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~72x72.jpg',
            avatar_origin:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~640x640.jpg',
          },
          name: '张三',
          open_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
          status: { is_activated: true, is_exited: false, is_frozen: false, is_resigned: false, is_unjoin: false },
          union_id: 'on_bd6f7873a14199eba71825bb66671112',
          user_id: '24454dc5',
        },
      },
      msg: 'success',
    },
  },
  'feishu/user_create /open-apis/contact/v3/users': {
    case: 'feishu/makes-a-user',
    type: 'application/json',
    json: {
      name: '李四',
      mobile: '13011111111',
      department_ids: ['od-1'],
      employee_type: 1,
      email: 'a@example.com',
      en_name: 'Si Li',
      gender: 1,
    },
    reply: {
      code: 0,
      data: {
        user: {
          avatar: {
            avatar_240:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~240x240.jpg',
            avatar_640:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~640x640.jpg',
            avatar_72:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~72x72.jpg',
            avatar_origin:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~640x640.jpg',
          },
          department_ids: ['od-1'],
          email: 'a@example.com',
          employee_type: 1,
          en_name: 'Si Li',
          gender: 1,
          mobile: '13011111111',
          name: '李四',
          open_id: 'ou_ec736bfc55427ea838bf3a4114f38878',
          status: { is_activated: true, is_exited: false, is_frozen: false, is_resigned: false, is_unjoin: false },
          union_id: 'on_25833176603fe4ef437e0b401ece8548',
          user_id: 'daa772cd',
        },
      },
      msg: 'success',
    },
  },
  'feishu/user_patch /open-apis/contact/v3/users/:user_id': {
    case: 'feishu/changes-the-picture-of-a-user-and-nothing-else',
    type: 'application/json',
    json: { name: '李四', city: '杭州' },
    reply: {
      code: 0,
      data: {
        user: {
          avatar: {
            avatar_240:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~240x240.jpg',
            avatar_640:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~640x640.jpg',
            avatar_72:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~72x72.jpg',
            avatar_origin:
              'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~640x640.jpg',
          },
          city: '杭州',
          name: '李四',
          open_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
          status: { is_activated: true, is_exited: false, is_frozen: false, is_resigned: false, is_unjoin: false },
          union_id: 'on_bd6f7873a14199eba71825bb66671112',
          user_id: '24454dc5',
        },
      },
      msg: 'success',
    },
  },
  'feishu/cardkit_create /open-apis/cardkit/v1/cards': {
    case: 'feishu/cards-made-with-cardkit-card-write',
    type: 'application/json',
    json: {
      type: 'card_json',
      data: '{"schema":"2.0","config":{"streaming_mode":true},"body":{"elements":[{"tag":"markdown","content":"hello","element_id":"markdown_1"},{"tag":"button","text":{"tag":"plain_text","content":"press","element_id":"plain_1"},"element_id":"button_1"}]}}',
    },
    reply: { code: 0, data: { card_id: '7893164079049659273' }, msg: 'success' },
  },
  'feishu/cardkit_update /open-apis/cardkit/v1/cards/:card_id': {
    case: 'feishu/cards-replaces-one-with-one-for-everybody',
    type: 'application/json',
    json: {
      card: {
        type: 'card_json',
        data: '{"schema":"2.0","config":{"streaming_mode":true,"update_multi":true},"body":{"elements":[{"tag":"markdown","content":"hello","element_id":"markdown_1"},{"tag":"button","text":{"tag":"plain_text","content":"press","element_id":"plain_1"},"element_id":"button_1"}]}}',
      },
      sequence: 1,
    },
    reply: { code: 0, data: {}, msg: 'success' },
  },
  'feishu/cardkit_content /open-apis/cardkit/v1/cards/:card_id/elements/:element_id/content': {
    case: 'feishu/cards-takes-writing-one-with-sequences-that-rise',
    type: 'application/json',
    json: { content: 'hello', sequence: 1 },
    reply: { code: 0, data: {}, msg: 'success' },
  },
  'feishu/cardkit_settings /open-apis/cardkit/v1/cards/:card_id/settings': {
    case: 'feishu/cards-takes-setting-one-with-sequences-that-rise',
    type: 'application/json',
    json: { settings: '{"config":{}}', sequence: 1 },
    reply: { code: 0, data: {}, msg: 'success' },
  },
  'feishu/hook /open-apis/bot/v2/hook/:hook_token': {
    case: 'feishu/hook-takes-a-text',
    type: 'application/json',
    json: { msg_type: 'text', content: { text: 'hello' } },
    reply: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' },
  },
  'feishu/bot /open-apis/bot/v3/info': {
    case: 'feishu/names-the-bot-beside-the-code',
    type: 'application/json',
    reply: {
      bot: {
        activate_status: 2,
        app_name: 'cli_cb7b7e72b92c5521',
        avatar_url: 'https://s1-imfile.feishucdn.com/static-resource/v1/7046c62eb212109',
        ip_white_list: [],
        open_id: 'ou_d0d7398b6691adf5f6eb002ec100a379',
      },
      code: 0,
      msg: 'ok',
    },
  },
  'feishu/ws /callback/ws/endpoint': {
    case: 'feishu/gives-the-address-of-a-socket',
    type: 'application/json',
    json: { AppID: 'cli_c0117ac750cce701', AppSecret: 'secret-of-cli_c0117ac750cce701' },
    reply: {
      code: 0,
      data: {
        ClientConfig: { PingInterval: 90, ReconnectCount: -1, ReconnectInterval: 90, ReconnectNonce: 25 },
        URL: 'ws://in.process/msg-frontier.feishu.cn/ws/v2?fpid=493&aid=552564&device_id=7932025096673785744&access_key=bc64d363ee43e156fac3278478aa0188&service_id=33554678&ticket=59137f92-c9c0-4bfd-a4f1-a429c090bdf6',
      },
      msg: '',
    },
  },
  'wechat/uploadimg /cgi-bin/media/uploadimg': {
    case: 'wechat/accepts-999999-bytes',
    type: 'text/plain',
    reply: {
      url: 'http://127.0.0.1:4010/mmbiz.qpic.cn/mmbiz_png/7HNricFVCfqg4vzpBFPOIeDvnPkmCLNmPE8ictuPlPA8yfPdkjsNlIBcSlORRegIcYu4TJUibA5WSqHXWPgvkvvBmv3jAR9jiaQ7vGTTYib5D4VY/0?from=appmsg',
      errcode: 0,
      errmsg: 'ok',
    },
  },
  'wechat/add_material /cgi-bin/material/add_material': {
    case: 'wechat/lets-a-official-account-for-add-material',
    type: 'text/plain',
    query: { type: 'image' },
    reply: {
      media_id: '2FJ7b_WhNQMLI2HWAwgV7hU3-ubBll5ZEy43DNOr0Ug',
      url: 'http://127.0.0.1:4010/mmbiz.qpic.cn/mmbiz_png/2FJ7bicWhNQMLI2HWAwgV7hU3ibubBll5ZEy43DNOr0UgDyDDNOj7sAicuKiaFDQvqJiccp2PicRaz72xx7Tz0JAEk5z5RTKtrv0rCYCiawPwWptvk/0?wx_fmt=png',
    },
  },
  'wechat/get_material /cgi-bin/material/get_material': {
    case: 'wechat/add-material-takes-a-video-without-a-description',
    type: 'text/plain',
    json: { media_id: '_X5flWz7ce77JiX74M8uC-xza_xVQn6oOL86QRTziHg' },
    reply: {
      title: '',
      description: '',
      down_url:
        'http://127.0.0.1:4010/vweixinp.tc.qq.com/1007_4762ae0f1b5ea4e3dd183030beb03dd4.f10.mp4?vkey=5F5835666C577A37636537374A695837344D3875432D787A615F7856516E366F4F4C38365152547A694867&sha=0&save=1',
    },
  },
  'wechat/del_material /cgi-bin/material/del_material': {
    case: 'wechat/del-material-is-in-order',
    type: 'text/plain',
    json: { media_id: '-HvTfCwG9Yf8Gx3DAVLQkOxza_xVQn6oOL86QRTziHg' },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/batchget_material /cgi-bin/material/batchget_material': {
    case: 'wechat/lets-a-official-account-for-batchget-material',
    type: 'text/plain',
    json: { type: 'image', offset: 0, count: 20 },
    reply: { total_count: 0, item_count: 0, item: [] },
  },
  'wechat/get_materialcount /cgi-bin/material/get_materialcount': {
    case: 'wechat/lets-a-official-account-for-get-materialcount',
    type: 'text/plain',
    reply: { voice_count: 0, video_count: 0, image_count: 0, news_count: 0 },
  },
  'wechat/media_upload /cgi-bin/media/upload': {
    case: 'wechat/lets-a-official-account-for-media-upload',
    type: 'text/plain',
    query: { type: 'image' },
    reply: {
      errcode: 0,
      errmsg: 'ok',
      type: 'image',
      media_id: '2FJ7b_WhNQMLI2HWAwgV7hU3-ubBll5ZEy43DNOr0UhQrXmXc_NYlp6_uw0kLPw8',
      created_at: 1767225600,
    },
  },
  'wechat/media_get /cgi-bin/media/get': {
    case: 'wechat/media-get-gives-the-address-of-a-video',
    type: 'text/plain',
    query: { media_id: 'MchQs155zaNDmguKiomEnexza_xVQn6oOL86QRTziHg75z5JgizZjxPP7bj5TwPM' },
    reply: {
      video_url:
        'http://127.0.0.1:4010/vweixinp.tc.qq.com/1007_e19d82dcf45fb6d77d766ea835473b0d.f10.mp4?vkey=4D636851733135357A614E446D67754B696F6D456E65787A615F7856516E366F4F4C38365152547A69486737357A354A67697A5A6A78505037626A355477504D&sha=0&save=1',
    },
  },
  'wechat/get_api_domain_ip /cgi-bin/get_api_domain_ip': {
    case: 'wechat/answers-61004-to-a-platform-from-elsewhere-for-get-api-domain-ip',
    type: 'application/json',
    reply: { ip_list: ['101.89.47.18', '101.91.34.103'] },
  },
  'wechat/token /cgi-bin/token': {
    case: 'wechat/accepts-a-token-it-issued',
    type: 'application/json',
    query: { grant_type: 'client_credential', appid: 'wxcontractissued01', secret: 'secret-of-wxcontractissued01' },
    reply: {
      access_token:
        '98_7VOFOgE-nsxXu4hvafv7-eWyRwhVdAfiwGzZVjDnRjJ926WLqfEx9Ae5sj-SxXdsAPgy2Edo-nRtxT9xL_Y-7dHFAHqH57rWYq6Poum37tHq2JSvY_6BwZ5gDsD5nkcxYS8_V',
      expires_in: 7200,
    },
  },
  'wechat/stable_token /cgi-bin/stable_token': {
    case: 'wechat/order-of-everything-at-the-stable-token',
    type: 'application/json',
    json: { grant_type: 'client_credential', appid: 'wxcontractelim0001', secret: 'secret-of-wxcontractelim0001' },
    reply: {
      access_token:
        '98_afv7-eWyRwhVdAfiwGzZVjDnRjJ926WLqfEx9Ae5sj-SxXdsAPgy2Edo-nRtxT9xL_Y-7dHFAHqH57rWYq6Poum37tHq2JSvY_6BwZ5gDsD5nkcxYS8_VFwE0UcnJ3b4xz5We',
      expires_in: 7200,
    },
  },
  'wechat/api_component_token /cgi-bin/component/api_component_token': {
    case: 'wechat/order-of-framing-token-and-method-at-an-authorisation',
    type: 'application/json',
    json: {
      component_appid: 'wxcontracthub00001',
      component_appsecret: 'secret-of-wxcontracthub00001',
      component_verify_ticket:
        'ticket@@@7VOFOgE-nsxXu4hvafv7-eWyRwhVdAfiwGzZVjDnRjJ926WLqfEx9Ae5sj-SxXdsAPgy2Edo-nRtxT9xL_Y-7d',
    },
    reply: {
      component_access_token:
        '98_MX4DFIKhpZtKwoBHl8lCK7r444n_vx-D4_hxn4KtxrzMLkOW118aZI7pg3zsizvBztUcVSRfZy7Pue-HE8-GwOwRWQVt2He78p-mhp4s-reA9J0ZUUbDDzX7Licks_uE_g2U6',
      expires_in: 7200,
    },
  },
  'wechat/api_query_auth /cgi-bin/component/api_query_auth': {
    case: 'wechat/order-token-before-the-address-of-a-platform',
    type: 'application/json',
    query: {
      component_access_token:
        '98_MX4DFIKhpZtKwoBHl8lCK7r444n_vx-D4_hxn4KtxrzMLkOW118aZI7pg3zsizvBztUcVSRfZy7Pue-HE8-GwOwRWQVt2He78p-mhp4s-reA9J0ZUUbDDzX7Licks_uE_g2U6',
    },
    json: {
      component_appid: 'wxcontracthub00001',
      authorization_code:
        'queryauthcode@@@HFAHqH57rWYq6Poum37tHq2JSvY_6BwZ5gDsD5nkcxYS8_VFwE0UcnJ3b4xz5WejlbWelnvIw7lMXsYVi4epZ0',
    },
    reply: {
      authorization_info: {
        authorizer_appid: 'wxcontractshop0001',
        authorizer_access_token:
          '98_10E4unxKg7yJrWhwWpFBYtGl-zFuqL55YE8d-PpWrvt8mzMa10Vz4M9fjQGG-xZkeJvIpQxO2jwEwK0uqOd2EuDlp3v8CLMARoNu8zVndRmFGYQvOHAyFwHe3PdWh82OTTwNn',
        expires_in: 7200,
        authorizer_refresh_token: 'refreshtoken@@@fl9viWZqQo_B-Id55PAc2Bl2qDiH_TORRIYAWjfCo1y',
        func_info: [{ funcscope_category: { id: 11 } }],
      },
    },
  },
  'wechat/api_authorizer_token /cgi-bin/component/api_authorizer_token': {
    case: 'wechat/gives-anybody-tokens-of-an-account-while-open',
    type: 'application/json',
    query: {
      component_access_token:
        '98_7VOFOgE-nsxXu4hvafv7-eWyRwhVdAfiwGzZVjDnRjJ926WLqfEx9Ae5sj-SxXdsAPgy2Edo-nRtxT9xL_Y-7dHFAHqH57rWYq6Poum37tHq2JSvY_6BwZ5gDsD5nkcxYS8_V',
    },
    json: {
      component_appid: 'wxcontracthub00001',
      authorizer_appid: 'wx1537fae6c1965e59',
      authorizer_refresh_token: 'refreshtoken@@@E0UcnJ3b4xz5WejlbWelnvIw7lMXsYVi4epZ0MX4DFI',
    },
    reply: {
      authorizer_access_token:
        '98_iH_TORRIYAWjfCo1y10E4unxKg7yJrWhwWpFBYtGl-zFuqL55YE8d-PpWrvt8mzMa10Vz4M9fjQGG-xZkeJvIpQxO2jwEwK0uqOd2EuDlp3v8CLMARoNu8zVndRmFGYQvOHAy',
      expires_in: 7200,
      authorizer_refresh_token: 'refreshtoken@@@E0UcnJ3b4xz5WejlbWelnvIw7lMXsYVi4epZ0MX4DFI',
    },
  },
  'wechat/clear_quota /cgi-bin/clear_quota': {
    case: 'wechat/order-appid-before-the-clearings-of-a-month',
    type: 'application/json',
    json: { appid: 'wxcontractquota100' },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/clear_quota_v2 /cgi-bin/clear_quota/v2': {
    case: 'wechat/order-of-everything-at-a-clearance-by-secret',
    type: 'application/json',
    json: { appid: 'wxcontractelim0001', appsecret: 'secret-of-wxcontractelim0001' },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/quota_get /cgi-bin/openapi/quota/get': {
    case: 'wechat/quota-of-uploads-without-a-limit',
    type: 'application/json',
    json: { cgi_path: '/cgi-bin/media/uploadimg' },
    reply: { errcode: 0, errmsg: 'ok', quota: { daily_limit: 0, used: 1, remain: 0 } },
  },
  'wechat/quota_clear /cgi-bin/openapi/quota/clear': {
    case: 'wechat/order-path-before-the-clearings-of-a-month',
    type: 'application/json',
    json: { cgi_path: '/cgi-bin/token' },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/draft_add /cgi-bin/draft/add': {
    case: 'wechat/draft-add-answers-a-media-id',
    type: 'text/plain',
    json: {
      articles: [
        { title: '标题', content: '<p>正文</p>', thumb_media_id: 'xoaV67-0A4oKxV04At1i5exza_xVQn6oOL86QRTziHg' },
      ],
    },
    reply: { media_id: 'xoaV67-0A4oKxV04At1i5TvnPkmCLNmPE8_tuPlPA8w' },
  },
  'wechat/draft_get /cgi-bin/draft/get': {
    case: 'wechat/draft-get-as-printed',
    type: 'text/plain',
    json: { media_id: 'yuNTOQPiNRqn8DQhSku85DvnPkmCLNmPE8_tuPlPA8w' },
    reply: {
      news_item: [
        {
          article_type: 'news',
          title: '标题',
          author: '',
          digest: '正文',
          content: '<p>正文</p>',
          content_source_url: '',
          thumb_media_id: 'yuNTOQPiNRqn8DQhSku85Oxza_xVQn6oOL86QRTziHg',
          show_cover_pic: 1,
          need_open_comment: 0,
          only_fans_can_comment: 0,
          url: 'http://127.0.0.1:4010/mp.weixin.qq.com/s?__biz=MzkzNDAzODk1Ng==&mid=659833730&idx=1&sn=b0d94805c4a539145e808718bb84c953&chksm=e039592a875d63e0be4bef066bf78c047d8e243bbc64d363ee43e156fac3278478aa018859137f92c9c0#rd',
        },
      ],
    },
  },
  'wechat/draft_update /cgi-bin/draft/update': {
    case: 'wechat/draft-update-answers-47001-to-a-list',
    type: 'text/plain',
    json: {
      media_id: 'rt-P6VWurj2btZ5VPTipfzvnPkmCLNmPE8_tuPlPA8w',
      index: 0,
      articles: {
        title: '标题',
        content: '<p>正文</p>',
        thumb_media_id: 'rt-P6VWurj2btZ5VPTipf-xza_xVQn6oOL86QRTziHg',
      },
    },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/draft_delete /cgi-bin/draft/delete': {
    case: 'wechat/draft-get-answers-40007-without-a-draft',
    type: 'text/plain',
    json: { media_id: 'VebhOhtEOYYab4DOJLRvJzvnPkmCLNmPE8_tuPlPA8w' },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/draft_batchget /cgi-bin/draft/batchget': {
    case: 'wechat/draft-batchget-as-printed',
    type: 'text/plain',
    json: { offset: 0, count: 1 },
    reply: {
      total_count: 2,
      item_count: 1,
      item: [
        {
          media_id: 'jxNMd25NTupoEglrXunDs0TxpCnAkL32hw7-H1fGRrc',
          content: {
            news_item: [
              {
                article_type: 'news',
                title: '二',
                author: '',
                digest: '正文',
                content: '<p>正文</p>',
                content_source_url: '',
                thumb_media_id: 'jxNMd25NTupoEglrXunDs-xza_xVQn6oOL86QRTziHg',
                show_cover_pic: 1,
                need_open_comment: 0,
                only_fans_can_comment: 0,
                url: 'http://127.0.0.1:4010/mp.weixin.qq.com/s?__biz=MzkyNDAwNDA2Ng==&mid=510271417&idx=1&sn=02c88b7b7c468d938a3ec612c3898fbd&chksm=1869d468cea967a9677ac095546ac1808c143c980f8009d09fae6555473e65908e8c101e25961072f41e#rd',
              },
            ],
          },
          update_time: 1772600767,
        },
      ],
    },
  },
  'wechat/draft_count /cgi-bin/draft/count': {
    case: 'wechat/draft-count',
    type: 'text/plain',
    reply: { total_count: 1 },
  },
  'wechat/draft_switch /cgi-bin/draft/switch': {
    case: 'wechat/draft-switch-is-on',
    type: 'text/plain',
    query: { checkonly: '1' },
    reply: { errcode: 0, errmsg: 'ok', is_open: 1 },
  },
  'wechat/freepublish_submit /cgi-bin/freepublish/submit': {
    case: 'wechat/publish-submit-as-printed',
    type: 'text/plain',
    json: { media_id: 'LjiZYqhlmqN4zIYRrScmhjvnPkmCLNmPE8_tuPlPA8w' },
    reply: { errcode: 0, errmsg: 'ok', publish_id: '2355208509' },
  },
  'wechat/freepublish_get /cgi-bin/freepublish/get': {
    case: 'wechat/publish-get-as-printed',
    type: 'text/plain',
    json: { publish_id: '2358801987' },
    reply: { publish_id: '2358801987', publish_status: 1, fail_idx: [] },
  },
  'wechat/freepublish_delete /cgi-bin/freepublish/delete': {
    case: 'wechat/publish-delete-takes-all-away-without-an-index',
    type: 'text/plain',
    json: { article_id: 'pbQ_o-fkEto5_DzXdFLjmI6MEB4llhBy9B7w5NpCUXw' },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/freepublish_getarticle /cgi-bin/freepublish/getarticle': {
    case: 'wechat/publish-getarticle-as-printed',
    type: 'text/plain',
    json: { article_id: 'ciXsfZg2ftQPyEWf7DnYscCQvfaHDv4fV8ZGt3SzDYo' },
    reply: {
      news_item: [
        {
          title: '标题',
          author: '',
          digest: '正文',
          content: '<p>正文</p>',
          content_source_url: '',
          thumb_media_id: 'ciXsfZg2ftQPyEWf7DnYsexza_xVQn6oOL86QRTziHg',
          thumb_url:
            'http://127.0.0.1:4010/mmbiz.qpic.cn/mmbiz_png/ciaXsfZg2ftQPyEWf7DnYsexzaicxVQn6oOL86QRTziaHhAvcxgkFUwUVcyQR7icmsq9ibMtjUdd9VcC9Vox6fkvESL1WkxOkljzVglF3Dv9Wfhk/0?wx_fmt=png',
          show_cover_pic: 1,
          need_open_comment: 0,
          only_fans_can_comment: 0,
          url: 'http://127.0.0.1:4010/mp.weixin.qq.com/s?__biz=MzkxOTE1MDg3OQ==&mid=2355208509&idx=1&sn=02c88b7b7c468d938a3ec612c3898fbd&chksm=1869d468cea967a9677ac095546ac1808c143c980f8009d09fae6555473e65908e8c101e25961072f41e#rd',
          is_deleted: false,
        },
      ],
    },
  },
  'wechat/freepublish_batchget /cgi-bin/freepublish/batchget': {
    case: 'wechat/publish-delete-takes-all-away-without-an-index',
    type: 'text/plain',
    json: { offset: 0, count: 20 },
    reply: { total_count: 0, item_count: 0, item: [] },
  },
  'wechat/message_custom_send /cgi-bin/message/custom/send': {
    case: 'wechat/custom-send-takes-a-picture',
    type: 'application/json',
    json: {
      touser: 'ouuuuuuuuuuuuuuuuuuuuuuuuuu1',
      msgtype: 'image',
      image: { media_id: 'eYjbF-_34cBgIczbFvKwXOxza_xVQn6oOL86QRTziHg75z5JgizZjxPP7bj5TwPM' },
    },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/message_mass_sendall /cgi-bin/message/mass/sendall': {
    case: 'wechat/mass-sendall-takes-each-kind',
    type: 'application/json',
    json: { filter: { is_to_all: true }, msgtype: 'text', text: { content: '你好' } },
    reply: { errcode: 0, errmsg: 'send job submission success', msg_id: 3455857130 },
  },
  'wechat/message_mass_send /cgi-bin/message/mass/send': {
    case: 'wechat/mass-send-takes-each-kind',
    type: 'application/json',
    json: {
      touser: ['ouuuuuuuuuuuuuuuuuuuuuuuuuu1', 'ouuuuuuuuuuuuuuuuuuuuuuuuuu2'],
      msgtype: 'text',
      text: { content: '你好' },
    },
    reply: { errcode: 0, errmsg: 'send job submission success', msg_id: 3455857130 },
  },
  'wechat/message_mass_preview /cgi-bin/message/mass/preview': {
    case: 'wechat/mass-preview-takes-each-kind',
    type: 'application/json',
    json: { touser: 'ouuuuuuuuuuuuuuuuuuuuuuuuuu1', msgtype: 'text', text: { content: '你好' } },
    reply: { errcode: 0, errmsg: 'preview success', msg_id: 3455857130 },
  },
  'wechat/message_mass_get /cgi-bin/message/mass/get': {
    case: 'wechat/mass-get-tells-that-a-message-was-sent',
    type: 'application/json',
    json: { msg_id: 3923636197 },
    reply: { msg_id: 3923636197, msg_status: 'SEND_SUCCESS' },
  },
  'wechat/message_mass_delete /cgi-bin/message/mass/delete': {
    case: 'wechat/mass-delete-takes-articles-back',
    type: 'application/json',
    json: { msg_id: 3688147488, article_idx: 3 },
    reply: { errcode: 0, errmsg: 'ok' },
  },
  'wechat/rid_get /cgi-bin/openapi/rid/get': {
    case: 'wechat/rid-leads-to-its-call',
    type: 'application/json',
    json: { rid: '69a8667f-ec736bfc-55427ea8' },
    reply: {
      errcode: 0,
      errmsg: 'ok',
      request: {
        invoke_time: 1772643967,
        cost_in_ms: 0,
        request_url: 'access_token=99_conxxxx',
        request_body: '',
        response_body:
          '{"errcode":40005,"errmsg":"invalid file type hint: [V4ycgl096720-0] rid: 69a8667f-ec736bfc-55427ea8"}',
        client_ip: '127.xx.0.1',
      },
    },
  },
  'kakao/FT /file/v1/FT/image/:userId': {
    case: 'kakao/ft-accepts-499999-bytes',
    type: 'application/json',
    reply: {
      data: {
        image_key: '0f8009d09fae6555473e65908e8c101e',
        request_date: '20260101',
        name: 'picture.jpg',
        url: 'http://127.0.0.1:4010/mud-kage.kakao.com/dn/KD5EV4/btycglMjsWk/QUjvyTLmGkWLS0UXl5oPKX/img_l.jpg',
      },
    },
  },
  'kakao/FT_WIDE /file/v1/FT_WIDE/image/:userId': {
    case: 'kakao/wide-accepts-1999999-bytes',
    type: 'application/json',
    reply: {
      data: {
        image_key: '0f8009d09fae6555473e65908e8c101e',
        request_date: '20260101',
        name: 'wide.jpg',
        url: 'http://127.0.0.1:4010/mud-kage.kakao.com/dn/KD5EV4/btycglMjsWk/QUjvyTLmGkWLS0UXl5oPKX/img_l.jpg',
      },
    },
  },
  'kakao/ft-wide-item-list /file/v1/ft-wide-item-list/image/:userId': {
    case: 'kakao/list-accepts-1-picture',
    type: 'application/json',
    reply: {
      code: '0000',
      result: {
        success: [
          {
            formField: 'image_1',
            url: 'http://127.0.0.1:4010/mud-kage.kakao.com/dn/KD5EV4/btycglMjsWk/QUjvyTLmGkWLS0UXl5oPKX/img_l.jpg',
          },
        ],
        failure: [],
      },
    },
  },
  'kakao/ft-carousel-feed /file/v1/ft-carousel-feed/image/:userId': {
    case: 'kakao/carousel-accepts-1-picture',
    type: 'application/json',
    reply: {
      code: '0000',
      result: {
        success: [
          {
            formField: 'image_1',
            url: 'http://127.0.0.1:4010/mud-kage.kakao.com/dn/KD5EV4/btycglMjsWk/QUjvyTLmGkWLS0UXl5oPKX/img_l.jpg',
          },
        ],
        failure: [],
      },
    },
  },
  'kakao/mms-image /image/v1/mms/:userId': {
    case: 'kakao/mms-image-answers-as-its-page',
    type: 'application/json',
    reply: {
      file_name: 'picture.jpg',
      image_url:
        'http://127.0.0.1:4010/kr.object.ncloudstorage.com/api-plex-upload/image/mms/contract510c00e9ebce/mms_vKD5EV4ycglMjsWkQUjv.jpg',
      code: 'C100',
      name: 'success',
      description: 'success',
    },
  },
  'kakao/rcs-image /file/v1/rcs/image/:userId': {
    case: 'kakao/rcs-image-answers-with-a-key',
    type: 'application/json',
    reply: { data: { image_key: 'ec736bfc55427ea838bf3a4114f38878', request_date: '20260101', name: 'picture.jpg' } },
  },
  'kakao/friendtalk /:service/v2/send': {
    case: 'kakao/friendtalk-accepts-any-secret-where-none-is-declared',
    type: 'application/json',
    json: {
      msg_data: [
        {
          sender_key: 'known',
          msg: 'hello',
          receiver_number: '01012345678',
          sender_number: '0212345678',
          msg_key: 'a',
        },
      ],
    },
    reply: { results: [{ msg_key: 'a', code: 'C100', name: 'success', description: 'success' }] },
  },
  'kakao/alimtalk /:service/v2/send': {
    case: 'kakao/alimtalk-accepts-its-own-secret',
    type: 'application/json',
    json: {
      msg_type: 'AT',
      msg_data: [
        {
          sender_key: 'known',
          msg: 'hello',
          receiver_number: '01012345678',
          sender_number: '0212345678',
          msg_key: 'a',
          template_code: 'T1',
        },
      ],
    },
    reply: { results: [{ msg_key: 'a', code: 'C100', name: 'success', description: 'success' }] },
  },
  'kakao/mms /:service/v2/send': {
    case: 'kakao/mms-accepts-its-own-secret',
    type: 'application/json',
    json: {
      msg_data: [
        { msg: 'hello', receiver_number: '01012345678', sender_number: '0212345678', msg_key: 'a', title: 'news' },
      ],
    },
    reply: { results: [{ msg_key: 'a', code: 'C100', name: 'success', description: 'success' }] },
  },
};
