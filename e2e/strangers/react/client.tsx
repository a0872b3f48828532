import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Shop, type ShopProps } from './Shop.tsx'

type ShopWindow = { shopProps: ShopProps; isStrict: boolean; hydrate: () => void }

const shop = window as unknown as ShopWindow

/** Called by the test when the badge is in the state in question. */
shop.hydrate = () => {
  const root = document.getElementById('root')
  if (!root) return
  const page = <Shop {...shop.shopProps} />
  hydrateRoot(root, shop.isStrict ? <StrictMode>{page}</StrictMode> : page, {
    onRecoverableError: (error) => console.error('recovered', error),
  })
}
