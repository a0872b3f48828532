import '@liangpai/badge/define'
import { configure, type LiangpaiBadgeEventMap } from '@liangpai/badge'
import type { LiangpaiBadgeProps } from '@liangpai/badge/vue'
import { createApp, defineComponent, h, ref } from 'vue'
import { cardProps } from '../cardProps.ts'

const { anchors, badge, bundle } = cardProps()
configure({ anchors })

/** A page that has the evidence at hand, hears of the verdict, and lets its reader choose. */
const card = defineComponent({
  setup() {
    const showsInactive = ref(false)
    const events = ref<string[]>([])
    const props = () =>
      ({
        badge,
        bundle,
        variant: 'card' as const,
        showInactive: showsInactive.value,
        onLiangpaiVerdict: ({ detail }: LiangpaiBadgeEventMap['liangpai-verdict']) => events.value.push(detail.state),
        onLiangpaiLoadend: ({ type }: Event) => events.value.push(type),
      }) satisfies LiangpaiBadgeProps
    return () =>
      h('main', [
        h('liangpai-badge', props()),
        h('button', { onClick: () => (showsInactive.value = !showsInactive.value) }, '显示停用'),
        h('output', events.value.join()),
      ])
  },
})

createApp(card).mount(document.body)
