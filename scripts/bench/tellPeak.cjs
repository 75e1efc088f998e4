// Loaded into a measured Node process with --require: writes its peak memory in KiB when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
