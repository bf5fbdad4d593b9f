import { defaultOf, INPUT_NAMES, type InputName } from './schema.ts';

/** The inputs as text. What is absent was not given; an empty `servers` was, and means that there is nothing to do. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/**
 * The inputs from the environment as the runner sets it: `INPUT_` and the name, upper-cased, spaces as `_`, hyphens kept; trimmed, as
 * `core.getInput` does. The runner sets an input that nobody gave to the empty string, so empty means not given, except for
 * `servers`, whose default the runner fills in itself: there an empty string was given (an empty `remaining`).
 */
export function readRawInputs(environment: Readonly<Record<string, string | undefined>>): RawInputs {
  const raw: Partial<Record<InputName, string>> = {};
  for (const name of INPUT_NAMES) {
    const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
    if (value !== undefined && (value !== '' || name === 'servers')) raw[name] = value;
  }
  return raw;
}

/** Given, and not just its own default: only then can an input be out of place, because the runner fills the defaults in. */
export function isGiven(raw: RawInputs, name: InputName): boolean {
  const value = raw[name];
  return value !== undefined && value !== defaultOf(name);
}
