// Names of signs that only a person's own rules look for: single events, whoever wrote them. Knows nothing of rules.

/** Never the name of a built-in sign: it has a blank. */
export type OwnSign = `event ${number} of ${string}`;

/** @param provider in lower case, as it is looked up */
export function ownSign(provider: string, id: number): OwnSign {
  return `event ${id} of ${provider}`;
}
