// The suite that runs inside VS Code, the same under both launchers.
import { runTests } from './harness';
import './languageFeatures';
import './contentDetection';
import './replay';
import './incident';

export function run(): Promise<void> {
  return runTests();
}
