import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { OwnDuty } from './duty.graphql.ts';

/** What moved a due day, each time it was moved. */
export function DueMoves({ moves }: { moves: OwnDuty['dueChanges'] }) {
  const t = useText('learn');
  const format = useFormat();
  return moves.map(({ id, kind, fromOn, toOn }) => (
    <p key={id}>
      {t('moreTime.moved', { why: t(`moreTime.why.${kind}`), from: format.day(fromOn), to: format.day(toOn) })}
    </p>
  ));
}
