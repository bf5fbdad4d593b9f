import type { BackendShare } from './canary-shares.ts';

/** `5 %`, `12.5 %`. */
export const percentText = (percent: number): string => `${Number(percent.toFixed(2))} %`;

/** One decimal always, so that what is compared has the same form: `5.0 %`. */
export const exactText = (percent: number): string => `${percent.toFixed(1)} %`;

/** `planned 5.0 %`; where backends or nodes differ, the range. */
export function plannedText(shares: readonly BackendShare[]): string {
  const planned = shares.map((share) => share.planned);
  const [least, most] = [Math.min(...planned), Math.max(...planned)];
  const text = exactText(least) === exactText(most) ? exactText(least) : `${exactText(least)} to ${exactText(most)}`;
  return `planned ${text}`;
}

/** How far the worst backend is from what was asked, in points; `-` is less than asked. */
export function errorOf(shares: readonly BackendShare[], percent: number): number {
  return shares.reduce(
    (worst, { planned }) => (Math.abs(planned - percent) > Math.abs(worst) ? planned - percent : worst),
    0,
  );
}

/** `error +0.2 points`, `no error`. */
export function errorText(error: number): string {
  const text = error.toFixed(1);
  return Number(text) === 0 ? 'no error' : `error ${error > 0 ? '+' : ''}${text} points`;
}
