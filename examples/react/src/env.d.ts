/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_BADGE: string
  readonly VITE_REGISTRY: string
  readonly VITE_ANCHORS: string
}
