import { UNLISTED } from '@liangpai/server/http'

/** Something as a file of JSON that is stored nowhere on the way. */
export const downloaded = (name: string, content: object): Response =>
  new Response(`${JSON.stringify(content, undefined, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...UNLISTED,
    },
  })
