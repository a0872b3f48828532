import { describe } from 'vitest'
import { runsEachCommand } from './operatingPage.ts'

describe.each(['operating-services.md', 'operating-services.zh-CN.md'])('%s', (name) => {
  runsEachCommand(name, 'https://services.example')
})
