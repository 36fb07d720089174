import { useText } from '../text/index.ts';

export type View = 'one' | 'all';

interface Props {
  view: View;
  onChange: (view: View) => void;
}

/** One question a page or all at once: as one likes it, also next time. */
export function ViewSwitch({ view, onChange }: Props) {
  const t = useText('learn');
  return (
    <div className="view-switch" role="group" aria-label={t('quiz.view')}>
      {(['one', 'all'] as const).map(each => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
          {t(`quiz.${each}`)}
        </button>
      ))}
    </div>
  );
}
