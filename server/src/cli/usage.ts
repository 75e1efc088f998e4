// The commands, their options and the help text. Knows nothing of what the commands do.

export const commandNames = ['records', 'history', 'report', 'explain', 'serve', 'simulate'] as const;
export type CommandName = (typeof commandNames)[number];

export interface CommandForm {
  /** What `--format` may say, the default first; empty = no `--format`. */
  readonly formats: readonly string[];
  /** Findings decide the exit status where `--fail-on` is given. */
  readonly hasFindings: boolean;
  /** Times of several inputs are brought together, so that `--utc-offset` and `--clock-skew` have a meaning. */
  readonly hasClocks: boolean;
}

export const commandForms: Readonly<Record<CommandName, CommandForm>> = {
  records: { formats: ['ndjson'], hasFindings: false, hasClocks: false },
  history: { formats: ['table', 'json'], hasFindings: true, hasClocks: true },
  report: { formats: ['markdown', 'html', 'json'], hasFindings: true, hasClocks: true },
  explain: { formats: [], hasFindings: false, hasClocks: false },
  serve: { formats: [], hasFindings: false, hasClocks: false },
  simulate: { formats: ['table', 'json'], hasFindings: false, hasClocks: false },
};

export const helpText = `cluster-log-replay: what a Windows failover cluster did, and why, read from its logs and exports

Usage: cluster-log-replay <command> PATH... [options]
A PATH is a file, a folder or a ZIP. All of them together are one incident: cluster.log of every node, event logs (.evtx) and their
exports, listings of CSV state, shares and filters, performance counters. A file is known by its content, whatever its name.

Commands
  records PATH...     every record as one JSON object a line
                      --format ndjson
  history PATH...     what was so when (tracks), and what is worth knowing (findings)
                      --format table (default) | json
  report PATH...      the incident told for people: what is missing, the story with its lines, findings with what to do, durations
                      --format markdown (default) | html (one page, for a browser or a printer) | json
  explain FILE:LINE   what one line means, as Markdown; diag.zip/NODE1_cluster.log:12 for a file in a ZIP,
                      FILE:LINE:CHARACTER where one line holds several records
  simulate SCENARIO   a made-up cluster lives through a scenario: a JSON file, or a name that \`simulate list\` shows
                      --format table (default, with the rule behind each change) | json, or --out FOLDER for the logs of its nodes
  serve --stdio       the language server, for any editor that speaks LSP

Options
  --format FORM              the form of the output
  --fail-on SEVERITY         history, report: exit status 1 when a finding is at or above error, warning or info
  --utc-offset NAME=+02:00   history, report: the local times of a node or a file are so far ahead of UTC; may be given again
  --clock-skew NODE=SECONDS  history, report: so much is added to the clock of a node; may be given again
  --redact                   history, report: stable aliases in place of names, addresses, accounts, paths and GUIDs, in quoted
                             lines too
  --redact-map FILE          with --redact: writes to a new file which name stands behind which alias
  --knowledge FOLDER         records, history, report, explain: what your own rows in YAML or JSON files say is used where the product
                             knows nothing, and of the causes of findings (CONTRIBUTING.md shows their form); a row that cannot
                             be used is told on stderr
  --help, -h                 this text
  --version, -v              the version

Results go to stdout, everything about the run to stderr.
Exit status: 0 done, 1 done but findings at or above --fail-on, 2 unusable arguments or input.
`;
