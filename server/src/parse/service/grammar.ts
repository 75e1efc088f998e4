// The order of words in messages about the cluster service and in the header of a log. Knows nothing of facts or rows.
import { after, BodyParser, bodyLexer, lazily } from '../grammarKit';
import { statementReader, type Wording } from '../wordings';
import * as t from './tokens';

/** Messages without a field. */
type BareId =
  | 'header.localTime'
  | 'header.utcTime'
  | 'service.disabledByCleanup'
  | 'service.exiting'
  | 'service.leavingNetwork'
  | 'service.logBegan'
  | 'service.networkDriverReleased'
  | 'service.processStarted'
  | 'service.stopped'
  | 'service.stopping'
  | 'service.terminationNoticed';

/** What a body said, under the id of its row; the other properties are the fields of its templates. */
export type ServiceStatement =
  | { readonly id: BareId }
  | { readonly id: 'header.build'; readonly build: number }
  | { readonly id: 'header.node'; readonly node: string; readonly nodeId: number }
  | { readonly id: 'header.timeZone'; readonly offsetMinutes: number | null }
  | { readonly id: 'service.crashed'; readonly status: string }
  | { readonly id: 'service.databaseUnloading'; readonly waitForLock: boolean | null }
  | {
      readonly id: 'service.gracefulShutdownReported';
      readonly node: string;
      readonly reason: string;
      readonly nodeIsUp: boolean;
      readonly payload: number;
    }
  | { readonly id: 'service.logLevelTold'; readonly level: number }
  | { readonly id: 'service.started'; readonly version: string };

class ServiceParser extends BodyParser {
  constructor() {
    super(Object.values(t.serviceModes).flat());
    this.performSelfAnalysis();
  }

  readonly currentNode = this.RULE('currentNode', (): ServiceStatement => {
    const node = after('Current node: name (', this.CONSUME(t.CurrentNode));
    return { id: 'header.node', node, nodeId: parseInt(after(') id (', this.CONSUME(t.CurrentId)), 10) };
  });

  readonly build = this.RULE('build', (): ServiceStatement => {
    return { id: 'header.build', build: Number(after('Build Number ', this.CONSUME(t.BuildNumber))) };
  });

  readonly timeZone = this.RULE('timeZone', (): ServiceStatement => {
    this.CONSUME(t.OffsetIs);
    const offsetMinutes = this.OR<{ ALT: () => number | null }[]>([
      {
        ALT: () => {
          const minutes = parseInt(this.CONSUME(t.Minutes).image, 10);
          this.OPTION(() => this.CONSUME(t.OrHours));
          return minutes;
        },
      },
      { ALT: () => clockMinutes(this.CONSUME(t.ClockOffset).image) },
      { ALT: () => bareMinutes(Number(this.CONSUME(t.BareOffset).image)) },
    ]);
    this.OPTION2(() => this.CONSUME(t.FullStops));
    return { id: 'header.timeZone', offsetMinutes };
  });

  readonly timeBase = this.RULE('timeBase', (): ServiceStatement => {
    const id = this.OR<{ ALT: () => BareId }[]>([
      { ALT: () => (this.CONSUME(t.LocalTime), 'header.localTime') },
      { ALT: () => (this.CONSUME(t.UtcTime), 'header.utcTime') },
    ]);
    return { id };
  });

  readonly began = this.RULE('began', (): ServiceStatement => {
    const said = this.OR<{ ALT: () => ServiceStatement }[]>([
      { ALT: () => (this.CONSUME(t.LogBegin), { id: 'service.logBegan' }) },
      { ALT: () => (this.CONSUME(t.Starting), { id: 'service.processStarted' }) },
      {
        ALT: () => {
          const version = after('Cluster Service started - Cluster Version ', this.CONSUME(t.StartedVersion));
          return { id: 'service.started', version };
        },
      },
    ]);
    this.OPTION(() => this.CONSUME(t.FullStops));
    return said;
  });

