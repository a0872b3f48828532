import '@liangpai/badge/define'
import { configure } from '@liangpai/badge'
import { createRoot } from 'react-dom/client'
import { Shop } from './shop.tsx'

const { VITE_ANCHORS, VITE_BADGE, VITE_REGISTRY } = import.meta.env

// Roots are trusted by the page's own code, never by an attribute.
configure({ registry: VITE_REGISTRY, anchors: VITE_ANCHORS.split(' ') })

const root = document.querySelector('#root')
if (root) createRoot(root).render(<Shop badge={VITE_BADGE} registry={VITE_REGISTRY} />)
