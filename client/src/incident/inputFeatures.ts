// Hovers, definitions and references in the other files of the open incident: event logs as XML, CSV, text or JSON, states of volumes.
// Registered while an incident is open, and silent in every file that is no input of it, so that nobody's own files are disturbed.
import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageclient/node';
import { inputScheme } from '../../../server/src/protocol/messages';
import { languageId } from '../contributed';
import type { ServerConnection } from '../serverConnection';
import { openableLinks } from './hoverLinks';
import type { IncidentSession } from './incidentSession';

const selector: vscode.DocumentSelector = [{ scheme: 'file' }, { scheme: inputScheme }];

export class InputFeatures implements vscode.Disposable {
  private providers: readonly vscode.Disposable[] = [];
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly server: ServerConnection,
    private readonly session: IncidentSession,
  ) {
    this.subscription = session.onChanged(() => this.follow());
  }

  dispose(): void {
    this.subscription.dispose();
    this.unregister();
  }

  private follow(): void {
    const isOpen = this.session.overview !== null;
    if (isOpen && this.providers.length === 0) this.providers = this.register();
    else if (!isOpen) this.unregister();
  }

  private register(): readonly vscode.Disposable[] {
    const { languages } = vscode;
    return [
      languages.registerHoverProvider(selector, {
        provideHover: async (document, position, token) => {
          const found = await this.ask<lsp.Hover>('textDocument/hover', document, position, token);
          const hover = found && (await this.server.start()).protocol2CodeConverter.asHover(found);
          return hover && openableLinks(hover, document.uri, position.line + 1);
        },
      }),
      languages.registerDefinitionProvider(selector, {
        provideDefinition: async (document, position, token) => {
          const found = await this.ask<lsp.Definition>('textDocument/definition', document, position, token);
          return found && (await this.server.start()).protocol2CodeConverter.asDefinitionResult(found, token);
        },
      }),
      languages.registerReferenceProvider(selector, {
        provideReferences: async (document, position, context, token) => {
          const found = await this.ask<lsp.Location[]>('textDocument/references', document, position, token, { context });
          return found && (await this.server.start()).protocol2CodeConverter.asReferences(found, token);
        },
      }),
    ];
  }

  /** undefined: not ours. Cluster logs are the language client's, and a changed text is not what the incident was read from. */
  private async ask<T>(
    method: string,
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    more: object = {},
  ): Promise<T | undefined> {
    if (document.languageId === languageId || document.isDirty || !this.session.has(document.uri)) return undefined;
    const textDocument = { uri: document.uri.toString() };
    const at = { line: position.line, character: position.character };
    return (await this.server.send<T | null>(method, { textDocument, position: at, ...more }, token)) ?? undefined;
  }

  private unregister(): void {
    for (const provider of this.providers) provider.dispose();
    this.providers = [];
  }
}
