// The words of messages about the cluster service and of the header of a log, one lexer mode per wording. Knows nothing of their meaning.
import { createToken, type TokenType } from 'chevrotain';

// Current node: name (NODE1) id (1)
export const CurrentNode = token('CurrentNode', /Current node: name \([^]+(?=\) id \(\d+\)(?![^]))/);
export const CurrentId = token('CurrentId', /\) id \(\d+\)/);

// Build Number 20348
export const BuildNumber = token('BuildNumber', /Build Number \d+/);

// UTC = localtime + time zone offset;the time zone offset of this machine is 420 minutes, or 7 hours
export const OffsetIs = token('OffsetIs', /UTC ?= ?localtime \+ time zone offset; ?the time zone offset of this machine is /);
export const Minutes = token('Minutes', /[-+]?\d{1,4} minutes?/);
export const OrHours = token('OrHours', /, or [-+]?[\d.]+ hours?/);
export const ClockOffset = token('ClockOffset', /[-+]?\d{1,2}:\d{2}(?::\d{2})?/);
export const BareOffset = token('BareOffset', /[-+]?\d{1,4}/);

// The logs were generated using local time ...
export const LocalTime = token('LocalTime', /The logs were generated using local time[^]*/);
export const UtcTime = token('UtcTime', /The logs were generated using Coordinated Universal Time[^]*/);

export const LogBegin = token('LogBegin', /---\+ LOG BEGIN \+---/);
export const StartedVersion = token('StartedVersion', /Cluster Service started - Cluster Version [\d.]*\d/);
export const Starting = token('Starting', /Starting clussvc as a service/);
export const Stopping = token('Stopping', /Service Stopping/);
export const Stopped = token('Stopped', /Service Stopped/);
export const Exiting = token('Exiting', /About to exit service/);
export const FullStops = token('FullStops', /\.+/);
export const LogLevel = token('LogLevel', /cluster service logging level is \d+/);
export const Preterminate = token('Preterminate', /Cluster Service preterminate succeeded/);
export const Terminated = token('Terminated', /Cluster service has terminated\./);
export const EventSignaled = token('EventSignaled', / Cluster\.Service\.Running\.Event got signaled\.?/);
export const LeavingNetwork = token('LeavingNetwork', /Local node is shutting down, disconnecting from other nodes/);
export const DisabledByCleanup = token(
  'DisabledByCleanup',
  /The cluster service has been stopped and set as disabled as part of cluster node cleanup/,
);

// Shutting down, so unloading the cluster database (waitForLock: false).
export const Unloading = token('Unloading', /Shutting down, so unloading the cluster database/);
export const WaitForLock = token('WaitForLock', / \(waitForLock: \w+\)/);

// The cluster service encountered an unexpected problem and will be shut down. The error code was '5050'.
export const CrashedWith = token(
  'CrashedWith',
  /The cluster service encountered an unexpected problem and will be shut down\. The error code was '[^']+/,
);
export const Quote = token('Quote', /'/);

// Graceful shutdown reported by node sqlnode01, reason ServiceStopReason::ServiceShutdown, nodeIsUp false (payload 327681)
export const ShutdownOf = token('ShutdownOf', /Graceful shutdown reported by node [^\s,]+/);
export const StopReason = token('StopReason', /, reason ServiceStopReason::\w+/);
export const NodeIsUp = token('NodeIsUp', /, nodeIsUp \w+/);
export const Payload = token('Payload', / \(payload \d+\)/);

export const serviceModes = {
  currentNode: [CurrentNode, CurrentId],
  build: [BuildNumber],
  timeZone: [OffsetIs, Minutes, OrHours, ClockOffset, BareOffset, FullStops],
  timeBase: [LocalTime, UtcTime],
  began: [LogBegin, StartedVersion, Starting, FullStops],
  ended: [Stopping, Stopped, Exiting, LeavingNetwork, DisabledByCleanup, Preterminate, Terminated, EventSignaled, FullStops],
  logLevel: [LogLevel],
  unloading: [Unloading, WaitForLock, FullStops],
  crashed: [CrashedWith, Quote, FullStops],
  graceful: [ShutdownOf, StopReason, NodeIsUp, Payload],
} as const satisfies Readonly<Record<string, TokenType[]>>;

function token(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern });
}
