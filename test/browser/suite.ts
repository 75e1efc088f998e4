// All tests of the replay view in a browser: the table of contents. Knows nothing of what they test.
import { runTests, type RunChoice } from './harness/tests';
import './tests/transport';
import './tests/play';
import './tests/moments';
import './tests/lanes';
import './tests/story';
import './tests/stage';
import './tests/whatIf';
import './tests/compare';
import './tests/quietStates';
import './tests/kept';
import './tests/keyboard';
import './tests/hostile';
import './tests/widths';
import './tests/standalone';
import './tests/accessibility';
import './tests/policy';
import './tests/large';
import './tests/pictures';

export async function runSuite(choice: RunChoice): Promise<{ passed: number; failed: number; skipped: number }> {
  return runTests(choice);
}
