#!/usr/bin/env node
require('../dist/epha.cjs')
