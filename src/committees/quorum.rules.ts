/** What the committee rules ask of a meeting. */
export interface QuorumRule {
  readonly minPresent: number;
  readonly minExternalPresent: number;
  readonly quorum: { readonly numerator: number; readonly denominator: number };
}

/** How a quorum was counted, as it is kept with each round. */
export interface QuorumCalculation {
  /** Seats that are filled, less those who were recused. */
  readonly entitled: number;
  readonly present: number;
  readonly externalPresent: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly minPresent: number;
  readonly need: number;
  readonly needExternal: number;
  /** What is missing; null for nothing. */
  readonly missing: 'QUORUM' | 'QUORUM_EXTERNAL' | null;
}

/**
 * How many must be there: a part of those entitled, and never fewer than the rules say. Members with a special interest are not counted among those entitled, as for a
 * nominating committee (会社法412条1項・2項); a quorum counts who attends, while the composition stays as the rules fixed it (京成電鉄 東京高決昭25.11.29).
 */
export const needed = (entitled: number, { minPresent, quorum: { numerator, denominator } }: QuorumRule): number =>
  Math.max(minPresent, Math.floor((entitled * numerator + denominator - 1) / denominator));

/** `externals` of those `present` are outside members; in the room or by live video, nobody for another. A recusal lowers the part, never the outside presence. */
export function quorumOf(entitled: number, externals: number, present: number, rule: QuorumRule): QuorumCalculation {
  const need = needed(entitled, rule);
  const needExternal = rule.minExternalPresent;
  const counted = {
    entitled,
    present,
    externalPresent: externals,
    ...rule.quorum,
    minPresent: rule.minPresent,
    need,
    needExternal,
  };
  const missing = present < need ? 'QUORUM' : externals < needExternal ? 'QUORUM_EXTERNAL' : null;
  return { ...counted, missing };
}
