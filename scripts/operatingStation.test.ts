import { describe } from 'vitest'
import { runsEachCommand } from './operatingPage.ts'

describe.each(['operating-station.md', 'operating-station.zh-CN.md'])('%s', (name) => {
  runsEachCommand(name, 'https://station.example')
})
