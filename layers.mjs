// Which folder of server/src may import which. eslint.config.mjs turns this table into rules; ARCHITECTURE.md explains it.
// A new arrow here is rare and gets a change of its own.
export const layers = {
  text: [],
  model: ['text'],
  knowledge: ['model'],
  parse: ['text', 'model', 'knowledge'], // the only home of Chevrotain
  engine: ['model', 'knowledge'],
  explain: ['text', 'model', 'knowledge', 'parse'], // a hover decodes the small things of any line with parse/terms
  features: ['text', 'model', 'explain'],
  input: ['text', 'model', 'parse', 'analyze'], // the only home of node:fs and workers
  protocol: ['text', 'model', 'parse', 'features', 'explain', 'input', 'analyze'], // the only home of LSP
  cli: ['text', 'model', 'parse', 'explain', 'input', 'analyze', 'protocol'],
};

/** Folders that must compile without Node, the editor or a clock: bytes and values in, values out. */
export const core = ['text', 'model', 'knowledge', 'parse', 'engine', 'explain', 'features'];
