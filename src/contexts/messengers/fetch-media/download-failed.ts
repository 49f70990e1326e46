/**
 * Why a file could not be had, as a sentence's beginning for a person.
 * - `passing`: worth another try. - `dead`: the link is most likely over. - `final`: no try will change it.
 * - `infected`: it came, and must not be had.
 */
export class DownloadFailed extends Error {
  constructor(
    readonly kind: 'passing' | 'dead' | 'final' | 'infected',
    readonly reason: string,
  ) {
    super(reason);
  }
}
