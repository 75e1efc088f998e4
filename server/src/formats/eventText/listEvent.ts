// Reads one object of Format-List as an event: Get-WinEvent and Get-EventLog. Knows nothing of where an object begins and ends.
import { EventFields, eventProperty, type EventDraft } from '../eventFields/eventDraft';

export interface PropertyLine {
  readonly indent: number;
  readonly name: string;
  readonly value: string;
  /** Where values stand, counted from 0. */
  readonly valueColumn: number;
}

/** `Name   : value`: PowerShell leaves at least one blank before the colon. */
const propertyLine = /^([\s>]*)([A-Za-z_][\w.-]{0,60})([ \t]+):(?: (.*))?$/;

/** Properties of events beside those that are read; any of them may come first. */
const otherProperties =
  /^(?:ActivityId|Bookmark|Category|CategoryNumber|Container|ContainerLog|Data|Keywords|KeywordsDisplayNames|MatchedQueryIds|Opcode|OpcodeDisplayName|ProviderId|PSComputerName|Qualifiers|RelatedActivityId|RunspaceId|Site|Task|TaskDisplayName|UserId|UserName|Version)$/i;

/** Properties that describe a kind of event, not an event. */
const metadataProperties = /^(?:LogLink|Template)$/i;

/** Matches `Name : value`. */
export function readPropertyLine(line: string): PropertyLine | undefined {
  const match = line.includes(' :') || line.includes('\t:') ? propertyLine.exec(line) : null;
  if (!match) return undefined;
  const [, indent = '', name = '', gap = '', value = ''] = match;
  return { indent: indent.length, name, value, valueColumn: indent.length + name.length + gap.length + 2 };
}

/** True for the name of a property that events have. */
export function isEventProperty(name: string): boolean {
  return eventProperty(name) !== undefined || otherProperties.test(name) || metadataProperties.test(name);
}

export interface ListedEvent {
  readonly draft: EventDraft;
  /** Get-WinEvent -ListProvider lists kinds of events, with the template of their values. */
  readonly isMetadata: boolean;
}

interface ValueLine {
  readonly text: string;
  /** Left of where PowerShell puts values: someone indented the text anew, and its width tells nothing. */
  readonly isShifted: boolean;
}

/** @param lines of one object */
export function readListEvent(lines: readonly string[]): ListedEvent {
  const values: { readonly name: string; readonly lines: ValueLine[] }[] = [];
  const width = Math.max(0, ...lines.map((line) => line.trimEnd().length));
  let objectIndent: number | null = null;
  let valueColumn = 0;
  for (const line of lines) {
    const found = readPropertyLine(line);
    if (found !== undefined && (objectIndent === null || found.indent <= objectIndent + 1)) {
      objectIndent ??= found.indent;
      valueColumn = found.valueColumn;
      values.push({ name: found.name, lines: [{ text: found.value.trimEnd(), isShifted: false }] });
    } else {
      const indent = Math.min(valueColumn, indentOf(line));
      values.at(-1)?.lines.push({ text: line.slice(indent).trimEnd(), isShifted: line.trim() !== '' && indent < valueColumn });
    }
  }
  const fields = new EventFields();
  for (const { name, lines: wrapped } of values) {
    const value = unwrapped(wrapped, width - valueColumn);
    // Lists are cut after four values, and a comma may be part of one: what the message says is safer.
    if (eventProperty(name) !== 'data') fields.add(name, value);
  }
  return { draft: fields.draft(), isMetadata: values.some(({ name }) => metadataProperties.test(name)) };
}

/** Of the width, what a line must leave free for its end to count as one that the message itself has. */
const freeShare = 1 / 6;

/**
 * Joins the lines of a value: by a blank where a line broke because the next word did not fit, else the break is part of the value.
 * @param width of the window beside the names, told by the longest line
 */
function unwrapped(lines: readonly ValueLine[], width: number): string {
  let value = lines[0]?.text ?? '';
  let lastLength = value.length;
  for (const { text, isShifted } of lines.slice(1)) {
    const firstWord = /^\S+/.exec(text.trimStart())?.[0] ?? '';
    const fits = lastLength + 1 + firstWord.length <= width * (1 - freeShare);
    value += firstWord === '' || fits || isShifted || lastLength === 0 ? `\n${text}` : ` ${text.trimStart()}`;
    lastLength = text.length;
  }
  return value.trim();
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
