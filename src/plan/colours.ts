import type { PlanServer } from './plan.ts';

export type Colour = 'blue' | 'green';

/** The other of the two. */
export const otherColour = (colour: Colour): Colour => (colour === 'blue' ? 'green' : 'blue');

/** A map file of HAProxy whose value under a key names the live backend. */
export interface SwitchMap {
  readonly file: string;
  readonly key: string;
  /** The backend that was live when the plan was made. */
  readonly from: string;
  readonly to: string;
  /** Servers of the new backend that must be available before it gets the traffic, by node. */
  readonly least: readonly { readonly node: string; readonly least: number }[];
}

/** Who is who in a plan of blue-green. */
export interface PlanColours {
  /** Out of rotation when the plan was made: the colour that is switched to. */
  readonly idle: Colour;
  readonly live: Colour;
  /** Where the old colour rests in the end: the state in which the idle one was found. Means nothing with a map. */
  readonly rest: 'drain' | 'maint';
  readonly idleServers: readonly PlanServer[];
  readonly liveServers: readonly PlanServer[];
  /** Undefined: both colours are servers of the same backends. */
  readonly map: SwitchMap | undefined;
  readonly keepPreviousMs: number;
}
