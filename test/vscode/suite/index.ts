// The suite that runs inside VS Code, the same under both launchers.
import { runTests } from './harness';
import './languageFeatures';
import './contentDetection';
import './replay';

export function run(): Promise<void> {
  return runTests();
}
