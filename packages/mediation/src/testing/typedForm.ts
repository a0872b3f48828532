import sharp from 'sharp'
import type { Answer } from '@liangpai/server/testing'

/** The report's case as the form sends it. */
export const typedForm = {
  lang: 'zh-Hans',
  shopName: '溪上电器',
  address: 'xishang.example',
  badgeNo: '7K3M-9QXW-2BHK',
  respondent: 'shop@xishang.example',
  issues: ['qualityFault', 'attitude'],
  facts: '11月20日收到吹风机，用了三天就不出热风。',
  wish: ['returnGoods'],
  basis: 'qualityFault',
  orderNo: '2611-8830-27',
  name: '许女士',
  contact: '13800000000',
  once: 'aaaaaaaaaaaaaaaaaaaaaaaa',
}

/** The secret of the link that a page of a case holds; empty where it is none. */
export const tokenIn = ({ body }: Answer): string => /data-link="\/case#([^"]+)"/.exec(body)?.[1] ?? ''
/** A small picture, as a camera gives it. */
export const jpeg = async () =>
  new Blob([
    new Uint8Array(
      await sharp({ create: { width: 40, height: 30, channels: 3, background: { r: 136, g: 136, b: 136 } } })
        .jpeg()
        .toBuffer(),
    ),
  ])
