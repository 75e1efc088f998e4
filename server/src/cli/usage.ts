// The commands, their options and the help text. Knows nothing of what the commands do.

export const commandNames = ['records', 'history', 'report', 'explain', 'serve', 'simulate'] as const;
export type CommandName = (typeof commandNames)[number];

export interface CommandForm {
  /** What `--format` may say, the default first; empty = no `--format`. */
  readonly formats: readonly string[];
  /** Formats of the contract that this version cannot write. */
  readonly plannedFormats: readonly string[];
  /** Findings decide the exit status where `--fail-on` is given. */
  readonly hasFindings: boolean;
}

export const commandForms: Readonly<Record<CommandName, CommandForm>> = {
  records: { formats: ['ndjson'], plannedFormats: [], hasFindings: false },
  history: { formats: ['table', 'json'], plannedFormats: [], hasFindings: true },
  report: { formats: ['markdown'], plannedFormats: ['html', 'json'], hasFindings: true },
  explain: { formats: [], plannedFormats: [], hasFindings: false },
  serve: { formats: [], plannedFormats: [], hasFindings: false },
  simulate: { formats: [], plannedFormats: [], hasFindings: false },
};

export const helpText = `cluster-log-replay: what a Windows failover cluster did, and why, read from its cluster.log

Usage: cluster-log-replay <command> PATH... [options]
A PATH is a cluster.log or a folder; of a folder every file is read that is a cluster log by its content.

Commands
  records PATH...     every record as one JSON object a line
                      --format ndjson
  history PATH...     what was so when (tracks), and what is worth knowing (findings)
                      --format table (default) | json
  report PATH...      the incident told for people, as Markdown
                      --format markdown
  explain FILE:LINE   what one line means, as Markdown
  serve --stdio       the language server, for any editor that speaks LSP

Options
  --format FORM       the form of the output
  --fail-on SEVERITY  history, report: exit status 1 when a finding is at or above error, warning or info
  --help, -h          this text
  --version, -v       the version

Results go to stdout, everything about the run to stderr.
Exit status: 0 done, 1 done but findings at or above --fail-on, 2 unusable arguments or input.
`;
