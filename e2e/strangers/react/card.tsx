import '@liangpai/badge/define'
import { configure } from '@liangpai/badge'
import type {} from '@liangpai/badge/react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { cardProps } from '../cardProps.ts'

/** A page that has the evidence at hand, hears of the verdict, and lets its reader choose. */
function Card() {
  const [showsInactive, setShowsInactive] = useState(false)
  const [events, setEvents] = useState<string[]>([])
  const heard = (text: string) => setEvents((earlier) => [...earlier, text])
  return (
    <main>
      <liangpai-badge
        badge={badge}
        bundle={bundle}
        variant="card"
        show-inactive={showsInactive}
        onliangpai-verdict={({ detail }) => heard(detail.state)}
        onliangpai-loadend={({ type }) => heard(type)}
      />
      <button onClick={() => setShowsInactive(!showsInactive)}>显示停用</button>
      <output>{events.join()}</output>
    </main>
  )
}

const { anchors, badge, bundle } = cardProps()
configure({ anchors })
createRoot(document.body).render(<Card />)
