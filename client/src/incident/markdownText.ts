// Texts of logs and names of files inside Markdown: shown as they are, whatever they hold. Knows nothing of what they say.

/** Every ASCII punctuation mark may follow a backslash in Markdown and then stands for itself. */
const punctuation = /[!-/:-@[-`{-~]/g;

/** On one line, without any meaning as Markdown, HTML or link. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(punctuation, '\\$&');
}

/** A line each; a value of null leaves its line out. */
export function factLines(facts: readonly (readonly [name: string, value: string | null])[]): string {
  return facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `**${escaped(name)}** ${escaped(value ?? '')}`)
    .join('  \n');
}
