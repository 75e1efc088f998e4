// Takes the pictures of the README and of a designer's look at every theme and width. Runs like the suite, but proves nothing.
import { runTests } from '../suite/harness';
import './replay';
import './incident';
import { quietWindow } from './scene';

export async function run(): Promise<void> {
  await quietWindow();
  return runTests();
}
