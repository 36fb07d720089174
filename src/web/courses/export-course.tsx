import { useState } from 'react';
import { send } from '../api/fetcher.ts';
import { useSentence } from '../api/refusal.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { notify } from '../ui/toast.tsx';

const patience = 30 * 60_000;

/** The version on the page as a file: a folder of Markdown and YAML, zipped. What comes only in part is not saved. */
export function ExportCourse({ id, version }: { id: string; version: number }) {
  const t = useText('publishing');
  const sentence = useSentence();
  const [isPending, wait] = useState(false);
  const fetchFile = async (): Promise<void> => {
    wait(true);
    try {
      const response = await send(`courses/${id}/export?version=${version}`, {}, patience);
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'course.zip';
      save(name, await response.blob());
      notify(t('exported', { name }));
    } catch (error) {
      notify(sentence(error), 'refused');
    } finally {
      wait(false);
    }
  };
  return (
    <Button
      icon={<Icon name="download" />}
      isPending={isPending}
      pendingLabel={t('exporting')}
      onPress={() => void fetchFile()}
    >
      {t('export')}
    </Button>
  );
}

function save(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
