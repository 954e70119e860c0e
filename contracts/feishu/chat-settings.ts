/** A chat with all of it set. */

export const settings = {
  chat_type: 'public',
  edit_permission: 'only_owner',
  group_message_type: 'thread',
  hide_member_count_setting: 'only_owner',
  join_message_visibility: 'not_anyone',
  leave_message_visibility: 'only_owner',
  membership_approval: 'approval_required',
  urgent_setting: 'only_owner',
  video_conference_setting: 'only_owner',
};
const names = { en_us: 'group chat', ja_jp: 'グループチャット', zh_cn: '群聊' };
export const restricted_mode_setting = {
  download_has_permission_setting: 'not_anyone',
  message_has_permission_setting: 'all_members',
  screenshot_has_permission_setting: 'all_members',
  status: true,
};
export const words = { name: '测试群名称', description: '测试群描述', i18n_names: names };
