import type { FakeHaproxy, FakeProcess } from './model.ts';
import { backendStatRow, printInfo, printProc, printStat, printState, statRow } from './print.ts';

const MASTER_HELP =
  'Unknown command, but maybe one of the following ones is a better match:\n  show proc : show processes status\n  quit : disconnect\n\n';
const STATES = "'set server <srv> state' expects 'ready', 'drain' and 'maint'.\n\n";

/** The answers to one line of commands, one per command, as the socket gives them one after the other. */
export function answersTo(haproxy: FakeHaproxy, line: string): string[] {
  if (haproxy.socket === 'worker') return line.split(';').map((command) => answer(haproxy.serving, command));
  if (line.startsWith('@@1 ')) {
    return line
      .slice(4)
      .split(';')
      .map((command) => answer(haproxy.serving, command));
  }
  const answers: string[] = [];
  for (const part of line.split(';')) {
    const [, prefix, command = ''] = /^(@!?\d+) (.*)$/.exec(part) ?? [];
    if (prefix === undefined) {
      answers.push(part === 'show proc' ? printProc(haproxy) : MASTER_HELP);
      continue;
    }
    const process = prefix === '@1' ? haproxy.serving : haproxy.old.find(({ pid }) => prefix === `@!${pid}`);
    if (process === undefined) {
      // The line ends there, and with one line feed (facts, section 5).
      answers.push(`Can't find the target PID matching the prefix '${prefix}'\n`);
      break;
    }
    answers.push(answer(process, command));
  }
  return answers;
}

/** Orders are taken and change nothing: what is read back is for the test to arrange. */
function answer(process: FakeProcess, command: string): string {
  const words = command.split(' ');
  if (command === 'show info') return printInfo(process);
  if (command.startsWith('show stat '))
    return stat(process, words[2] ?? '', Number(words[3]), words[4] ?? '');
  if (command.startsWith('show servers state')) {
    if (words[3] === undefined) return printState(process, process.backends);
    const backend = process.backends.find(({ name }) => name === words[3]);
    return backend === undefined ? "Can't find backend.\n\n" : printState(process, [backend]);
  }
  if (/^(set server|shutdown sessions|enable agent|disable agent) /.test(command)) {
    if (process.stopping) return 'Proxy is disabled.\n\n';
    return command.endsWith('state bogus') ? STATES : '\n';
  }
  return MASTER_HELP;
}

function stat(process: FakeProcess, name: string, types: number, sid: string): string {
  const wanted = process.backends.filter((backend) => name === '-1' || backend.name === name);
  if (name !== '-1' && wanted.length === 0) return 'No such proxy.\n\n';
  const rows = wanted.flatMap((backend) => [
    ...backend.servers
      .filter((server) => (types & 4) !== 0 && (sid === '-1' || String(server.sid) === sid))
      .map((server) => statRow(backend, server)),
    ...((types & 2) !== 0 ? [backendStatRow(backend)] : []),
  ]);
  return printStat(process, rows);
}
