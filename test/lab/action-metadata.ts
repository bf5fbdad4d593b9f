import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner needs of an `action.yml`. */
export interface ActionMetadata {
  readonly main: string;
  readonly post: string | undefined;
  /** Defaults by input, as written: some are expressions. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** Reads `action.yml`; where there is none, `dist/index.js` is main and post, and no input has a default. */
export function readActionMetadata(directory: string): ActionMetadata {
  const file = join(directory, 'action.yml');
  if (!existsSync(file)) return { main: 'dist/index.js', post: 'dist/index.js', defaults: {} };
  const action = parse(readFileSync(file, 'utf8')) as {
    runs?: { main?: string; post?: string };
    inputs?: Record<string, { default?: string | number | boolean } | null>;
  };
  const defaults = Object.entries(action.inputs ?? {}).flatMap(([name, input]) =>
    input?.default === undefined ? [] : [[name, `${input.default}`]],
  );
  return {
    main: action.runs?.main ?? 'dist/index.js',
    post: action.runs?.post,
    defaults: Object.fromEntries(defaults) as Record<string, string>,
  };
}

/**
 * The inputs as environment: every input of the action, an unset one empty (facts, section 3.1). Expressions in defaults
 * are looked up; one that the lab does not know is an error, not an empty text.
 */
export function inputEnvironment(
  defaults: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  contexts: Readonly<Record<string, string>>,
): Record<string, string> {
  const evaluated = Object.entries(defaults).map(([name, text]): [string, string] => [
    name,
    text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (expression, key: string) => {
      const value = contexts[key];
      if (value === undefined)
        throw new Error(`action.yml: default of '${name}': the lab has no value for ${expression}`);
      return value;
    }),
  ]);
  const all = { ...Object.fromEntries(evaluated), ...inputs };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
