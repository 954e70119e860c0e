/** A line that begins with # and a word, or is indented behind the #, is config that was made a comment. */
export const exampleConfig = `# What Standin starts with, and what a reset goes back to.
# Start it with: standin --config standin.yaml
# All that can stand here: standin schema config

# Where a page and what was seen disagree: which of them speaks. documented or observed.
profile: documented

# Single switches, over the profile; "standin rules" lists them.
#settings:
#  wechat.imageMaxBytes: 10485760

# A provider with an account is strict: it takes no credentials but theirs.
accounts:
  - provider: feishu
    app_id: cli_example
    app_secret: example-secret
    # With a list of chats there are no others; so with users and hooks.
    chats:
      - chat_id: oc_0123456789abcdef0123456789abcdef
  - provider: wechat
    appid: wx0123456789abcdef
    secret: example-secret
  - provider: kakao
    userId: example

# Pictures, as if they had been uploaded. Paths start from the folder of this file.
#images:
#  - provider: feishu
#    account: cli_example
#    key: img_v3_cover
#    file: cover.png
#  - provider: wechat
#    account: wx0123456789abcdef
#    kind: material/image
#    key: cover
#    file: cover.png

# Files of Feishu's that are no pictures. Kinds: stream (default), opus, mp4, pdf, doc, xls, ppt.
#files:
#  - provider: feishu
#    account: cli_example
#    key: file_v3_report
#    kind: pdf
#    name: report.pdf
#    file: report.pdf

# Drafts of WeChat's, their articles as draft/add takes them.
#drafts:
#  - provider: wechat
#    account: wx0123456789abcdef
#    id: first-draft
#    articles:
#      - title: Hello
#        content: <p>Hello</p>
#        thumb_media_id: cover

# What shall happen to calls to come.
#faults:
#  - provider: kakao
#    error: CE504
#    times: 2

# What shall become of what is taken.
#outcomes:
#  - provider: wechat
#    outcome: "4"
#    after: 10 minutes

# The time that the world starts with, and whether it stands still.
#clock:
#  set: 2026-01-31T08:00:00Z
#  freeze: true
`;
