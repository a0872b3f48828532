import '@liangpai/badge/define'
import { configure } from '@liangpai/badge'
import { createApp } from 'vue'
import Shop from './Shop.vue'

const { VITE_ANCHORS, VITE_BADGE, VITE_REGISTRY } = import.meta.env

// Roots are trusted by the page's own code, never by an attribute.
configure({ registry: VITE_REGISTRY, anchors: VITE_ANCHORS.split(' ') })

createApp(Shop, { badge: VITE_BADGE, registry: VITE_REGISTRY }).mount('#app')
