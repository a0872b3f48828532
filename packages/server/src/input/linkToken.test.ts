import { describe, expect, test } from 'vitest'
import { drawToken } from '../secret.ts'
import { readLinkToken } from './linkToken.ts'

const offer = 'N0-3_hqzVh3tKxG5mB4uYwQ2sLr8cJfD1eTaXo9PiZk'
const stop = `7K3M9QXW2BHK.${offer}`

/** What is found behind links that went through these tools; where a page keeps its place in the fragment, it stands there. */
const APPENDED = {
  'WeChat, a chat': '?from=singlemessage&isappinstalled=0',
  'WeChat, a group': '&from=groupmessage&isappinstalled=0',
  'WeChat, moments': '?from=timeline&isappinstalled=0&scene=2&clicktime=1795449600&enterid=1795449600',
  'WeChat, appinstall': '&appinstall=0',
  'WeChat, shareTo': '&shareTo=weixin',
  'WeChat, nsukey': '&nsukey=rIwzkTz75PNwE4%2BDL4o32iNe',
  'WeChat pay and login': '#wechat_redirect',
  'QQ and TIM on a computer': '?tdsourcetag=s_pctim_aiomsg',
  'QQ, web view': '&_wv=1031',
  'Weibo, short link': '?display=0&retcode=6102',
  'Weibo, source': '&sudaref=weibo.com',
  DingTalk: '?dd_nav_bgcolor=FF5E97F6&dd_share=false',
  Feishu: '?from=from_copylink',
  'full stop': '%E3%80%82',
  'comma and words': '，请打开',
  'closing bracket': '）',
  'closing bracket, encoded': '%EF%BC%89',
  'closing quotation mark': '”',
  'straight quotation mark': '"',
  'markup of a mail': '">',
  'angle bracket': '>',
  'blank and words': ' 谢谢',
  'encoded blank': '%20',
  'ideographic space': '\u3000',
  'zero-width space': '\u200b',
  'zero-width space, encoded': '%E2%80%8B',
  slash: '/',
  'line break': '\n第二行',
  'underscore of emphasis': '_',
}

describe('the token of a link', () => {
  test.each(Object.entries(APPENDED))('%s: what is appended (%s) is no part of the token', (_, appended) => {
    expect(readLinkToken(offer + appended)).toBe(offer)
    expect(readLinkToken(`#${stop}${appended}`)).toBe(stop)
  })

  test.each(['“', '%E2%80%9C', '"', ' ', '\u200b', '%E2%80%8B', '（', '/'])(
    '%j before the token is no part of it',
    (before) => {
      expect(readLinkToken(`#${before}${stop}`)).toBe(stop)
    },
  )

  test('each token that is drawn is read', () => {
    for (let i = 0; i < 100; i++) {
      const token = drawToken()
      expect(readLinkToken(token)).toBe(token)
    }
  })
})

test.each([
  '',
  '#',
  '#%E3%80%82',
  '#&appinstall=0',
  '#?from=singlemessage&isappinstalled=0',
  offer.slice(0, -1),
  `${offer.slice(0, 20)}…`,
  `${offer.slice(0, 20)}\n${offer.slice(20)}`,
  stop.slice(0, -1),
  '7K3M9QXW2BHK.',
])('a link whose token is missing or cut short (%j) has none', (fragment) => {
  expect(readLinkToken(fragment)).toBeUndefined()
})
