// What the inputs are called in a report: the name of the file, with as much of its path as tells it from the others.
import { codeSpan } from '../explain/markdown';
import type { Incident } from '../model/incident';
import { inputNames } from '../model/inputNames';
import type { InputName } from './lineNames';

/** As Markdown; null where the run has one input. */
export function inputNameOf({ inputs }: Pick<Incident, 'inputs'>): InputName {
  if (inputs.length < 2) return null;
  const names = inputNames(inputs);
  return (input) => codeSpan(names[input] ?? `input ${input}`);
}
