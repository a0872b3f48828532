import { createSSRApp } from 'vue'
import { shop } from './shop.ts'

type ShopWindow = { shopProps: { badge: string; verifyUrl: string }; hydrate: () => void }

const page = window as unknown as ShopWindow

/** Called by the test when the badge is in the state in question. */
page.hydrate = () => {
  createSSRApp(shop, page.shopProps).mount('#root')
}
