import type {} from '@liangpai/badge/react'
import { useState } from 'react'

type Props = { badge: string; registry: string }

/** A shop page that listens for the verdict; the badge shows it. */
export function Shop({ badge, registry }: Props) {
  const [state, setState] = useState('verifying')
  return (
    <main>
      <h1>荷雨茶铺</h1>
      <liangpai-badge badge={badge} variant="card" onliangpai-verdict={({ detail }) => setState(detail.state)}>
        <a href={`${registry}/verify/${badge.replaceAll('-', '')}`} referrerPolicy="origin">
          身份核验
        </a>
      </liangpai-badge>
      <p>
        <output>{state}</output>
      </p>
    </main>
  )
}
