import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { PeopleField } from '../api/people-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FormAppealPanelDocument } from './appeal-acts.graphql.ts';
import type { AppealedCase } from './appeals.graphql.ts';

interface Values {
  memberIds: string[];
}

interface Props {
  matter: AppealedCase;
  onDone: () => void;
}

/** Who had no part in the case, and hears the appeal? */
export function PanelForm({ matter: { id: caseId, version, appealPanel }, onDone }: Props) {
  const t = useText('appeals');
  const form = useDraftForm<Values>(`appeal panel ${caseId}`, {
    memberIds: appealPanel.map(({ person }) => person.id),
  });
  return (
    <MoveForm
      form={form}
      document={FormAppealPanelDocument}
      variables={values => ({
        input: {
          caseId,
          version,
          memberIds: values.memberIds,
        },
      })}
      standsAt={({ code }) => (panelCodes.some(each => each === code) ? 'memberIds' : undefined)}
      action={t('panel.action')}
      said={t('panel.said')}
      onDone={onDone}
    >
      <p>{t('panel.text')}</p>
      <Bound control={form.control} name="memberIds" required>
        {({ value, onChange, errorMessage }) => (
          <PeopleField
            outsiders
            label={t('panel.people')}
            description={t('panel.help')}
            emptyText={t('panel.empty')}
            ids={value}
            onChange={onChange}
            most={15}
            error={errorMessage}
          />
        )}
      </Bound>
    </MoveForm>
  );
}

const panelCodes = ['APPEAL_PANEL_OVERLAP', 'APPEAL_PANEL_SMALL', 'APPEAL_PANEL_EXTERNAL'];
