#!/usr/bin/env node
import { main } from './cli/main.js'

// Until everything is written, a run that ends has ended badly.
process.exitCode = 70
process.exitCode = await main(process.argv.slice(2))
