import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { DueDay } from './due-day.tsx';
import { DueMoves } from './due-moves.tsx';
import { ConfirmChangesDocument, type OwnDuty, type OwnSupplement } from './duty.graphql.ts';
import '../ui/form.css';

interface Props {
  duty: OwnDuty;
  supplement: OwnSupplement;
}

/** What the new version asks on top of this training, and the one step to do next. */
export function SupplementCard({ duty, supplement }: Props) {
  const t = useText('learn');
  const format = useFormat();
  const { kind, versionNumber: version, doneAt } = supplement;
  if (doneAt)
    return (
      <Notice kind="done" title={t('supplement.title')}>
        {t('supplement.done', { day: format.dayOf(doneAt) })}
      </Notice>
    );
  return (
    <Card title={t('supplement.title')}>
      <DueDay duty={{ ...supplement, fulfilledAt: null }} />
      <DueMoves moves={supplement.dueChanges} />
      <p>{t(`supplement.asks.${kind}`, { version })}</p>
      <p className="aside">{t('supplement.keeps')}</p>
      <div className="form-actions">
        {kind === 'CONFIRM' ? <Confirm id={supplement.id} /> : <Next duty={duty} supplement={supplement} />}
      </div>
    </Card>
  );
}

function Confirm({ id }: { id: string }) {
  const t = useText('learn');
  const confirm = useMove(ConfirmChangesDocument, { said: t('supplement.confirmed') });
  return (
    <Button kind="primary" isPending={confirm.isPending} onPress={() => confirm.mutate({ input: { id } })}>
      {t('supplement.confirm')}
    </Button>
  );
}

function Next({ duty, supplement: { kind, lessonsLeft } }: Props) {
  const t = useText('learn');
  const assignmentId = duty.id;
  const [slug] = lessonsLeft;
  if (!slug)
    return (
      <LinkButton kind="primary" to="/training/$assignmentId/quiz" params={{ assignmentId }}>
        {t('supplement.toQuiz')}
      </LinkButton>
    );
  return (
    <>
      <LinkButton kind="primary" to="/training/$assignmentId/lessons/$slug" params={{ assignmentId, slug }}>
        {t(kind === 'WHOLE' ? 'supplement.readAll' : 'supplement.read')}
      </LinkButton>
      <span className="aside">{t('supplement.left', { count: lessonsLeft.length })}</span>
    </>
  );
}
