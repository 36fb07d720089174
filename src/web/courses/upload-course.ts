import { apiUrl } from '../api/fetcher.ts';
import { NetworkError, RefusalError, type RefusalParams } from '../api/refusal-error.ts';

/** The course whose draft a file becomes, as it was seen. */
export interface ImportInto {
  id: string;
  version: number;
}

interface Answer {
  id?: string;
  code?: string;
  params?: RefusalParams;
}

/** Sends the file and tells how far it has come, 0…1; `fetch` cannot tell. Gives the id of the course. */
export const uploadCourse = (file: File, into: ImportInto | null, tell: (share: number) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(into ? `courses/${into.id}/import?version=${into.version}` : 'courses/import'));
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
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
