import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { peakMemory } from '../peakMemory.ts'

// Preloaded into a measured program: writes its peak memory in bytes to the parent when it exits.

if (isMainThread) process.on('exit', () => writeSync(3, String(peakMemory())))
