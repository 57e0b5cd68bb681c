import { z } from 'zod';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import { type Team, teams } from '#lib/disclosure/routing.ts';
import { type CaseState, caseStates } from '../case/states.ts';
import { type QueueView, queueViewOf } from './views.ts';

/** What of the queue is looked at. All of it is in the address, and nothing that names a person. */
export interface QueueFilters {
  readonly view: QueueView;
  readonly level?: Level;
  /** Without it: all open ones. */
  readonly state?: CaseState;
  readonly team?: Team;
  /** The staff record of its owner. */
  readonly owner?: string;
}

/** Nothing is left out. */
export const noFilters: QueueFilters = { view: 'all' };

/** In the order in which they are offered. */
const filterNames = ['level', 'state', 'team', 'owner'] as const;
export type FilterName = (typeof filterNames)[number];

/** @param given from an address or a form: may be anything; what is no filter filters nothing */
export function readFilters(given: (name: string) => unknown): QueueFilters {
  const level = levels.find((one) => one === given('level'));
  const state = caseStates.find((one) => one === given('state'));
  const team = teams.find((one) => one === given('team'));
  const owner = z.uuid().max(36).safeParse(given('owner')).data;
  return {
    view: queueViewOf(given('show')),
    ...(level !== undefined && { level }),
    ...(state !== undefined && { state }),
    ...(team !== undefined && { team }),
    ...(owner !== undefined && { owner }),
  };
}

/** @returns the filters as an address carries them: "?show=mine&level=red", or nothing */
export function filtersInAddress(filters: QueueFilters, after?: string): '' | `?${string}` {
  const pairs = new URLSearchParams(filterPairs(filters));
  if (after !== undefined) pairs.set('after', after);
  return pairs.size === 0 ? '' : `?${pairs}`;
}

/** @returns names and values, as an address and a form carry them */
export function filterPairs(filters: QueueFilters): [name: string, value: string][] {
  return [
    ...(filters.view === 'all' ? [] : [['show', filters.view] satisfies [string, string]]),
    ...filterNames.flatMap((name): [string, string][] => {
      const value = filters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ];
}

/** @returns the filters that are on, beside the view */
export function filtersOn(filters: QueueFilters): readonly FilterName[] {
  return filterNames.filter((name) => filters[name] !== undefined);
}

/** @returns the same without one of them */
export function withoutFilter(filters: QueueFilters, name: FilterName): QueueFilters {
  const { [name]: _, ...rest } = filters;
  return rest;
}
