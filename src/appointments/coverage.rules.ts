import { listOf } from '../kernel/names.ts';
import { InterviewStage, coveredStages, excusedStages } from './stage.ts';

export interface StageCount {
  readonly stage: InterviewStage;
  readonly people: number;
  /** Of them, those who came after the roster was taken. */
  readonly joined: number;
}

/** What the numbers of some departments come to, by stage. A rate is cut, so that 100 % is everybody. */
export function coverageOf(counts: readonly StageCount[]) {
  const people = (which: (stage: InterviewStage) => boolean) =>
    counts.filter(({ stage }) => which(stage)).reduce((sum, each) => sum + each.people, 0);
  const owed = people(stage => !excusedStages.has(stage));
  const covered = people(stage => coveredStages.has(stage));
  return {
    roster: people(() => true),
    joined: counts.reduce((sum, each) => sum + each.joined, 0),
    owed,
    covered,
    rate: owed === 0 ? null : Math.floor((covered * 1000) / owed) / 10,
    stages: listOf(InterviewStage)
      .map(stage => ({ stage, people: people(each => each === stage) }))
      .filter(each => each.people > 0),
  };
}
