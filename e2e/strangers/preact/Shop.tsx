/** @jsxImportSource preact */
import type {} from '@liangpai/badge/preact'
import { useEffect, useState } from 'preact/hooks'

export type ShopProps = { badge: string; verifyUrl: string }

/** A shop's page that is rendered on a server and again in the browser. */
export function Shop({ badge, verifyUrl }: ShopProps) {
  const [visits, setVisits] = useState(0)
  useEffect(() => setVisits((count) => count + 1), [])
  return (
    <main>
      <h1>荷雨茶铺 {visits}</h1>
      <button onClick={() => setVisits((count) => count + 1)}>再来</button>
      <liangpai-badge badge={badge}>
        <a href={verifyUrl} referrerpolicy="origin">
          身份核验
        </a>
      </liangpai-badge>
      <p>七日内发货</p>
    </main>
  )
}
