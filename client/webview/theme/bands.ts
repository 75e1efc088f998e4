// What each band of the lanes looks like and is called: colour and pattern, never colour alone. The one place for it; lanes, stage,
// table and legends ask here. Knows nothing of drawing.
import type { BandName } from '../../../server/src/protocol/replayViewMessages';
import { t } from '../words';
import { mix } from './contrast';
import { inks, isHighContrast, type InkName, type ThemeKind } from './inks';
import type { PatternName } from './patterns';

export interface BandLook {
  readonly ink: InkName;
  readonly pattern: PatternName;
}

export const bandLooks: Readonly<Record<BandName, BandLook>> = {
  direct: { ink: 'green', pattern: 'solid' },
  fileSystemRedirected: { ink: 'orange', pattern: 'stripes' },
  blockRedirected: { ink: 'blue', pattern: 'dots' },
  active: { ink: 'green', pattern: 'outline' },
  draining: { ink: 'yellow', pattern: 'crossHatch' },
  paused: { ink: 'yellow', pattern: 'grid' },
  setDownlevel: { ink: 'yellow', pattern: 'chevrons' },
  init: { ink: 'red', pattern: 'backStripes' },
  dismounted: { ink: 'red', pattern: 'crosses' },
  up: { ink: 'green', pattern: 'solid' },
  down: { ink: 'red', pattern: 'crosses' },
  joining: { ink: 'green', pattern: 'backStripes' },
  nodePaused: { ink: 'yellow', pattern: 'grid' },
  isolated: { ink: 'purple', pattern: 'crossHatch' },
  quarantined: { ink: 'purple', pattern: 'crosses' },
  unknown: { ink: 'grey', pattern: 'hatching' },
  mixed: { ink: 'grey', pattern: 'fineVertical' },
};

/** Colours of one band in one theme, as CSS writes them; null = nothing is drawn. */
export interface BandPaint {
  readonly ground: string | null;
  /** Of the pattern on the ground. */
  readonly mark: string;
  readonly border: string | null;
  /** Of words on the band. */
  readonly text: string;
  /** Behind words, where the pattern would make them hard to read. */
  readonly plate: string | null;
}

/** Dark enough to be read on every ink of the dark and light themes. */
const darkText = '#10130f';

/** @param surface what the band lies on, as `#rrggbb`; @param text of that surface */
export function bandPaint(band: BandName, kind: ThemeKind, surface: string, text: string): BandPaint {
  const { ink, pattern } = bandLooks[band];
  const colour = inks[kind][ink];
  if (pattern === 'hatching') return { ground: null, mark: mix(colour, surface, 0.6), border: null, text, plate: surface };
  const border = kind === 'light' ? mix('#000000', colour, 0.5) : null;
  if (pattern === 'outline') {
    const ground = mix(colour, surface, isHighContrast(kind) ? 0 : 0.16);
    return { ground, mark: colour, border: border ?? colour, text, plate: null };
  }
  if (pattern === 'solid') {
    return { ground: colour, mark: colour, border, text: kind === 'highContrastLight' ? '#ffffff' : darkText, plate: null };
  }
  if (isHighContrast(kind)) return { ground: surface, mark: colour, border: colour, text, plate: surface };
  const isMixed = pattern === 'fineVertical';
  const ground = isMixed ? mix(colour, surface, 0.35) : colour;
  const mark = isMixed ? colour : mix('#000000', colour, pattern === 'stripes' ? 0.3 : 0.45);
  return { ground, mark, border, text: isMixed ? text : darkText, plate: ground };
}

/** In words, as they stand on a band and in legends. */
export function bandWords(band: BandName): string {
  return {
    direct: t('direct'),
    fileSystemRedirected: t('file-system redirected'),
    blockRedirected: t('block redirected'),
    active: t('active'),
    draining: t('draining'),
    paused: t('paused'),
    setDownlevel: t('set downlevel'),
    init: t('not usable'),
    dismounted: t('dismounted'),
    up: t('up'),
    down: t('down'),
    joining: t('joining'),
    nodePaused: t('node paused'),
    isolated: t('isolated'),
    quarantined: t('quarantined'),
    unknown: t('unknown'),
    mixed: t('several, too short to tell apart'),
  }[band];
}

/** What a newcomer needs to know of it, for legends. */
export function bandMeaning(band: BandName): string {
  return {
    direct: t('Reads and writes go from the node straight to the disk.'),
    fileSystemRedirected: t('Reads and writes go over the network to the coordinator and through its file system.'),
    blockRedirected: t(
      'Reads and writes go over the network to the coordinator and from there to the disk, below the file system.',
    ),
    active: t('The volume can be used; no line tells by which way its reads and writes go.'),
    draining: t('New IO waits; what is under way is finished.'),
    paused: t('All IO waits until the volume is active again.'),
    setDownlevel: t('CSVFS opens its files anew by way of the coordinator; IO still waits.'),
    init: t('CSVFS has no way to the volume: IO fails, and files that were open are lost to programs.'),
    dismounted: t('The volume was dismounted: IO fails.'),
    up: t('The node is a member of the cluster.'),
    down: t('The node is not a member of the cluster.'),
    joining: t('The node is becoming a member of the cluster.'),
    nodePaused: t('The node is a member, but takes no more work.'),
    isolated: t('The node runs on, but has lost the others.'),
    quarantined: t('The node left too often and is kept out for a while.'),
    unknown: t('No line of these logs tells.'),
    mixed: t('Several changes in a short time. Zoom in to tell them apart.'),
  }[band];
}
