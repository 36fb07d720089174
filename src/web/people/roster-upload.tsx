import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/fetcher.ts';
import { refusedFields, useSentence } from '../api/refusal.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { ImportRosterDocument } from './roster.graphql.ts';
import { uploadRoster } from './upload.ts';

/** Sends the file and goes to its differences; the check itself is the server's. */
export function RosterUpload() {
  const t = useText('people');
  const format = useFormat();
  const problem = useUploadSentence();
  const navigate = useNavigate();
  const [file, choose] = useState<File | null>(null);
  const [sent, tell] = useState(0);
  const notice = useRef<HTMLDivElement>(null);
  const check = useTask(
    async (chosen: File) => {
      tell(0);
      const fileId = await uploadRoster(chosen, tell);
      return ask(ImportRosterDocument, { input: { fileId, dryRun: true } });
    },
    {
      touches: ['RosterImports'],
      refused: 'here',
      onDone: ({ importRoster: { id } }) => void navigate({ to: '/people/import/$id', params: { id } }),
    },
  );
  useEffect(() => {
    if (check.error) notice.current?.focus();
  }, [check.error]);
  return (
    <div className="roster-upload">
      {check.error && (
        <Notice kind="refused" ref={notice}>
          {problem(check.error)}
        </Notice>
      )}
      <FileDrop
        label={t('import.drop')}
        accept={['.csv', '.txt', 'text/csv']}
        file={file}
        onFile={choose}
        isDisabled={check.isPending}
      />
      {check.isPending && <ProgressBar label={t('import.sending')} value={sent} max={1} text={format.share(sent)} />}
      <div className="form-actions">
        <Button
          kind="primary"
          isDisabled={!file}
          isPending={check.isPending}
          pendingLabel={t('import.sending')}
          onPress={() => file && check.mutate(file)}
        >
          {t('import.check')}
        </Button>
        <span className="field-help">{t('import.checkHelp')}</span>
      </div>
    </div>
  );
}

function useUploadSentence(): (error: unknown) => string {
  const t = useText('people');
  const sentence = useSentence();
  return error => (refusedFields(error).some(([field]) => field === 'file') ? t('import.tooLarge') : sentence(error));
}
