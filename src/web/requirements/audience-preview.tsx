import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Notice } from '../ui/notice.tsx';
import type { AudienceGroup, AudiencePreview as Preview, PreviewedPerson } from './audience.graphql.ts';
import { AudienceLine } from './audience-line.tsx';
import { useAudienceWords } from './audience-words.ts';
import type { useAudiencePreview } from './use-audience-preview.ts';

type Asked = ReturnType<typeof useAudiencePreview>;

/** Whom the conditions take in: the rule as a sentence, the sum, and its people with the reason of each. */
export function AudiencePreview({ asked }: { asked: Asked }) {
  const { pages, group, show, isStale } = asked;
  const t = useText('audience');
  return (
    <Loaded query={pages.query}>
      {({ audiencePreview: preview }) => (
        <div className="preview" aria-busy={pages.query.isPlaceholderData}>
          {isStale && <Notice>{t('previewStale')}</Notice>}
          <p className="audience-rule">
            <span className="audience-rule-name">{t('rule')}</span>
            <AudienceLine audience={preview.audience} />
          </p>
          <Sum preview={preview} group={group} onGroup={part => show(part === group ? null : part)} />
          <p className="field-help">{t('openList')}</p>
          <Warning preview={preview} />
          {group && <People preview={preview} group={group} pages={pages} />}
        </div>
      )}
    </Loaded>
  );
}

interface SumProps {
  preview: Preview;
  /** Whose names are told. */
  group: AudienceGroup | null;
  onGroup: (group: AudienceGroup) => void;
}

function Sum({ preview, group, onGroup }: SumProps) {
  const t = useText('audience');
  const format = useFormat();
  const { headcount, inside, outside, changes } = preview;
  const part = (name: string, of: AudienceGroup, count: number, isStrong = false): ReactNode => (
    <div data-strong={isStrong || undefined}>
      <dt>{name}</dt>
      <dd>
        <button type="button" className="preview-part" aria-expanded={of === group} onClick={() => onGroup(of)}>
          {format.number(count)}
        </button>
      </dd>
    </div>
  );
  return (
    <dl className="preview-sum" aria-live="polite">
      <div>
        <dt>{t('headcount')}</dt>
        <dd>{format.number(headcount)}</dd>
      </div>
      {part(t('inside'), 'INSIDE', inside, true)}
      {part(t('outside'), 'OUTSIDE', outside)}
      {changes && (
        <>
          {part(t('added'), 'ADDED', changes.added)}
          {part(t('kept'), 'KEPT', changes.kept)}
          {changes.exempt > 0 && part(t('exempt'), 'EXEMPT', changes.exempt)}
          {part(t('released'), 'RELEASED', changes.released)}
        </>
      )}
    </dl>
  );
}

function Warning({ preview: { inside, headcount, isSweeping } }: { preview: Preview }) {
  const t = useText('audience');
  if (!isSweeping) return null;
  if (inside === 0) return <Notice kind="warn">{t('nobody')}</Notice>;
  return <Notice kind="warn">{t(inside === headcount ? 'everybodyWarn' : 'most')}</Notice>;
}

interface PeopleProps {
  preview: Preview;
  group: AudienceGroup;
  pages: Asked['pages'];
}

function People({ preview: { people, audience }, group, pages: { rows, more, isLoadingMore } }: PeopleProps) {
  const t = useText('audience');
  const format = useFormat();
  const { reasons } = useAudienceWords();
  if (people.totalCount === 0) return null;
  const columns: Column<PreviewedPerson>[] = [
    {
      key: 'name',
      header: t('name'),
      isRowHeader: true,
      cell: ({ person }) => (
        <Link to="/people/$id" params={{ id: person.id }}>
          {format.name(person)}
        </Link>
      ),
    },
    { key: 'number', header: t('number'), cell: ({ person }) => person.number },
    { key: 'department', header: t('department'), cell: ({ person }) => format.pick(person.department.name) },
    {
      key: 'why',
      header: t('why'),
      cell: ({ inside, because }) => (
        <ul className="audience-reasons">
          {reasons(inside, because, audience.nodes).map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={t(`caption.${group}`)}
      columns={columns}
      rows={rows}
      keyOf={({ person }) => person.id}
      total={people.totalCount}
      more={more}
      isLoadingMore={isLoadingMore}
    />
  );
}
