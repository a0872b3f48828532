/** @jsxImportSource preact */
import { hydrate } from 'preact'
import { Shop, type ShopProps } from './Shop.tsx'

const shop = window as unknown as { shopProps: ShopProps; hydrate: () => void }

/** Called by the test when the badge is in the state in question. */
shop.hydrate = () => {
  const root = document.getElementById('root')
  if (root) hydrate(<Shop {...shop.shopProps} />, root)
}
