// Which folder of server/src may import which. eslint.config.mjs turns this table into rules, and test/unit/layers.test.ts
// holds the whole graph against it: no arrow that is not here, none here that nobody needs, no cycle. ARCHITECTURE.md explains it.
// A new arrow here is rare and gets a change of its own.
export const layers = {
  text: [],
  model: ['text'],
  knowledge: ['model'],
  parse: ['text', 'model', 'knowledge'], // the only home of Chevrotain
  engine: ['model', 'knowledge'],
  explain: ['model', 'knowledge', 'parse'], // a hover reads its line again, and the small things in it
  features: ['model', 'explain'],
  report: ['model', 'explain', 'knowledge'], // the whole incident for people: data first, then Markdown, HTML, JSON
  formats: ['text', 'model', 'knowledge', 'parse'], // one file of each kind: records and facts
  performance: ['model', 'knowledge'], // counters beside the history
  incident: ['model', 'engine', 'performance'], // many readings: one axis of time, one history
  simulate: ['model', 'knowledge'], // a small model of a CSV cluster; its lines come from the message tables
  whatIf: ['model', 'knowledge', 'explain', 'simulate'], // the simulator goes on from a moment of a history, and says why
  ioWays: [], // the ways of IO, part by part; the replay view draws them, so it needs nothing
  analyze: ['model', 'formats', 'incident'], // one log that stands alone
  userRows: ['model', 'knowledge', 'parse'], // the rows that a person adds, checked against the built-in ones
  input: ['text', 'model', 'parse', 'formats', 'incident', 'analyze', 'userRows'], // reads files, runs workers
  protocol: ['model', 'parse', 'features', 'report', 'whatIf', 'input'], // the only home of LSP
  cli: ['model', 'explain', 'report', 'simulate', 'whatIf', 'analyze', 'input', 'protocol'],
};

/** Folders that must compile without Node, the editor or a clock: bytes and values in, values out. */
export const core = [
  'text',
  'model',
  'knowledge',
  'parse',
  'engine',
  'explain',
  'features',
  'report',
  'formats',
  'performance',
  'incident',
  'simulate',
  'whatIf',
  'ioWays',
  'userRows',
  'analyze',
];
