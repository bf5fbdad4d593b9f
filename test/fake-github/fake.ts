import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deploymentRoutes, newDeployments, type Deployments } from './deployments.ts';
import { newFaults, type Faults } from './faults.ts';
import { refusal, type Reply, type Request, type Route } from './reply.ts';
import { newRuns, runRoutes, type Runs, type WorkflowSpec } from './runs.ts';

/** A GitHub API on loopback, as far as this action speaks to one (facts/actions-platform.md, section 4). */
export interface FakeGithub {
  /** For GITHUB_API_URL: with `/api/v3`, as of an Enterprise Server, where `enterprise` names a version. */
  readonly url: string;
  readonly token: string;
  readonly runs: Runs;
  readonly deployments: Deployments;
  readonly faults: Faults;
  /** `POST /repos/…/dispatches 204`, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface FakeOptions {
  /** `X-GitHub-Enterprise-Version`; before 3.21 a dispatch cannot name its run. */
  readonly enterprise?: string;
  readonly workflow?: Partial<WorkflowSpec>;
  /** What the token lacks. */
  readonly denied?: readonly ('actions: write' | 'actions: read' | 'deployments: write')[];
}

const TOKEN = 'ghs_0123456789abcdefghij';

export async function startFakeGithub(options: FakeOptions = {}): Promise<FakeGithub> {
  const runs = newRuns(options.workflow ?? {});
  const deployments = newDeployments();
  const faults = newFaults();
  const asked: string[] = [];
  const routes: readonly Route[] = [runRoutes(runs), deploymentRoutes(deployments)];
  const prefix = options.enterprise === undefined ? '' : '/api/v3';
  const denied = new Set<string>(options.denied);
  let remaining = 1_000;

  const server = createServer((incoming, response) => {
    void answer(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url ?? '/', 'http://fake');
    const text = Buffer.concat(chunks).toString();
    const method = incoming.method ?? 'GET';
    const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : url.pathname;
    const request: Request = {
      method,
      path,
      query: url.searchParams,
      headers: incoming.headers,
      body: text === '' ? {} : (JSON.parse(text) as Request['body']),
      denied,
      enterprise: options.enterprise,
    };
    const fault = faults.next(method, path);
    const isDone = fault === undefined || fault.does === 'done';
    const reply: Reply = isDone
      ? isAuthorized(incoming)
        ? (routes.map((route) => route(request)).find((one) => one !== undefined) ??
          refusal(404, 'Not Found'))
        : refusal(401, 'Bad credentials')
      : { status: 0 };
    asked.push(`${method} ${path} ${fault ? fault.name : reply.status}`);
    if (fault) {
      faults.carryOut(fault, response);
      return;
    }
    if (reply.status !== 304) remaining -= 1;
    const headers: Record<string, string> = {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + 3_600),
      ...(options.enterprise === undefined ? {} : { 'x-github-enterprise-version': options.enterprise }),
      ...reply.headers,
    };
    response.writeHead(
      reply.status,
      reply.body === undefined ? headers : { ...headers, 'content-type': 'application/json; charset=utf-8' },
    );
    response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    runs.stop();
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    token: TOKEN,
    runs,
    deployments,
    faults,
    asked,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function isAuthorized({ headers }: IncomingMessage): boolean {
  return new RegExp(`^(?:token|bearer) ${TOKEN}$`, 'i').test(headers.authorization ?? '');
}
