import path from 'node:path';
import * as core from '@actions/core';
import type { Inputs } from './inputs/inputs.ts';
import { failureText } from './report/annotation.ts';
import { collector } from './report/collector.ts';
import type { Outcome, Reporter, RolloutEvent, Tell } from './report/events.ts';
import { logReporter } from './report/log.ts';
import { earlyOutputs, writeOutputs } from './report/outputs.ts';
import { writeReportFile } from './report/report-file.ts';
import { reportHtml } from './report/report-html.ts';
import { reportJson } from './report/report-json.ts';
import { sourceOf } from './report/source.ts';
import { heading, renderSummary } from './report/summary.ts';
import { renderDiagnosis } from './report/summary-doctor.ts';
import type { Clock } from './support/clock.ts';

export interface Reporting {
  readonly tell: Tell;
  /** What was warned of so far. */
  warnings(): readonly string[];
  /** Prints the plan of a dry run, and keeps it for the summary. */
  plan(lines: readonly string[]): void;
  elapsedMs(): number;
  /** A further reporter, which ends before the outputs are written. */
  add(reporter: EndingReporter): void;
  /** Outputs, report, summary, the last lines of the log. Never throws: a report that fails is a warning. */
  finish(outcome: Outcome, inputs: Inputs | undefined): Promise<void>;
}

/** A reporter that has to be told how the run ended. */
export interface EndingReporter extends Reporter {
  finish(outcome: Outcome): Promise<void>;
}

export const printLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** All reporters of a run behind one `tell`. */
export function newReporting(options: { rolloutId: string; temp: string; clock: Clock }): Reporting {
  const { clock, rolloutId } = options;
  const startedMs = clock.nowMs();
  const collected = collector();
  const log = logReporter(printLine, { groups: process.env['GITHUB_ACTIONS'] === 'true' });
  // The log comes last: what it tells of has happened, for the other reporters as well.
  const reporters: Reporter[] = [collected, earlyOutputs(core.setOutput), log];
  const ending: EndingReporter[] = [];
  const warnings: string[] = [];
  const broken = new Set<Reporter>();
  let planLines: readonly string[] | undefined;

  const tell = (event: RolloutEvent): void => {
    if (event.type === 'warning') warnings.push(event.text);
    const stamped = { ...event, atMs: clock.nowMs() - startedMs, time: clock.wallTime().toISOString() };
    for (const reporter of reporters) {
      if (broken.has(reporter)) continue;
      try {
        reporter.event(stamped);
      } catch (error) {
        // A reporter never undoes a rollout. It is told of once, and heard no more.
        broken.add(reporter);
        tell({ type: 'warning', text: `a report could not be kept up: ${String(error)}` });
      }
    }
  };

  const attempt = async (what: string, work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell({ type: 'warning', text: `${what} could not be written: ${String(error)}` });
    }
  };

  return {
    tell,
    warnings: () => warnings,
    plan(lines) {
      planLines = lines;
      for (const line of lines) tell({ type: 'note', text: line });
    },
    elapsedMs: () => clock.nowMs() - startedMs,
    add(reporter) {
      reporters.unshift(reporter);
      ending.push(reporter);
    },
    async finish(outcome, inputs) {
      await Promise.all(ending.map((one) => attempt('how it ended', () => one.finish(outcome))));
      const run = collected.collected();
      const files: { json?: string; html?: string } = {};
      await attempt('the report', async () => {
        const directory = inputs?.reportDir ?? path.join(options.temp, `haproxy-rollout-report-${rolloutId}`);
        const report = reportJson(outcome, run, { rolloutId, inputs, source: sourceOf(process.env) });
        const written = await writeReportFile(
          directory,
          'report.json',
          `${JSON.stringify(report, null, 2)}\n`,
        );
        if (written.ok) files.json = written.path;
        else tell({ type: 'warning', text: written.warning });
        const words = { heading: heading(outcome, run), failure: failureText(outcome) };
        const page = await writeReportFile(directory, 'report.html', reportHtml(report, words));
        if (page.ok) files.html = page.path;
        // Into the same directory: one warning says it.
        else if (written.ok) tell({ type: 'warning', text: page.warning });
      });
      await attempt('the outputs', () => writeOutputs(core.setOutput, outcome, run.plan, files));
      if (inputs?.summary !== false && process.env['GITHUB_STEP_SUMMARY']) {
        await attempt('the job summary', async () => {
          const text = run.diagnosis
            ? renderDiagnosis(run.diagnosis, run)
            : renderSummary(outcome, run, planLines?.join('\n'));
          await core.summary.addRaw(text).write();
        });
      }
      log.finish(outcome);
    },
  };
}
