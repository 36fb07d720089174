import { apiUrl } from '../api/fetcher.ts';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Section } from '../ui/section.tsx';
import { OpenSignatureNoteDocument, type MySignature } from './attestations.graphql.ts';
import { StandingBadge } from './standing-badge.tsx';

/** What I signed, the latest first. */
export function Receipts({ signatures }: { signatures: readonly MySignature[] }) {
  const t = useText('attestations');
  return (
    <Section title={t('sign.receipts')}>
      {signatures.map(signature => (
        <Receipt key={signature.id} signature={signature} />
      ))}
    </Section>
  );
}

function Receipt({ signature }: { signature: MySignature }) {
  const t = useText('attestations');
  const format = useFormat();
  const { id, answer, standing, signedAt, versionNumber, devices, files, hasNote, textHash, title, body } = signature;
  return (
    <Card title={t('sign.receipt', { at: format.instant(signedAt), number: versionNumber })}>
      <div>
        <StandingBadge standing={standing} />
      </div>
      <DefinitionList
        items={[
          [t('sign.answer'), t(`sign.answers.${answer}`)],
          [t('sign.devicesOf'), <DeviceList key="devices" devices={devices} />],
          [t('sign.filesOf'), files.length > 0 ? <FileList key="files" files={files} /> : null],
          [
            t('sign.hash'),
            <span key="hash" className="statement-print">
              {textHash}
            </span>,
          ],
        ]}
      />
      <details>
        <summary>{t('sign.shown')}</summary>
        <h3>{format.pick(title)}</h3>
        <p className="statement-body">{format.pick(body)}</p>
      </details>
      {hasNote && <Note signatureId={id} action={t('sign.open')} />}
    </Card>
  );
}

export function DeviceList({ devices }: { devices: MySignature['devices'] }) {
  const t = useText('attestations');
  if (devices.length === 0) return t('statements.none');
  return (
    <ul className="plain">
      {devices.map(({ assetTag, owner }, place) => (
        <li key={`${assetTag} ${place}`}>
          {assetTag} ({t(`sign.owners.${owner}`)})
        </li>
      ))}
    </ul>
  );
}

export const FileList = ({ files }: { files: MySignature['files'] }) => (
  <ul className="plain">
    {files.map(({ id, name }) => (
      <li key={id}>
        <a href={apiUrl(`signature-files/${id}`)} download>
          {name}
        </a>
      </li>
    ))}
  </ul>
);

/** What was written beside a signature stays sealed until somebody asks for it. */
export function Note({ signatureId, action }: { signatureId: string; action: string }) {
  const t = useText('attestations');
  const open = useMove(OpenSignatureNoteDocument, { touches: [] });
  const notes = open.data?.openSignatureNote.notes;
  if (!notes)
    return (
      <div>
        <Button isPending={open.isPending} onPress={() => open.mutate({ input: { signatureId } })}>
          {action}
        </Button>
      </div>
    );
  return (
    <div className="notes" role="status">
      <strong>{t('sign.opened')}</strong>
      {notes.map((note, place) => (
        <p key={`${place} ${note}`} className="statement-body">
          {note}
        </p>
      ))}
    </div>
  );
}
