interface Rules {
  createHTML: (html: string) => string | null;
}

interface Policy {
  createHTML: (html: string) => string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Rules) => Policy };
  }
}

const asItIs = { createHTML: (html: string) => html };

/** The one door by which HTML may enter: the server has already sanitised lessons. */
export const lessonPolicy: Policy = window.trustedTypes?.createPolicy('shinrai-lesson', asItIs) ?? asItIs;

// React Aria empties its live regions with innerHTML = ''; nothing but emptiness passes without a policy of its own
window.trustedTypes?.createPolicy('default', { createHTML: html => (html === '' ? '' : null) });
