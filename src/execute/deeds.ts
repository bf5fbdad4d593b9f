import type { ListContent, ListEntry } from '../haproxy/control-plane.ts';
import { rowIdKey } from '../server.ts';
import type { RowId } from '../server.ts';

/** A weight that this run set: on servers that no lane touches as well, so it is no part of their entries. */
export interface WeightDeed extends RowId {
  /** Changes with a reload; the name is what counts. */
  sid: number;
  /** What it returns to. */
  readonly before: number;
  /** What HAProxy is to show now. */
  asked: number;
  /** What it may show as well: everything since the last order that it confirmed. */
  was: readonly number[];
  /** Somebody else changed it: it gets no order any more. */
  isTheirs: boolean;
}

/** Entries that this run added to an ACL or map file of a node; those that were there before are not among them. */
export interface TestersDeed {
  readonly node: string;
  readonly file: string;
  readonly kind: ListContent['kind'];
  readonly entries: readonly ListEntry[];
}

/** The key of a map file that names the live backend, on one node. */
export interface MapDeed {
  readonly node: string;
  readonly file: string;
  readonly key: string;
  /** What it goes back to. */
  readonly before: string;
  /** What HAProxy is to show now. */
  asked: string;
  /** What it may show as well: everything since the last order that it confirmed. */
  was: readonly string[];
  /** The switch is not taken back any more. */
  final: boolean;
}

/** What a run did beyond its lanes; saved with the ledger, before each order. */
export interface Deeds {
  readonly weights: readonly WeightDeed[];
  readonly testers: readonly TestersDeed[];
  readonly maps: readonly MapDeed[];
}

export const NO_DEEDS: Deeds = { weights: [], testers: [], maps: [] };

/** The same in the hands of the run. */
export class DeedBook {
  readonly #weights = new Map<string, WeightDeed>();
  testers: TestersDeed[] = [];
  maps: MapDeed[] = [];

  load(deeds: Deeds): void {
    for (const deed of deeds.weights) this.#weights.set(rowIdKey(deed), deed);
    this.testers = [...deeds.testers];
    this.maps = [...deeds.maps];
  }

  weights(): WeightDeed[] {
    return [...this.#weights.values()];
  }

  weightOf(row: RowId): WeightDeed | undefined {
    return this.#weights.get(rowIdKey(row));
  }

  addWeight(deed: WeightDeed): void {
    this.#weights.set(rowIdKey(deed), deed);
  }

  /** The row shows again what it showed before: from here on its weight is nobody's business. */
  dropWeight(row: RowId): void {
    this.#weights.delete(rowIdKey(row));
  }

  /** Every weight that a row of this run may show; undefined where this run set none, or gave it up. */
  weightsOf(row: RowId): readonly number[] | undefined {
    const deed = this.weightOf(row);
    return deed === undefined || deed.isTheirs ? undefined : [deed.asked, ...deed.was];
  }

  deeds(): Deeds {
    return { weights: this.weights(), testers: this.testers, maps: this.maps };
  }
}
