import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('./wordpress/page.php', import.meta.url))
const plugin = fileURLToPath(new URL('../../examples/wordpress-block/liangpai-badge.php', import.meta.url))

/** Whether PHP is here to run the block; `apt-get install php-cli` brings it. */
export const hasPhp: boolean = spawnSync('php', ['-v']).status === 0

export type WordPressSite = {
  options: { liangpai_registry?: string; liangpai_file?: string; liangpai_integrity?: string }
  blocks: { badge?: string; variant?: string; theme?: string }[]
  locale?: string
  /** Whether the blocks are rendered for a preview in the editor. */
  isEditor?: boolean
}

/** What a WordPress site with the plugin prints for the blocks of a post, and for its scripts. */
export function renderWordPress(site: WordPressSite): { blocks: string[]; scripts: string } {
  const blocks = site.blocks.map((attributes) => `<!-- wp:liangpai/badge ${JSON.stringify(attributes)} /-->`)
  const input = JSON.stringify({ locale: 'zh_CN', isEditor: false, ...site, blocks, plugin })
  const { stdout, stderr, status } = spawnSync('php', ['-d', 'display_errors=stderr', page], {
    input,
    encoding: 'utf8',
  })
  if (status !== 0 || stderr) throw new Error(stderr || stdout)
  return JSON.parse(stdout) as { blocks: string[]; scripts: string }
}
