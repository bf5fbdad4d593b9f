import { type Check, COMPANIONS, type Given } from './companions.ts';
import { belongs, homeOf, modeOf, nameOf } from './modes.ts';
import { type Problem, quote } from './problems.ts';
import { isGiven, type RawInputs } from './raw.ts';
import { defaultOf, INPUT_NAMES, type InputName, type Values } from './schema.ts';
import { HIDDEN_INPUTS } from './secrets.ts';

/** Every impossible combination and missing companion among the inputs; also where single inputs are not valid. */
export function crossCheck(raw: RawInputs, values: Partial<Values>): readonly Problem[] {
  const given: Given = {
    raw,
    values,
    has: (name) => isGiven(raw, name),
    say: (input, words) => {
      const value = raw[input] ?? defaultOf(input);
      const hidden = value === undefined || HIDDEN_INPUTS.has(input) || input === 'haproxy';
      return { input, text: hidden ? words : `${quote(value)} ${words}` };
    },
  };
  return [placesOfInputs, whatIsRequired, ...COMPANIONS]
    .flatMap((check) => check(given))
    .filter((problem) => problem !== undefined && problem !== false);
}

const placesOfInputs: Check = ({ raw, values, has, say }) => {
  const mode = modeOf(values);
  if (mode === undefined) return [];
  return INPUT_NAMES.filter((name) => has(name) && raw[name] !== '' && !belongs(name, mode)).map((name) =>
    say(name, `is only for ${homeOf(name)}, not for ${nameOf(mode)}`),
  );
};

const whatIsRequired: Check = ({ raw, values, has, say }) => {
  const mode = modeOf(values);
  const needs = (name: InputName): Problem | false =>
    mode !== undefined && !has(name) && { input: name, text: `is required for ${nameOf(mode)}` };
  const general = [
    raw.backend === undefined &&
      !(has('switch-map') && (mode === 'blue-green' || mode === 'switch')) && {
        input: 'backend',
        text: 'is required; name the backends of HAProxy',
      },
  ];
  switch (mode) {
    case 'drain':
    case 'ready':
    case 'maint':
    case 'weight':
    case 'checks': {
      // The runner fills the default in, so a `*` that was written cannot be told from one that was not.
      const named =
        has('servers') || say('servers', `is not enough for ${nameOf(mode)}; name the servers (?* for all)`);
      return [...general, named !== true && named, (mode === 'weight' || mode === 'checks') && needs(mode)];
    }
    case 'canary':
      return [...general, needs('canary-servers')];
    case 'blue-green':
    case 'switch':
      return [...general, needs('blue'), needs('green')];
    case 'replace':
      return [...general, needs('add-servers'), needs('remove-servers')];
    case 'add':
      return [...general, needs('add-servers')];
    case 'remove':
      return [...general, needs('remove-servers')];
    case 'rolling':
    case 'status':
    case 'doctor':
    case undefined:
      return general;
  }
};
