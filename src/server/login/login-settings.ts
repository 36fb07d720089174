/** What signing in needs to know of the configuration. */
export abstract class LoginSettings {
  /** The origin that browsers see, for links. */
  abstract readonly publicUrl: string;
}
