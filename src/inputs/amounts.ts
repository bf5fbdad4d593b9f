import { formatCount } from '../support/format.ts';
import type { Amount } from './inputs.ts';
import { splitList } from './lists.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';

const WHOLE = /^\d{1,15}$/;
const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/;
const PERCENT = /^(\d{1,9}(?:\.\d{1,6})?)%$/;

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/** A parser for whole numbers from `from` to `to`. */
export function count(from: number, to: number): (text: string) => Parsed<number> {
  return (text) =>
    WHOLE.test(text) && within(Number(text), from, to)
      ? accepted(Number(text))
      : refused(`${quote(text)} is not a whole number from ${from} to ${formatCount(to)}`);
}

/** More servers than any backend has: a larger number is a slip. */
const MAX_SERVERS = 100_000;

/** A parser for a number of servers, or a percentage of them (0.1% to 100%, or from 0% where `from` is 0). */
export function amount(from: 0 | 1): (text: string) => Parsed<Amount> {
  return (text) => {
    if (WHOLE.test(text) && within(Number(text), from, MAX_SERVERS)) {
      return accepted({ kind: 'count', value: Number(text) });
    }
    const percent = PERCENT.exec(text);
    if (percent !== null && within(Number(percent[1]), from === 0 ? 0 : Number.MIN_VALUE, 100)) {
      return accepted({ kind: 'percent', value: Number(percent[1]) });
    }
    return refused(
      `${quote(text)} is neither a whole number from ${from} nor a percentage ${from === 0 ? 'from 0%' : 'above 0%'} to 100%`,
    );
  };
}

/** A percentage with its sign, from 0% to 100%. */
export function parsePercent(text: string): Parsed<number> {
  const match = PERCENT.exec(text);
  if (match !== null && Number(match[1]) <= 100) return accepted(Number(match[1]));
  const hint = DECIMAL.test(text) && Number(text) <= 100 ? `; write ${text}%` : ', such as 1% or 0.5%';
  return refused(`${quote(text)} is not a percentage from 0% to 100%${hint}`);
}

/** A factor from 1 to 1000: how many times slower is still good. */
export function parseFactor(text: string): Parsed<number> {
  if (DECIMAL.test(text) && within(Number(text), 1, 1_000)) return accepted(Number(text));
  return refused(`${quote(text)} is not a factor from 1 to 1000, such as 1.5`);
}

/** Growing shares of the traffic, each above 0% and at most 100%. */
export function parseShares(text: string): Parsed<readonly number[]> {
  const problems: string[] = [];
  const shares: number[] = [];
  for (const entry of splitList(text)) {
    const parsed = parsePercent(entry);
    if ('problems' in parsed) problems.push(...parsed.problems);
    else if (parsed.value === 0) problems.push(`${quote(entry)} is no share; begin above 0%`);
    else if (parsed.value === 100)
      problems.push(`${quote(entry)} would leave the other servers nothing; after the last step they follow`);
    else shares.push(parsed.value);
  }
  if (problems.length > 0) return refused(...problems);
  if (shares.length === 0) return refused(`${quote(text)} holds no share; write 5%, 25%, 50%`);
  const falls = shares.some((share, i) => share <= (shares[i - 1] ?? 0));
  return falls ? refused(`${quote(text)} does not grow from step to step`) : accepted(shares);
}

/** HAProxy's weight (management manual, `set server … weight`): 0 to 256, or a percentage of the configured weight. */
export function parseWeight(text: string): Parsed<Amount> {
  if (WHOLE.test(text) && Number(text) <= 256) return accepted({ kind: 'count', value: Number(text) });
  const percent = PERCENT.exec(text);
  if (percent !== null && /^\d+%$/.test(text) && Number(percent[1]) <= 100) {
    return accepted({ kind: 'percent', value: Number(percent[1]) });
  }
  return refused(`${quote(text)} is neither a weight from 0 to 256 nor a whole percentage from 0% to 100%`);
}