  readonly ended = this.RULE('ended', (): ServiceStatement => {
    const id = this.OR<{ ALT: () => BareId }[]>([
      { ALT: () => (this.CONSUME(t.Stopping), 'service.stopping') },
      { ALT: () => (this.CONSUME(t.Stopped), 'service.stopped') },
      { ALT: () => (this.CONSUME(t.Exiting), 'service.exiting') },
      { ALT: () => (this.CONSUME(t.LeavingNetwork), 'service.leavingNetwork') },
      { ALT: () => (this.CONSUME(t.DisabledByCleanup), 'service.disabledByCleanup') },
      { ALT: () => (this.CONSUME(t.Preterminate), 'service.networkDriverReleased') },
      { ALT: () => (this.CONSUME(t.Terminated), 'service.terminationNoticed') },
    ]);
    this.OPTION(() => this.CONSUME(t.EventSignaled));
    this.OPTION2(() => this.CONSUME(t.FullStops));
    return { id };
  });

  readonly logLevel = this.RULE('logLevel', (): ServiceStatement => {
    return { id: 'service.logLevelTold', level: Number(after('cluster service logging level is ', this.CONSUME(t.LogLevel))) };
  });

  readonly unloading = this.RULE('unloading', (): ServiceStatement => {
    this.CONSUME(t.Unloading);
    const waitForLock =
      this.OPTION(() => this.CONSUME(t.WaitForLock).image.slice(' (waitForLock: '.length, -1) === 'true') ?? null;
    this.OPTION2(() => this.CONSUME(t.FullStops));
    return { id: 'service.databaseUnloading', waitForLock };
  });

  readonly crashed = this.RULE('crashed', (): ServiceStatement => {
    const image = this.CONSUME(t.CrashedWith).image;
    this.CONSUME(t.Quote);
    this.OPTION(() => this.CONSUME(t.FullStops));
    return { id: 'service.crashed', status: image.slice(image.lastIndexOf("'") + 1) };
  });

  readonly graceful = this.RULE('graceful', (): ServiceStatement => {
    const node = after('Graceful shutdown reported by node ', this.CONSUME(t.ShutdownOf));
    const reason = after(', reason ServiceStopReason::', this.CONSUME(t.StopReason));
    const nodeIsUp = after(', nodeIsUp ', this.CONSUME(t.NodeIsUp)) === 'true';
    const payload = parseInt(after(' (payload ', this.CONSUME(t.Payload)), 10);
    return { id: 'service.gracefulShutdownReported', node, reason, nodeIsUp, payload };
  });
}

/** `+07:00` or `-05:30:00` in minutes. */
function clockMinutes(text: string): number {
  const [hours, minutes] = text.replace(/^[-+]/, '').split(':');
  return (text.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A number without a unit is taken for minutes only where it cannot be hours: no zone is more than 14 hours away. */
function bareMinutes(offset: number): number | null {
  return offset === 0 || Math.abs(offset) > 14 ? offset : null;
}

const grammar = lazily(() => ({
  lexer: bodyLexer({ modes: t.serviceModes, defaultMode: 'began' }),
  parser: new ServiceParser(),
}));

type Mode = keyof typeof t.serviceModes;

const wordings: readonly Wording<Mode>[] = [
  wording(null, 'Current node: ', 'currentNode'),
  wording(null, 'Build Number ', 'build'),
  wording(null, 'UTC', 'timeZone'),
  wording(null, 'The logs were generated using ', 'timeBase'),
  wording(null, '---+ LOG BEGIN +---', 'began'),
  wording(null, 'Cluster Service started - ', 'began'),
  wording('*', 'Starting clussvc as a service', 'began'),
  wording('CS', 'Service Stopping', 'ended'),
  wording('CS', 'Service Stopped', 'ended'),
  wording('CS', 'About to exit service', 'ended'),
  wording('NETWORK', 'Local node is shutting down', 'ended'),
  wording(null, 'The cluster service has been stopped and set as disabled', 'ended'),
  wording('NETFT', 'Cluster Service preterminate succeeded', 'ended'),
  wording('RHS', 'Cluster service has terminated', 'ended'),
  wording('CS', 'cluster service logging level is ', 'logLevel'),
  wording('DM', 'Shutting down, so unloading ', 'unloading'),
  wording(null, 'The cluster service encountered an unexpected problem', 'crashed'),
  wording('CORE', 'Graceful shutdown reported by node ', 'graceful'),
];

function wording(component: string | null, head: string, mode: Mode): Wording<Mode> {
  return { component, head, mode };
}

/** Reads the body of a message about the service, or a line of the header; undefined when it is none that the grammar knows. */
export const readServiceStatement = statementReader<ServiceStatement, Mode>(grammar, wordings);
