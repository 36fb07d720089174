import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';

const steps = ['file', 'differences', 'apply'] as const;
export type RosterStep = (typeof steps)[number];

/** Where one stands; `isDone` when all of it is behind. */
export function RosterSteps({ present, isDone = false }: { present: RosterStep; isDone?: boolean }) {
  const t = useText('people');
  const at = isDone ? steps.length : steps.indexOf(present);
  return (
    <ol className="roster-steps" aria-label={t('import.steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <span className="roster-step-mark">{index < at ? <Icon name="check" size={18} /> : index + 1}</span>
          {t(`import.step.${step}`)}
          {index < at && <span className="visually-hidden">{t('import.stepDone')}</span>}
        </li>
      ))}
    </ol>
  );
}
