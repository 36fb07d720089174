import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { FormQuestion, FormVersion } from './forms.graphql.ts';
import '../ui/field.css';
import './interviews.css';

/** The notice and the questions of one version, and who reads the answers. */
export function FormVersionText({ version: { notice, sections } }: { version: FormVersion }) {
  const t = useText('interviews');
  const format = useFormat();
  return (
    <div className="interview-part">
      <h3>{t('notice.title')}</h3>
      <p className="interview-text">{format.pick(notice)}</p>
      {sections.map(({ key, title, confidentiality, questions }) => (
        <div key={key}>
          <h3>{format.pick(title)}</h3>
          <p className="field-help">{t(`classes.${confidentiality}`)}</p>
          {questions.length === 0 ? (
            <p>{t('forms.onlyNotes')}</p>
          ) : (
            <ol className="form-asked">
              {questions.map(question => (
                <Asked key={question.key} question={question} />
              ))}
            </ol>
          )}
        </div>
      ))}
    </div>
  );
}

function Asked({ question }: { question: FormQuestion }) {
  const t = useText('interviews');
  const format = useFormat();
  const { kind, text, required, investigative, lowest, highest, options } = question;
  const how = {
    TEXT: t('forms.kinds.TEXT'),
    YES_NO: t('forms.kinds.YES_NO'),
    SCALE: t('forms.scale', { lowest: String(lowest), highest: String(highest) }),
    CHOICE: t('forms.choice', { options: options.map(option => format.pick(option.text)).join(t('comma')) }),
    DATE: t('forms.kinds.DATE'),
  }[kind];
  const marks = [how, required && t('forms.required'), investigative && t('forms.investigative')];
  return (
    <li>
      {format.pick(text)}
      <p className="field-help">{marks.filter(Boolean).join(t('forms.dot'))}</p>
    </li>
  );
}
