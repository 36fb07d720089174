import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { ImportProblem } from './import-problem.tsx';
import { uploadCourse, type ImportInto } from './upload-course.ts';
import './publish.css';

interface Props {
  into: ImportInto | null;
  onClose: () => void;
}

/** Chooses a file, sends it, and opens the draft that it became; what is refused is named, and the file stays chosen. */
export function ImportDialog({ into, onClose }: Props) {
  const t = useText('publishing');
  const format = useFormat();
  const navigate = useNavigate();
  const [file, choose] = useState<File | null>(null);
  const [share, tell] = useState(0);
  const problem = useRef<HTMLDivElement>(null);
  const bring = useTask((chosen: File) => uploadCourse(chosen, into, tell), {
    said: t('imported'),
    refused: 'here',
    onDone: id => {
      onClose();
      void navigate({ to: '/courses/$id/edit', params: { id } });
    },
  });
  useEffect(() => {
    if (bring.error) problem.current?.focus();
  }, [bring.error]);
  return (
    <Dialog title={t(into ? 'importTitle' : 'importNewTitle')} isOpen onClose={onClose} size="wide">
      <p>{t(into ? 'importText' : 'importNewText')}</p>
      {bring.error && <ImportProblem error={bring.error} ref={problem} />}
      <FileDrop
        label={t('importFile')}
        accept={['.zip', 'application/zip']}
        file={file}
        onFile={chosen => {
          choose(chosen);
          bring.reset();
        }}
        isDisabled={bring.isPending}
      />
      <div className="dialog-actions">
        <Button
          kind="primary"
          isDisabled={!file}
          isPending={bring.isPending}
          pendingLabel={t('importing', { share: format.share(share) })}
          onPress={() => file && bring.mutate(file)}
        >
          {t('importAction')}
        </Button>
      </div>
    </Dialog>
  );
}
