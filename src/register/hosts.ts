/** The providers' live hosts. Made from their tables by `npm run generate`. */
export const hosts: readonly string[] = [
  'open.feishu.cn',
  'open.larksuite.com',
  'api.weixin.qq.com',
  'sh.api.weixin.qq.com',
  'sz.api.weixin.qq.com',
  'hk.api.weixin.qq.com',
  'mmbiz.qpic.cn',
  'mp.weixin.qq.com',
  'vweixinp.tc.qq.com',
  'tyrar0qvgf.apigw.ntruss.com',
  '9tpssuhbpx.apigw.ntruss.com',
  '27ep4ci1w0.apigw.ntruss.com',
  'mr70wq2tj4.apigw.ntruss.com',
  'cium0wvo4a.apigw.ntruss.com',
  'mud-kage.kakao.com',
  'kr.object.ncloudstorage.com',
];
