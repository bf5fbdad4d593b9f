import type { Phase } from './events.ts';
import type { Collected, ServerTrace } from './collector.ts';

/** A stretch of one server's way, as a reader names it. Milliseconds since the start of the run. */
export interface Bar {
  readonly name: 'add' | 'drain' | 'delete' | 'deploy' | 'prove' | 'soak' | 'pause' | 'restore' | 'roll back';
  readonly fromMs: number;
  readonly toMs: number;
}

/** Which bar a phase belongs to; `ready` is the end of the work, not a stretch of it. */
function barOf(phase: Phase): Bar['name'] | undefined {
  switch (phase) {
    case 'draining':
    case 'maint':
      return 'drain';
    case 'deploying':
      return 'deploy';
    case 'proving':
    case 'checking':
    case 'ramping':
      return 'prove';
    case 'soaking':
      return 'soak';
    case 'pausing':
      return 'pause';
    case 'restoring':
      return 'restore';
    case 'rolling-back':
      return 'roll back';
    case 'adding':
      return 'add';
    case 'deleting':
      return 'delete';
    case 'standing-by':
    case 'resting':
    case 'ready':
    case 'gone':
    case 'adjusted':
    case 'untouched':
      return undefined;
  }
}

/** The phases of one server as bars: neighbours of the same name are one. */
export function barsOf(
  trace: Pick<ServerTrace, 'phases'> & { readonly endedMs?: number | null | undefined },
): Bar[] {
  const bars: Bar[] = [];
  for (const [index, { phase, atMs }] of trace.phases.entries()) {
    const name = barOf(phase);
    if (name === undefined) continue;
    const toMs = Math.max(atMs, trace.phases[index + 1]?.atMs ?? trace.endedMs ?? atMs);
    const last = bars.at(-1);
    if (last?.name === name && last.toMs === atMs) bars[bars.length - 1] = { ...last, toMs };
    else bars.push({ name, fromMs: atMs, toMs });
  }
  return bars;
}

/** Sections shown: Mermaid refuses texts over 50,000 characters, and nobody reads more rows. */
const SERVERS_MAX = 40;
const BARS_MAX = 12;
const NAME_MAX = 40;

/**
 * The run as a Mermaid `gantt`, one section per server; undefined where nothing happened. Times are of the epoch (`dateFormat x`),
 * which a browser shows in its reader's own time zone. `cut` is the number of servers that are not shown.
 */
export function ganttLines(
  run: Collected,
): { readonly lines: readonly string[]; readonly cut: number } | undefined {
  const { startedAtEpochMs } = run;
  if (startedAtEpochMs === undefined || Number.isNaN(startedAtEpochMs)) return undefined;
  const sections = [...run.servers.values()]
    .map((trace) => ({ name: trace.name, bars: barsOf(trace) }))
    .filter((section) => section.bars.length > 0);
  if (sections.length === 0) return undefined;
  const at = (ms: number): number => Math.round(startedAtEpochMs + ms);
  const lines = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S'];
  for (const section of sections.slice(0, SERVERS_MAX)) {
    lines.push(`  section ${mermaidName(section.name)}`);
    for (const bar of section.bars.slice(0, BARS_MAX)) {
      const state =
        bar.name === 'deploy'
          ? 'active, '
          : bar.name === 'restore' || bar.name === 'roll back'
            ? 'crit, '
            : '';
      lines.push(`  ${bar.name} :${state}${at(bar.fromMs)}, ${Math.max(at(bar.toMs), at(bar.fromMs) + 1)}`);
    }
  }
  return { lines, cut: Math.max(0, sections.length - SERVERS_MAX) };
}

/** A name that Mermaid takes for nothing else: `:`, `;`, `#`, `%%` and whatever else has a meaning become `_`. */
export function mermaidName(name: string): string {
  return name.slice(0, NAME_MAX).replace(/[^A-Za-z0-9._-]/g, '_') || '_';
}
