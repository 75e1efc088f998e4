// The suite that runs inside VS Code, the same under both launchers.
import * as vscode from 'vscode';
import { runTests } from './harness';
import './languageFeatures';
import './contentDetection';
import './replay';
import './replayHere';
import './replayLink';
import './replayState';
import './replayTaken';
import './incident';
import './highlights';

export async function run(): Promise<void> {
  // In a browser VS Code saves by itself; the logs that tests change must stay as they are on disk.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  return runTests();
}
