// What the server says to its client without being asked: notifications, progress, words in its log. A failure to say it is logged.
// Knows nothing of logs.
import type { Connection } from 'vscode-languageserver/node';
import { guardedWork } from './guarded';
import { withProgress, type Progress, type ProgressOptions } from './progress';

export class ClientVoice {
  /** @param showsProgress whether the client can; known once it has said so */
  constructor(
    readonly connection: Connection,
    private readonly showsProgress: () => boolean,
  ) {}

  /** Runs `work`; a failure is logged with its name and what it was about. */
  guarded(name: string, of: string, work: () => void | Promise<void>): void {
    void guardedWork(name, of, this.connection.console, work);
  }

  notify(method: string, params?: object): void {
    this.guarded(method, 'the client', () => this.connection.sendNotification(method, params));
  }

  /** Shows a progress while `work` runs. */
  during<T>(options: ProgressOptions, work: (progress: Progress) => Promise<T>): Promise<T> {
    return withProgress(this.connection, this.showsProgress(), options, work);
  }
}
