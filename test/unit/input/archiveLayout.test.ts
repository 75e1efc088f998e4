// Layouts as PrivateCloud.DiagnosticInfo, SDP, TSS and Azure Stack's collector document them; the paths are made after them.
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../server/src/analyze';
import { applyLayout } from '../../../server/src/input/applyLayout';
import { layoutHints } from '../../../server/src/input/archiveLayout';
import type { InputReading } from '../../../server/src/model/inputReading';

function nodesOf(...paths: string[]): readonly (string | null)[] {
  return layoutHints(paths).map(({ node }) => node);
}

describe('the node of a file', () => {
  it('is told by the folder of an SDDC archive', () => {
    expect(
      nodesOf(
        'HealthTest-S2D-CLU-20260302-1021.ZIP/Node_N1/System.EVTX',
        'diag/Node_node2.contoso.com/ClusterReports/fltmc.txt',
        'diag\\Node_N-3\\fltmc-instances.txt',
        'diag/GetVolume.XML',
      ),
    ).toEqual(['N1', 'node2', 'N-3', null]);
  });

  it('is told by the name of a cluster log', () => {
    expect(nodesOf('logs/NODE1_cluster.log', 'node2.contoso.com_cluster.log', 'N3_cluster_health.log')).toEqual([
      'NODE1',
      'node2',
      'N3',
    ]);
    expect(nodesOf('cluster.log', 'my notes_cluster.log', '2019_cluster.log', 'averyverylongnameofnothing_cluster.log')).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is told by the names of support scripts, and for other files of the same computer beside them', () => {
    expect(
      nodesOf(
        'sdp/CONTOSO-H1_evt_System.csv',
        'sdp/CONTOSO-H1_msinfo32.txt',
        'sdp/some_other_file.txt',
        'other/CONTOSO-H1_msinfo32.txt',
        'azs/HOST4_UnfilteredEvent_System.EVTX',
        'tss/HV5_260302-102133_evt_Microsoft-Windows-FailoverClustering-Operational.evtx',
      ),
    ).toEqual(['CONTOSO-H1', 'CONTOSO-H1', null, null, 'HOST4', 'HV5']);
  });
});

describe('the time of a cluster log', () => {
  it('is local in an SDDC archive and nowhere else', () => {
    const paths = [
      'diag.zip/0_CloudHealthSummary.log',
      'diag.zip/N1_cluster.log',
      'sddc/Node_N1/System.EVTX',
      'sddc/N1_cluster.log',
      'sddc/other/N1_cluster.log',
      'plain/N1_cluster.log',
    ];
    expect(layoutHints(paths).map(({ isLocalTime }) => isLocalTime)).toEqual([false, true, false, true, false, false]);
  });
});

describe('what a layout adds to a reading', () => {
  const line = '00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] PostOnline. CanUseDirectIO for Volume1 => true\n';
  const utcHeader =
    '[=== Cluster ===]\nUTC= localtime + time zone offset; with daylight savings, the time zone offset of this machine is 480 minutes, or 8 hours\nThe logs were generated using Coordinated Universal Time (UTC)\n[=== Cluster Logs ===]\n';

  function reading(text: string): InputReading {
    return { ...analyzeText(text, 'N1_cluster.log'), clockMarks: [], counters: null, rendered: null };
  }

  it('is the node and the zone where the file says nothing, with a problem each', () => {
    const { input } = applyLayout(reading(line), { node: 'N1', isLocalTime: true });
    expect(input).toMatchObject({ node: 'N1', timeBase: 'local', utcOffsetMinutes: null });
    expect(input.problems.map(({ code }) => code)).toEqual(['nodeFromName', 'timeZoneUnknown']);
  });

  it('is nothing where the file itself speaks', () => {
    const { input } = applyLayout(reading(utcHeader + line), { node: null, isLocalTime: true });
    expect(input.timeBase).toBe('utc');
    const plain = reading(line);
    expect(applyLayout(plain, { node: null, isLocalTime: false })).toEqual(plain);
  });
});
