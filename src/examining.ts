import { examine } from './doctor/examine.ts';
import type { Patient, Question, Silent } from './doctor/patient.ts';
import { lookedOutcome } from './execute/outcome.ts';
import type { ControlPlane, OldWorkerRow } from './haproxy/control-plane.ts';
import type { NodeFacts } from './haproxy/node-facts.ts';
import type { Inputs, NodeEndpoint } from './inputs/inputs.ts';
import { planStatus } from './plan/status.ts';
import type { Outcome, Tell } from './report/events.ts';
import { countText } from './report/doctor-lines.ts';
import { seenServers } from './report/status-table.ts';
import type { NodeSnapshot } from './server.ts';
import { RolloutError } from './support/errors.ts';
import { listNames } from './support/format.ts';

/** In the one line beside the job; all of them stand in log and summary. */
const HAZARDS_SHOWN = 5;

interface Setting {
  readonly signal: AbortSignal;
  readonly tell: Tell;
  elapsedMs(): number;
}

/**
 * The operation `doctor`: reads each node, judges, tells, and writes nothing. Whatever it finds is a success; of several nodes one that does
 * not answer is a finding. Throws where no node answers, and for backends and servers that do not exist.
 */
export async function runDoctor(
  inputs: Inputs,
  planes: ReadonlyMap<string, ControlPlane>,
  { signal, tell, elapsedMs }: Setting,
): Promise<Outcome> {
  const { groupBy, drainTimeoutMs, servers = [] } = inputs;
  const question: Question = { backends: [...new Set(inputs.backends)], servers, groupBy, drainTimeoutMs };
  const read = await Promise.all(
    inputs.nodes.map((endpoint) => visit(endpoint, planes.get(endpoint.label)!, question, signal)),
  );
  const silent = read.filter((one) => 'error' in one);
  const patients = read.filter((one) => 'snapshot' in one);
  const [first] = silent;
  if (patients.length === 0 && first) throw first.error;

  const snapshots = patients.map(({ snapshot }) => snapshot);
  const plan = { ...planStatus(snapshots, inputs), operation: inputs.operation };
  const backends = listNames(question.backends);
  tell({
    type: 'started',
    nodes: patients.map(({ node, endpoint, snapshot: { identity } }) => ({
      node,
      endpoint: endpoint.text,
      identity,
    })),
    plan,
    total: 0,
    text: {
      headline: `Examination of ${question.backends.length === 1 ? 'backend' : 'backends'} ${backends}`,
      how: '',
    },
  });
  if (inputs.servers !== undefined) {
    const diagnosis = examine(patients, silent, question);
    tell({ type: 'diagnosed', diagnosis });
    const hazards = diagnosis.findings.filter(({ level }) => level === 'hazard');
    // The one line of it that GitHub shows beside the job.
    if (hazards.length > 0) {
      const titles = [...new Set(hazards.map(({ title }) => title))];
      tell({
        type: 'warning',
        text: `${countText(diagnosis)}: ${titles.slice(0, HAZARDS_SHOWN).join('; ')}${titles.length > HAZARDS_SHOWN ? '; …' : ''}`,
      });
    }
  }
  return lookedOutcome(inputs.operation, seenServers(plan, snapshots), elapsedMs());
}

async function visit(
  endpoint: NodeEndpoint,
  plane: ControlPlane,
  question: Question,
  signal: AbortSignal,
): Promise<Patient | Silent> {
  try {
    const snapshot = await plane.snapshot(signal);
    const denied = await refusal(plane, snapshot, question, signal);
    const { facts, factsMissing } = await factsOf(plane, snapshot, question, signal);
    const oldSessions = await oldSessionsOf(plane, snapshot, facts, question, signal);
    const { node, capabilities } = plane;
    return { node, endpoint, capabilities, snapshot, facts, factsMissing, denied, oldSessions };
  } catch (error) {
    return { node: plane.node, error: expected(error, signal) };
  }
}

/** A bug and a cancel are nobody's finding. */
function expected(error: unknown, signal: AbortSignal): RolloutError {
  if (!signal.aborted && error instanceof RolloutError && error.code !== 'internal') return error;
  throw error;
}

const rowsOf = (
  { backends }: NodeSnapshot,
  question: Question,
): NodeSnapshot['backends'][number]['servers'] =>
  backends.filter(({ backend }) => question.backends.includes(backend)).flatMap(({ servers }) => servers);

/** What HAProxy says to an order that would change nothing. */
async function refusal(
  plane: ControlPlane,
  snapshot: NodeSnapshot,
  question: Question,
  signal: AbortSignal,
): Promise<RolloutError | undefined> {
  const [row] = rowsOf(snapshot, question);
  if (!row) return undefined;
  try {
    await plane.provePermission(row, signal);
    return undefined;
  } catch (error) {
    const refused = expected(error, signal);
    if (refused.code === 'permission-denied' || refused.code === 'unsupported') return refused;
    throw refused;
  }
}

async function factsOf(
  plane: ControlPlane,
  snapshot: NodeSnapshot,
  question: Question,
  signal: AbortSignal,
): Promise<Pick<Patient, 'facts' | 'factsMissing'>> {
  const shown = new Set(snapshot.backends.map(({ backend }) => backend));
  const backends = question.backends.filter((backend) => shown.has(backend));
  try {
    return { facts: await plane.facts?.(backends, signal), factsMissing: undefined };
  } catch (error) {
    return { facts: undefined, factsMissing: expected(error, signal) };
  }
}

async function oldSessionsOf(
  plane: ControlPlane,
  snapshot: NodeSnapshot,
  facts: NodeFacts | undefined,
  question: Question,
  signal: AbortSignal,
): Promise<readonly OldWorkerRow[]> {
  if (!facts?.oldWorkers?.length) return [];
  const rows = rowsOf(snapshot, question);
  return (await plane.watch({ rows, backends: [], masks: false }, signal)).oldWorkers ?? [];
}
