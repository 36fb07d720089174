import type { Blocker } from '../cases/blocker.ts';

export interface PanelMember {
  readonly id: string;
  readonly external: boolean;
}

export interface PanelRules {
  readonly panelSeats: number;
  readonly panelExternal: number;
}

/**
 * Why these people cannot hear the appeal: whoever had any part in the case is not among those who judge it again (忌避・除斥の考え方, Acas Code para. 27; to be
 * confirmed by counsel), they are enough, and some come from outside.
 */
export function panelBlockers(
  members: readonly PanelMember[],
  involved: ReadonlySet<string>,
  { panelSeats, panelExternal }: PanelRules,
): Blocker[] {
  const who = members.map(({ id }) => id).filter(id => involved.has(id));
  const external = members.filter(member => member.external).length;
  return [
    ...(who.length > 0 ? [{ code: 'APPEAL_PANEL_OVERLAP' as const, params: { who } }] : []),
    ...(members.length < panelSeats
      ? [{ code: 'APPEAL_PANEL_SMALL' as const, params: { needed: panelSeats, found: members.length } }]
      : []),
    ...(external < panelExternal
      ? [{ code: 'APPEAL_PANEL_EXTERNAL' as const, params: { needed: panelExternal, found: external } }]
      : []),
  ];
}

export interface Seated {
  readonly cleared: boolean;
  readonly voted: boolean;
}

/** What is missing before the chair can write down what was decided. */
export function decisionBlockers(panel: readonly Seated[], panelSeats: number): Blocker[] {
  if (panel.length < panelSeats)
    return [{ code: 'APPEAL_PANEL_SMALL', params: { needed: panelSeats, found: panel.length } }];
  const [undeclared, missing] = [
    panel.filter(({ cleared }) => !cleared).length,
    panel.filter(({ voted }) => !voted).length,
  ];
  return [
    ...(undeclared > 0 ? [{ code: 'CONFLICT_DECLARATION_MISSING' as const, params: { missing: undeclared } }] : []),
    ...(missing > 0 ? [{ code: 'APPEAL_VOTES_MISSING' as const, params: { missing } }] : []),
  ];
}
