import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// Vue has to be told which tags are no components of its own.
export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'liangpai-badge' } } })],
})
