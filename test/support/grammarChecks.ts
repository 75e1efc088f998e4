// Set-up of the unit tests: grammars are checked by Chevrotain when they are built, which the product leaves out to start fast.
import { grammarChecks } from '../../server/src/parse/grammarKit';

grammarChecks.on = true;
