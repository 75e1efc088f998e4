// Makes a large log out of the real lines of test/fixtures/corpus, with ids, times and values of its own. Only for measuring.
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

// Lines that fill a quiet log: updates, acknowledgements, routes, queries. None of them tells of a change that people look for.
const routine =
  /^\[(?:GUM\] Node \d+: Executing locally|GEM\] Node \d+: Deleting|NM\] Received request|DM\] Paxos|NETFTAPI\]|CORE\] Service Alive|RCM\] scheduling|CHANNEL .*(?:handle because it is invalid|graceful close)|CORE\] Node .*(?:Cookie|cookie)|RES\] File Share Witness.*(?:Read|Opening|Wrote|Writing))/;

const prefix =
  /^(?:\d{5,6} )?(?:\[(\w+)\] )?(?:[0-9a-f]{8}\.[0-9a-f]{7,8}:: ?[\dY]{4}\/[\dM]{2}\/[\dD]{2} ?-)?(?:\d{2}:\d{2}:\d{2}\.\d{3} )?(INFO|WARN|ERR|DBG) +(.*)$/;

/**
 * Writes `bytes` bytes or a little more to `path`: routine lines, and `incidents` times all lines of the corpus, spread evenly.
 * @param {{ path: string, bytes: number, corpus: string, incidents: number, utf16: boolean }} options
 * @returns {Promise<{ lines: number, bytes: number }>}
 */
export async function makeLog({ path, bytes, corpus, incidents, utf16 }) {
  const bodies = readBodies(corpus);
  const quiet = bodies.filter(({ message }) => routine.test(message));
  const random = seededRandom(20091008);
  const stream = createWriteStream(path);
  let written = 0;
  let lines = 0;
  let told = 0;
  let atMs = Date.UTC(2024, 0, 15, 6, 0, 0);
  if (utf16) stream.write(Buffer.from([0xff, 0xfe]));
  while (written < bytes) {
    const isIncident = told < incidents && written >= (bytes * (told + 0.5)) / incidents;
    if (isIncident) told++;
    const block = isIncident ? bodies : quiet;
    let text = '';
    for (const body of block) {
      // Mostly bursts within a millisecond, as real logs have.
      atMs += random(4) === 0 ? random(400) : 0;
      text += `${lineStart(body, atMs, random)}${vary(body.message, random)}\r\n`;
      lines++;
    }
    const chunk = Buffer.from(text, utf16 ? 'utf16le' : 'utf8');
    written += chunk.length;
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return { lines, bytes: written };
}

/** Every corpus line that has a level, cut into channel, level and message; the rest of its prefix is written anew. */
function readBodies(corpus) {
  const bodies = [];
  for (const file of readdirSync(corpus)
    .filter((name) => name.endsWith('.log'))
    .sort()) {
    for (const line of readFileSync(join(corpus, file), 'utf8').split(/\r?\n/)) {
      const match = prefix.exec(line);
      if (match === null) continue;
      const [, channel, level, message] = match;
      bodies.push({ channel, level, message });
    }
  }
  if (bodies.length === 0) throw new Error(`No log lines in ${corpus}.`);
  return bodies;
}

/** One process for the service and one for the resources it hosts, as in real logs; each with many threads. */
const processOf = (message) => (/^\[(?:RES|RHS)\]/.test(message) ? '00000e2c' : '00000a58');

function lineStart({ channel, level, message }, atMs, random) {
  const thread = (random(400) * 4 + 4).toString(16).padStart(8, '0');
  const time = new Date(atMs).toISOString();
  const written = `${time.slice(0, 10).replaceAll('-', '/')}-${time.slice(11, 23)}`;
  return `${channel === undefined ? '' : `[${channel}] `}${processOf(message)}.${thread}::${written} ${level.padEnd(4)}  `;
}

/** Other numbers of the same length, other volume numbers and GUIDs; words, codes and short numbers (nodes, statuses) stay. */
function vary(message, random) {
  return message
    .replace(/Volume\d+/g, () => `Volume${random(8) + 1}`)
    .replace(/(?<![\w.:~])\d{5,}(?![\w.])/g, (digits) => String(random(9 * 10 ** 5) + 10 ** 5).slice(0, digits.length))
    .replace(/\b[0-9a-f]{8}(?=-[0-9a-f]{4}-)/g, () => (0x1000_0000 + random(8)).toString(16));
}

/** A small linear congruential generator: the same log every time. Returns whole numbers from 0 to below `limit`. */
function seededRandom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
