// The line above a log that says how much there is to replay, and opens it: what somebody new can see and click.
// Knows nothing of how a replay looks.
import * as vscode from 'vscode';
import type { ReplayOverview } from '../../server/src/protocol/messages';
import { languageId } from './contributed';
import type { ServerConnection } from './serverConnection';

const top = new vscode.Range(0, 0, 0, 0);

export class ReplayLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly server: ServerConnection) {
    this.subscriptions = [
      this.changed,
      server.onChanged(() => this.changed.fire()),
      vscode.languages.registerCodeLensProvider({ language: languageId }, this),
    ];
  }

  async provideCodeLenses({ uri }: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    const overview = await this.server.overview({ uri: uri.toString() }, token);
    if (overview === null || overview.stepCount === 0) return [];
    return [new vscode.CodeLens(top, { title: titleOf(overview), command: 'clusterLogReplay.replay', arguments: [uri] })];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** `Replay 15 steps, 1 error, 2 warnings`: notes are no reason to look. A log of an incident counts what all its files tell. */
function titleOf({ stepCount, findings, inputs }: ReplayOverview): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const parts = [
    inputs.length > 1
      ? vscode.l10n.t('Replay the incident: {0} steps', counted(stepCount))
      : stepCount === 1
        ? vscode.l10n.t('Replay 1 step')
        : vscode.l10n.t('Replay {0} steps', counted(stepCount)),
    errors === 0 ? null : errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', counted(errors)),
    warnings === 0 ? null : warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', counted(warnings)),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function counted(number: number): string {
  return number.toLocaleString(vscode.env.language);
}
