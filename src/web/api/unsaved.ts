/** Confidential text that the server does not have yet: in this tab only, and gone once it is saved or its writer signs out. */
const start = 'shinrai.unsaved.';

let signOuts = 0;

/** Where one text waits; after signing out nothing is kept or sent from it any more. */
export class UnsavedPlace<Value> {
  private readonly name: string;
  private readonly born = signOuts;

  constructor(name: string) {
    this.name = start + name;
  }

  isLive(): boolean {
    return this.born === signOuts;
  }

  read(): Value | null {
    try {
      return JSON.parse(sessionStorage.getItem(this.name) ?? 'null') as Value | null;
    } catch {
      return null;
    }
  }

  keep(value: Value | null): void {
    try {
      if (value === null) sessionStorage.removeItem(this.name);
      else if (this.isLive()) sessionStorage.setItem(this.name, JSON.stringify(value));
    } catch {
      // A tab that keeps nothing still has it in memory.
    }
  }
}

export function forgetUnsaved(): void {
  signOuts++;
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(start)) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
