import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import type { OpenSurvey } from './my-training.graphql.ts';

/** Surveys that ask me and that I have not answered; nothing where there are none. */
export function SurveyList({ surveys }: { surveys: readonly OpenSurvey[] }) {
  const t = useText('learn');
  const format = useFormat();
  const open = surveys.filter(({ tookPart }) => !tookPart);
  if (open.length === 0) return null;
  const action = t('survey.take');
  return (
    <Section title={t('survey.list')}>
      <ul className="duties">
        {open.map(({ id, title, closesOn, mode }) => (
          <li key={id} className="duty">
            <div className="duty-text">
              <h3>{format.pick(title)}</h3>
              <p>{t(`survey.asks.${mode}`, { day: format.day(closesOn) })}</p>
            </div>
            <LinkButton
              to="/surveys/$id"
              params={{ id }}
              aria-label={t('which', { action, title: format.pick(title) })}
            >
              {action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
