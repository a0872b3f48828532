import { defineComponent, h, onMounted, ref } from 'vue'

/** A shop's page that is rendered on a server and again in the browser. */
export const shop = defineComponent({
  props: { badge: { type: String, required: true }, verifyUrl: { type: String, required: true } },
  setup({ badge, verifyUrl }) {
    const visits = ref(0)
    onMounted(() => visits.value++)
    return () =>
      h('main', [
        h('h1', `荷雨茶铺 ${visits.value}`),
        h('button', { onClick: () => visits.value++ }, '再来'),
        h('liangpai-badge', { badge }, [h('a', { href: verifyUrl, referrerpolicy: 'origin' }, '身份核验')]),
        h('p', '七日内发货'),
      ])
  },
})
