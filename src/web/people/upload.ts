import { apiUrl } from '../api/fetcher.ts';
import { NetworkError, RefusalError, type RefusalParams } from '../api/refusal-error.ts';

interface Answer {
  id?: string;
  code?: string;
  params?: RefusalParams;
}

/** Sends a file and tells how far it has come, 0…1; `fetch` cannot tell. Gives the id of the file. */
export const uploadRoster = (file: File, tell: (share: number) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl('roster-files'));
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.setRequestHeader('x-shinrai-client', 'web');
    request.upload.addEventListener('progress', event => event.lengthComputable && tell(event.loaded / event.total));
    request.addEventListener('error', () => reject(new NetworkError('unreachable')));
    request.addEventListener('load', () => {
      const answer = (request.response ?? {}) as Answer;
      if (request.status < 300 && answer.id) resolve(answer.id);
      else reject(new RefusalError(answer.code ?? 'INTERNAL', answer.params));
    });
    request.send(file);
  });
