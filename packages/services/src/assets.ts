import type { AssetSources } from '@liangpai/server/http'
import { allModules } from './modules.ts'
import { assetFolder, ownAssets } from './pages/assets.ts'

/** What the pages of all modules are made from, beside the pages that all of them share. */
export const assetSources: AssetSources = {
  folder: assetFolder,
  sheets: [...ownAssets.sheets, ...allModules.flatMap(({ name, assets }) => assets.sheets.map(within(name, 'styles')))],
  scripts: [
    ...ownAssets.scripts,
    ...allModules.flatMap(({ name, assets }) => assets.scripts.map(within(name, 'scripts'))),
  ],
}

/** Beside the folder of the shared pages, from which the builder starts. */
function within(module: string, kind: 'styles' | 'scripts') {
  return (name: string): string => `../../${module}/pages/${kind}/${name}`
}
