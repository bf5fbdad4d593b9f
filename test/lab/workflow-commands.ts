/** What the runner makes of a step's output and files (facts/actions-platform, sections 3.2 and 3.5). */

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

export interface CommandReader {
  /** Takes one line of the output; gives what a viewer of the log sees of it, undefined where it is a command. */
  read(line: string): string | undefined;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  /** Commands that nobody should send any more, or that are unknown. */
  readonly others: readonly string[];
  /** True while `stop-commands` holds, or a group is open: neither may be so at the end. */
  readonly stopped: boolean;
  readonly grouped: boolean;
}

const LEVELS = ['error', 'warning', 'notice'] as const;

export function createCommandReader(): CommandReader {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const others: string[] = [];
  let token: string | undefined;
  let grouped = false;

  function execute(name: string, properties: string, data: string): string | undefined {
    const level = LEVELS.find((one) => one === name);
    if (level) {
      const title = unescape(/(?:^|,)title=([^,]*)/.exec(properties)?.[1] ?? '');
      const message = unescape(data);
      annotations.push({ level, title, message });
      const label = level === 'error' ? 'Error' : level === 'warning' ? 'Warning' : 'Notice';
      return `${label}: ${[title, message].filter(Boolean).join('\n')}`;
    }
    switch (name) {
      case 'group':
        grouped = true;
        return unescape(data);
      case 'endgroup':
        grouped = false;
        return undefined;
      case 'add-mask':
        masks.push(unescape(data));
        return undefined;
      case 'stop-commands':
        token = data;
        return undefined;
      case 'debug':
        return undefined;
      default:
        others.push(`${name} ${properties}`.trim());
        return undefined;
    }
  }

  return {
    read(line) {
      if (token !== undefined) {
        if (line.trim() !== `::${token}::`) return line;
        token = undefined;
        return undefined;
      }
      const command = /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
      if (command) return execute(command[1] ?? '', command[2] ?? '', command[3] ?? '');
      // The old form is taken anywhere in a line.
      const old = /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
      if (old) return execute(old[1] ?? '', old[2] ?? '', old[3] ?? '');
      return line;
    },
    annotations,
    masks,
    others,
    get stopped() {
      return token !== undefined;
    },
    get grouped() {
      return grouped;
    },
  };
}

function unescape(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/**
 * A file of `name=value` and `name<<DELIMITER` records; the last of a name wins. Throws where the runner would fail the step:
 * a record that is neither, or one whose delimiter never comes.
 */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (equals >= 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
}
